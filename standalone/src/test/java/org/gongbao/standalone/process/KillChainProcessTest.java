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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the program again and again on the same data, each time with new revisions of an issue on their way, and lets it come to rest only after the last of ten kills: what was interrupted ten times over must
 * come out whole. System properties: gongbao.chain.kills = number of kills (100, in chains of ten; about half an hour), gongbao.chain.seed = seed of their moments.
 */
@Tag("slow")
@Tag("soak")
class KillChainProcessTest {
    private static final int CHAIN = 10;
    private static final int KILLS = Integer.getInteger("gongbao.chain.kills", 100);
    private static final long SEED = Long.getLong("gongbao.chain.seed", 20_261_130L);
    /** A start takes longer on a busy machine; one that is killed before it works tests starting. */
    private static final Duration LONGEST_START = Duration.ofSeconds(12);

    private static final Duration LONGEST_WORK = Duration.ofSeconds(5);

    private static Distribution gongbao;
    private static String issue;

    /** Of a chain that failed the data directory stays: its topics tell what became of what was lost. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        gongbao = Distribution.require();
        Optional<Path> shared = SharedIssues.find("002");
        issue = shared.isPresent() ? Files.readString(shared.get()) : SampleIssue.text();
    }

    static IntStream chains() {
        return IntStream.range(0, Math.max(1, KILLS / CHAIN));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void comesOutWholeThoughItWasKilledTenTimes(int chain) throws Exception {
        // given
        Path data = folder.resolve("data");
        int port = Distribution.freePort();
        Random random = new Random(SEED + chain);
        for (int kill = 0; kill < CHAIN; kill++) {
            kill(data, port, revised(kill), random, "chain %d, kill %d".formatted(chain, kill));
        }

        // when
        try (ProgramRun last = rest(data, port)) {
            // then
            assertThat(last.exitCode()).as(last::said).isZero();
            assertThat(Reports.number(last.report(), "/inbox/refused")).isZero();
            assertThat(Reports.number(last.report(), "/deliveries/pending")).isZero();
        }
        Inbox inbox = Inbox.of(data);
        assertThat(inbox.contradictory()).isEmpty();
        assertThat(inbox.forged()).isEmpty();
        assertThat(KeptTopics.attempts(data))
                .as("nothing was sent to an inbox that did not listen yet")
                .extracting(DeliveryAttempt::getReason)
                .doesNotContain("CONNECT");
        assertThat(gongbao.call("audit", "--data", data.toString())).contains("The sums are exact.");
        int repeated = inbox.entries().size() - inbox.ids().size();
        System.out.printf(
                "chain %d: %d webhooks, %d of them again%n",
                chain, inbox.entries().size(), repeated);
    }

    /** Half of the kills come while the program starts, half while it works. */
    private static void kill(Path data, int port, Path file, Random random, String what) throws Exception {
        boolean working = random.nextBoolean();
        try (ProgramRun doomed = gongbao.once(data, port, file)) {
            if (working) {
                doomed.awaitReady();
            }
            long most = (working ? LONGEST_WORK : LONGEST_START).toMillis();
            Duration delay = Duration.ofMillis(random.nextLong(most));
            boolean killed = doomed.killAfter(delay);
            assertThat(killed || doomed.exitCode() == ExitCode.OK || doomed.exitCode() == ExitCode.TRY_AGAIN)
                    .as(doomed::said)
                    .isTrue();
            System.out.printf(
                    "%s: %s %s after %s%n", what, killed ? "killed" : "ended", delay, working ? "ready" : "start");
        }
    }

    /** The last revision of the issue, and everything that was on its way. */
    private ProgramRun rest(Path data, int port) throws IOException, InterruptedException {
        ProgramRun run = gongbao.once(data, port, revised(CHAIN));
        if (run.exitCode() != ExitCode.TRY_AGAIN) {
            return run;
        }
        run.close();
        return gongbao.once(data, port, revised(CHAIN));
    }

    private Path revised(int number) throws IOException {
        String text = number == 0 ? issue : issue.replace("工作", "工作（第" + number + "稿）");
        return Files.writeString(folder.resolve("issue.txt"), text);
    }
}
