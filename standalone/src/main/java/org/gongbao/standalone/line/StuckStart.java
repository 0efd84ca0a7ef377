package org.gongbao.standalone.line;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a start that does not come to its end is waiting for, as nobody can ask a program that has ended. */
final class StuckStart {

    private static final Logger LOGGER = LoggerFactory.getLogger(StuckStart.class);

    private StuckStart() {}

    /** Logs the state of the streams and where their threads stand. */
    static void log(String part, List<String> progress) {
        progress.forEach(text -> LOGGER.atWarn().addKeyValue("part", part).log("Stuck: {}", text));
        Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isOfStreams(entry.getKey().getName()))
                .forEach(entry -> LOGGER.atWarn()
                        .addKeyValue("thread", entry.getKey().getName())
                        .log("Stuck at {}", stack(entry)));
    }

    private static boolean isOfStreams(String thread) {
        return thread.startsWith("gongbao-documents") || thread.startsWith("gongbao-delivery");
    }

    private static String stack(Map.Entry<Thread, StackTraceElement[]> entry) {
        return Stream.of(entry.getValue()).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }
}
