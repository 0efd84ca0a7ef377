package org.gongbao.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gongbao.standalone.tally.RunReport.ProcessMemory;

/** Largest resident memory of processes, as Linux tells it; other systems do not. */
final class ResidentMemory {
    private static final String PEAK = "VmHWM:";

    private ResidentMemory() {}

    /** Returns the peak of this process and of the registry; nothing where the system does not tell. */
    static List<ProcessMemory> of(ProcessHandle registry) {
        return Stream.of(of("gongbao", ProcessHandle.current().pid()), of("registry", registry.pid()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ProcessMemory> of(String name, long process) {
        OptionalLong peak = peak(process);
        return peak.isPresent() ? List.of(new ProcessMemory(name, peak.getAsLong())) : List.of();
    }

    private static OptionalLong peak(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
