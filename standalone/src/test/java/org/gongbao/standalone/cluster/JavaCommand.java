package org.gongbao.standalone.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How stock Kafka's programs are started: with the libraries of the distribution, but nothing of ours. */
final class JavaCommand {
    /** A small machine has little for each of nine processes. */
    static final String SMALL = "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final String classPath;
    private final List<String> options;

    private JavaCommand(String classPath, List<String> options) {
        this.classPath = classPath;
        this.options = List.copyOf(options);
    }

    /**
     * Returns the command.
     *
     * @param folder for its settings
     */
    static JavaCommand of(Path distribution, Path folder) throws IOException {
        Path logging = Files.writeString(folder.resolve("log4j2.properties"), """
                appender.out.type=Console
                appender.out.name=out
                appender.out.layout.type=PatternLayout
                appender.out.layout.pattern=%d{HH:mm:ss.SSS} %-5p %c{1} %m %X%n%ex{4}
                rootLogger.level=WARN
                rootLogger.appenderRef.out.ref=out
                """);
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            String classPath = jars.filter(jar -> !jar.getFileName().toString().startsWith("gongbao-"))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
            List<String> options = new ArrayList<>(List.of(SMALL.split(" ")));
            options.addAll(List.of(
                    "-Dlog4j2.configurationFile=" + logging,
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED"));
            return new JavaCommand(classPath, options);
        }
    }

    /** Returns one with a further option. */
    JavaCommand with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new JavaCommand(classPath, more);
    }

    List<String> words(String mainClass, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(List.of(arguments));
        return words;
    }

    /** Returns the same for a shell; nothing in it has blanks. */
    String line(String mainClass, String... arguments) {
        return String.join(" ", words(mainClass, arguments));
    }
}
