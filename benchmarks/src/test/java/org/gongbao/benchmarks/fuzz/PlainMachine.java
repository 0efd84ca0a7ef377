package org.gongbao.benchmarks.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Measures an input in a Java machine of its own, without what the fuzzer puts into the program to follow it, which makes it several times slower. */
public final class PlainMachine {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_SECONDS = 120;

    private PlainMachine() {}

    /** Processor seconds that an input takes when it comes for the second time; infinite if it did not come to an end. */
    static double seconds(Work work, byte[] input) {
        try {
            Path file = Files.createTempFile("gongbao-fuzz", ".input");
            try {
                Files.write(file, input);
                return measured(work, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The input could not be measured by itself", e);
        }
    }

    private static double measured(Work work, Path file) throws IOException {
        Process machine = new ProcessBuilder(command(work, file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!machine.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                machine.destroyForcibly();
                return Double.POSITIVE_INFINITY;
            }
            String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return machine.exitValue() == 0 ? Double.parseDouble(said.strip()) : Double.POSITIVE_INFINITY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an input was measured", e);
        }
    }

    private static List<String> command(Work work, Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PlainMachine.class.getName(),
                work.name(),
                file.toString());
    }

    /** Does some work on a file twice and prints the processor seconds of the second time. */
    public static void main(String[] arguments) throws IOException {
        Work work = Work.valueOf(arguments[0]);
        byte[] input = Files.readAllBytes(Path.of(arguments[1]));
        work.on(GazetteShapes.text(Choices.random(new Random(1), 400)).getBytes(StandardCharsets.UTF_8));
        work.on(input);
        long before = THREADS.getCurrentThreadCpuTime();
        work.on(input);
        System.out.println((THREADS.getCurrentThreadCpuTime() - before) / 1e9);
    }
}
