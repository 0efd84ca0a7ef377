package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and all that it started use, as Linux tells. */
final class ProcessFigures {
    /** Clock ticks a second, the same on every Linux. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int KIBIBYTE = 1024;

    private ProcessFigures() {}

    /** Returns the processor time so far. */
    static double processorSeconds(ProcessHandle process) {
        return sum(process, "stat", text -> {
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS;
        });
    }

    /** Returns the memory in use, that which several processes share divided among them. */
    static double mebibytes(ProcessHandle process) {
        return sum(process, "smaps_rollup", text -> text.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTE)
                .sum());
    }

    private interface Reading {
        double of(String text);
    }

    private static double sum(ProcessHandle process, String file, Reading reading) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(each -> {
                    try {
                        return reading.of(Files.readString(Path.of("/proc", Long.toString(each.pid()), file)));
                    } catch (NoSuchFileException e) {
                        return 0;
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .sum();
    }
}
