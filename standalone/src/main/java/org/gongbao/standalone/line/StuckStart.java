package org.gongbao.standalone.line;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a start that does not come to its end is waiting for, as nobody can ask a program that has ended. */
final class StuckStart {

    private static final Logger LOGGER = LoggerFactory.getLogger(StuckStart.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Clients clients;

    StuckStart(Clients clients) {
        this.clients = clients;
    }

    /** Logs the state of the streams, where their threads stand, and what of the broker may hold them up. */
    void log(List<String> progress) {
        progress.forEach(StuckStart::tell);
        Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isOfStreams(entry.getKey().getName()))
                .forEach(entry -> tell(entry.getKey().getName() + " at " + stack(entry)));
        try (Admin admin = clients.admin()) {
            ask("partitions without a leader", () -> leaderless(admin));
            ask("open transactions", () -> OpenTransactions.find(admin));
            ask("transactions", () -> admin.listTransactions().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            ask("groups", () -> admin.listGroups().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    private static void tell(String text) {
        LOGGER.atWarn().log("Stuck: {}", text);
    }

    private static void ask(String what, Callable<? extends Collection<?>> question) {
        try {
            tell(what + " " + question.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            tell(what + " cannot be told: " + e);
        }
    }

    private static List<String> leaderless(Admin admin) throws Exception {
        return OpenTransactions.topics(admin).stream()
                .flatMap(topic -> topic.partitions().stream()
                        .filter(partition ->
                                partition.leader() == null || partition.leader().isEmpty())
                        .map(partition -> topic.name() + "-" + partition.partition()))
                .toList();
    }

    private static boolean isOfStreams(String thread) {
        return thread.startsWith("gongbao-documents") || thread.startsWith("gongbao-delivery");
    }

    private static String stack(Map.Entry<Thread, StackTraceElement[]> entry) {
        return Stream.of(entry.getValue()).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }
}
