package org.gongbao.streams.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.gongbao.streams.understanding.Understanding;

/** The streams in a process of their own, which a test can kill. Arguments: {@code key=value}. */
final class StreamsProcess {

    private StreamsProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> values = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        try (StreamsRunner runner = new StreamsRunner(StreamsConfiguration.from(values), Understanding.load())) {
            runner.start();
            new CountDownLatch(1).await();
        }
    }

    static Process start(Map<String, String> values, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgongbao.test.log=" + System.getProperty("gongbao.test.log", "warn"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StreamsProcess.class.getName()));
        values.forEach((key, value) -> command.add(key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
