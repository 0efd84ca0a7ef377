package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kills the registry under the program, and the program over the registry. */
@Tag("slow")
class RegistryOutageProcessTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @Test
    void startsAKilledRegistryAgainAndLosesNothing() throws Exception {
        // given
        Path data = folder.resolve("data");
        int documents = (int) number(once(data), "/inbox/received");
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (ProgramRun run = gongbao.run(data, port, List.of("--watch", watched.toString()))) {
            run.awaitReady();
            ProcessHandle registry = run.registry().orElseThrow();

            // when
            registry.destroyForcibly();
            Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.of("月湾"));
            Files.move(issue, watched.resolve("issue.txt"), StandardCopyOption.ATOMIC_MOVE);

            // then
            Awaitility.await("a registry and all documents").atMost(LONGEST).untilAsserted(() -> assertThat(run.said())
                    .contains("The schema registry ended with status", "failure 1 of at most 5")
                    .contains("The schema registry answers again.")
                    .contains("delivered " + documents + ", waiting 0"));
            assertThat(run.registry()).isPresent().get().isNotEqualTo(registry);
            run.terminate();
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
            Reports.assertEachDeliveredOnce(run.report());
            assertThat(number(run.report(), "/deadLetters")).isZero();
        }
        assertThat(Inbox.of(data).ids()).hasSize(2 * documents);
        assertThat(Inbox.of(data).contradictory()).isEmpty();
    }

    @Test
    void endsARegistryThatLivesButAnswersNobodyAndStartsItAgain() throws Exception {
        // given
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (ProgramRun run = gongbao.run(folder.resolve("data"), port, List.of("--watch", watched.toString()))) {
            run.awaitReady();
            ProcessHandle registry = run.registry().orElseThrow();

            // when
            suspend(registry);

            // then
            Awaitility.await("another registry").atMost(LONGEST).untilAsserted(() -> assertThat(run.said())
                    .contains("questions in a row unanswered and was killed", "failure 1 of at most 5")
                    .contains("The schema registry answers again."));
            assertThat(registry.isAlive()).isFalse();
            assertThat(run.registry()).isPresent().get().isNotEqualTo(registry);
            run.terminate();
            assertThat(run.exitCode(Duration.ofMinutes(1))).as(run::said).isZero();
        }
    }

    @Test
    void stopsWithOneSentenceWhenTheRegistryDiesAgainAndAgain() throws Exception {
        // given
        Path watched = Files.createDirectory(folder.resolve("watched"));
        try (ProgramRun run = gongbao.run(folder.resolve("data"), port, List.of("--watch", watched.toString()))) {
            run.awaitReady();

            // when
            Awaitility.await("the end").atMost(LONGEST).until(() -> {
                run.registry().ifPresent(ProcessHandle::destroyForcibly);
                return !run.isAlive();
            });

            // then
            assertThat(run.exitCode()).as(run::said).isEqualTo(4);
            assertThat(run.said())
                    .contains("failure 4 of at most 5")
                    .contains("RUN-041: The schema registry failed 5 times in a row");
        }
    }

    @Test
    void aKilledProgramLeavesNoRegistryBehindThatBlocksTheNext() throws Exception {
        // given
        Path data = folder.resolve("data");
        once(data);
        String address = registryPort(data);
        for (int millis : List.of(0, 50, 300, 2000)) {
            try (ProgramRun doomed = gongbao.once(data, port)) {
                Awaitility.await("a registry")
                        .atMost(LONGEST)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> doomed.registry().isPresent());
                Optional<ProcessHandle> orphan = doomed.registry();

                // when
                assertThat(doomed.killAfter(Duration.ofMillis(millis))).isTrue();

                // then
                Awaitility.await("the end of the registry")
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> orphan.stream().noneMatch(ProcessHandle::isAlive));
            }
        }
        Reports.assertEachDeliveredOnce(once(data));
        assertThat(registryPort(data)).isEqualTo(address);
    }

    private static void suspend(ProcessHandle process) throws Exception {
        int status = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    private JsonNode once(Path data) throws Exception {
        try (ProgramRun run = gongbao.once(data, port)) {
            assertThat(run.exitCode()).as(run::said).isZero();
            return run.report();
        }
    }

    private static String registryPort(Path data) throws IOException {
        Properties ports = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("ports.properties"))) {
            ports.load(reader);
        }
        return ports.getProperty("registry");
    }
}
