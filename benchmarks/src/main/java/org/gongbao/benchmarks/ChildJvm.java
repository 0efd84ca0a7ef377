package org.gongbao.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A class of the benchmarks in a JVM of its own, spoken to by lines. It should end with its standard input, and is ended at the latest by {@link #close}. For one thread. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
    }

    /**
     * Starts a JVM with the class path of this one.
     *
     * @param main class whose {@code main} is run
     * @param options of the JVM
     * @param arguments of {@code main}
     */
    public static ChildJvm start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the next line that it prints. */
    public String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The process that was started has ended");
        }
        return line;
    }

    /** Gives it a line to read. */
    public void writeLine(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        output.close();
    }
}
