package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.standalone.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Kills the program at random points of an ingest and starts it again: the end must be the same as without. System properties:
 * gongbao.kills = number of points (7), gongbao.kills.seed = seed of the points.
 */
@Tag("slow")
class KillProcessTest {
    private static final int KILLS = Integer.getInteger("gongbao.kills", 7);
    private static final long SEED = Long.getLong("gongbao.kills.seed", 20_250_402L);

    private static Distribution gongbao;
    private static Path issue;
    private static Duration ready;
    private static Duration work;
    private static KeptTopics topics;
    private static Inbox inbox;

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws Exception {
        gongbao = Distribution.require();
        issue = issue(folder);
        Path data = folder.resolve("data");
        try (ProgramRun run = gongbao.once(data, Distribution.freePort(), issue)) {
            assertThat(run.exitCode()).as(run::said).isZero();
            Reports.assertEachDeliveredOnce(run.report());
            JsonNode seconds = run.report().at("/seconds");
            ready = seconds(seconds.at("/ready"));
            work = seconds(seconds.at("/settled")).minus(ready);
        }
        topics = KeptTopics.of(data);
        inbox = Inbox.of(data);
        System.out.printf(
                "undisturbed: ready %s, work %s, %d documents%n",
                ready, work, inbox.ids().size());
    }

    static IntStream rounds() {
        return IntStream.range(0, KILLS);
    }

    /** Even rounds kill while the program starts, odd ones while it works; the points of each kind are spread evenly, with chance between. */
    @ParameterizedTest
    @MethodSource("rounds")
    void endsAsIfNobodyHadKilledIt(int round) throws Exception {
        // given
        Path data = folder.resolve("data");
        int port = Distribution.freePort();
        boolean working = round % 2 == 1;
        int points = Math.max(1, (KILLS + (working ? 0 : 1)) / 2);
        int point = round / 2;
        double share = (point + new Random(SEED + round).nextDouble()) / points;
        Duration delay = Duration.ofMillis((long) ((working ? work : ready).toMillis() * share));
        try (ProgramRun doomed = gongbao.once(data, port, issue)) {
            if (working) {
                doomed.awaitReady();
            }
            boolean killed = doomed.killAfter(delay);
            System.out.printf(
                    "round %d: %s %s after %s, inbox had %d%n",
                    round, killed ? "killed" : "ended", delay, working ? "ready" : "start", received(data));

            // when
            try (ProgramRun next = startedAgain(data, port, issue)) {
                // then
                assertThat(next.exitCode()).as(() -> next.said() + log(data)).isZero();
                System.out.printf("round %d: %s%n", round, next.report().at("/seconds"));
                assertThat(Reports.number(next.report(), "/inbox/refused")).isZero();
                Reports.assertNoneGivenUp(next.report());
            }
        }
        Inbox after = Inbox.of(data);
        assertThat(after.ids()).isEqualTo(inbox.ids());
        assertThat(after.contradictory()).isEmpty();
        assertThat(after.forged()).isEmpty();
        assertThat(after.comparableBodies()).isEqualTo(inbox.comparableBodies());
        assertThat(KeptTopics.attempts(data))
                .as("nothing was sent to an inbox that did not listen yet")
                .extracting(DeliveryAttempt::getReason)
                .doesNotContain("CONNECT");
        KeptTopics kept = KeptTopics.of(data);
        assertThat(kept.published()).isEqualTo(topics.published());
        assertThat(kept.enriched()).isEqualTo(topics.enriched());
    }

    @Test
    void aCorrectionThatWasKilledOnItsWayArrivesAsOneRevision() throws Exception {
        // given
        Path data = folder.resolve("data");
        int port = Distribution.freePort();
        try (ProgramRun first = gongbao.once(data, port)) {
            assertThat(first.exitCode()).as(first::said).isZero();
        }
        Inbox before = Inbox.of(data);
        Path corrected = Files.writeString(folder.resolve("corrected.txt"), SampleIssue.corrected());
        try (ProgramRun doomed = gongbao.once(data, port, corrected)) {
            doomed.awaitReady();
            doomed.killAfter(Duration.ofMillis(new Random(SEED).nextLong(work.toMillis())));

            // when
            try (ProgramRun next = startedAgain(data, port, corrected)) {
                // then
                assertThat(next.exitCode()).as(() -> next.said() + log(data)).isZero();
                Reports.assertNoneGivenUp(next.report());
            }
        }
        Inbox after = Inbox.of(data);
        assertThat(after.ids()).hasSize(before.ids().size() + 1).containsAll(before.ids());
        assertThat(after.contradictory()).isEmpty();
        assertThat(Reports.number(after.entries().getLast(), "/revision")).isEqualTo(2);
        assertThat(KeptTopics.of(data).enriched()).hasSize(before.ids().size() + 1);
    }

    /** Does what the program asks of whoever started it when it ends with {@link ExitCode#TRY_AGAIN}, once; what it waited for is shown. */
    private static ProgramRun startedAgain(Path data, int port, Path file) throws IOException, InterruptedException {
        ProgramRun run = gongbao.once(data, port, file);
        if (run.exitCode() != ExitCode.TRY_AGAIN) {
            return run;
        }
        run.close();
        log(data).lines().filter(line -> line.contains("Stuck")).forEach(System.out::println);
        return gongbao.once(data, port, file);
    }

    private static Path issue(Path folder) throws IOException {
        Optional<Path> shared = SharedIssues.find("002");
        return shared.isPresent() ? shared.get() : Files.writeString(folder.resolve("sample.txt"), SampleIssue.text());
    }

    private static Duration seconds(JsonNode number) {
        return Duration.ofMillis((long) (number.asDouble() * 1000));
    }

    private static int received(Path data) throws IOException {
        Path file = data.resolve("inbox.jsonl");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static String log(Path data) {
        try {
            return Files.readString(data.resolve("gongbao.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
