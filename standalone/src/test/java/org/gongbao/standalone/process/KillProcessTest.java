package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle of each of ten files ends where an undisturbed one ends. */
@Tag("slow")
class KillProcessTest {
    private static final long LATEST_KILL = 6_000;

    @TempDir
    Path folder;

    @Test
    void losesAndRepeatsNothingWhenKilledAtTenRandomPoints() throws Exception {
        // given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Path> files = files();
        try (Program calm = new Program(folder("calm"));
                Program killed = new Program(folder("killed"))) {
            int calmCode = calm.runOnce(files.toArray(Path[]::new));
            // when
            for (Path file : files) {
                killed.start(List.of("--once", file.toString()));
                killed.awaitReady();
                killed.killAfter(Duration.ofMillis(random.nextLong(LATEST_KILL)));
                assertThat(killed.runOnce(file)).as("seed %d: %s", seed, killed.said()).isZero();
            }
            // then
            assertThat(calmCode).as(calm.said()).isZero();
            assertThat(received(killed)).as("seed %d", seed).isEqualTo(received(calm));
            assertThat(contents(killed).values()).as("contents per webhook id, seed %d", seed).allSatisfy(
                    hashes -> assertThat(hashes).hasSize(1));
        }
    }

    /** Five issues, each once as it is and once with a changed sentence. */
    private List<Path> files() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int issue = 1; issue <= 5; issue++) {
            String text = SampleIssue.issue(issue);
            String corrected = SampleIssue.replaceOnce(text, "县财政局按月拨付补助资金", "县财政局按季拨付补助资金");
            files.add(SampleIssue.write(folder, issue + "-a.txt", text));
            files.add(SampleIssue.write(folder, issue + "-b.txt", corrected));
        }
        return files;
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    /** What arrived, by webhook id. */
    private static Map<String, String> received(Program program) {
        return program.inbox().stream()
                .collect(Collectors.toMap(
                        entry -> entry.path("id").asString(),
                        entry -> entry.path("documentId").asString() + " revision "
                                + entry.path("revision").asInt() + " " + entry.path("type").asString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Set<String>> contents(Program program) {
        return program.inbox().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.path("id").asString(),
                        Collectors.mapping(
                                entry -> entry.path("sha256").asString(), Collectors.toCollection(TreeSet::new))));
    }
}
