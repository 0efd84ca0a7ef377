package org.gongbao.producers.reading.format.isolation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Java machine that runs a parser: the same Java and class path as this one, memory of its own with a limit, no logging, no options from the
 * environment. Closing it ends it and whatever it started.
 */
final class ParserProcess implements AutoCloseable {

    private static final int OUT_OF_MEMORY = 3;
    private static final Duration OWN_END = Duration.ofSeconds(2);

    private final Process process;

    private ParserProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process.
     *
     * @param mainClass name of its main class
     * @param heapMegabytes its memory, in MiB
     * @param arguments for the main class
     * @throws IOException if it cannot be started
     */
    static ParserProcess start(String mainClass, int heapMegabytes, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-cp",
                classPath(),
                mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return new ParserProcess(builder.start());
    }

    /** The process works in another folder, so no entry may be relative. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Hands the file over on a thread of its own, for the process may answer before it has read all. */
    void feed(byte[] content) {
        Thread.ofPlatform().name("gongbao-parser-input").daemon(true).start(() -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(content);
            } catch (IOException notWanted) {
                // a process that ended early says why by its frames or its exit code
            }
        });
    }

    InputStream frames() {
        return process.getInputStream();
    }

    /** Returns why the process ended without its last frame. It is given a moment to end by itself, for only then its exit code tells. */
    String death() throws InterruptedException {
        if (!process.waitFor(OWN_END.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        int code = process.waitFor();
        return code == OUT_OF_MEMORY ? "it needed more memory than it may have" : "it died with exit code " + code;
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
