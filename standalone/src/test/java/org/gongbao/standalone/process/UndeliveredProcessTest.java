package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --once} says of deliveries that end without their receiver. */
@Tag("slow")
class UndeliveredProcessTest {
    private static final List<String> SETTINGS = List.of(
            "--set",
            "gongbao.webhook.allowed.networks=127.0.0.0/8",
            "--set",
            "gongbao.consent.trusted=127.0.0.0/8",
            "--set",
            "gongbao.delivery.schedule=0s,1s",
            "--set",
            "gongbao.delivery.breaker.failures=1000");

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"500, 5, RUN-048", "410, 0, RUN-047"})
    void tellsByItsExitCodeWhetherADeliveryWasGivenUp(int status, int exitCode, String sentence) throws Exception {
        // given
        Path data = folder.resolve("data");
        Path issue = Files.writeString(folder.resolve("issue.txt"), SampleIssue.of("云岭"));
        try (FakeReceiver receiver = FakeReceiver.start().rule("/ends", _ -> Answer.status(status))) {
            try (ProgramRun first = gongbao.run(
                            data, port, with("--watch", folder.resolve("none").toString()));
                    PortalClient portal = new PortalClient(port)) {
                first.awaitReady();
                portal.subscribe(data, receiver.url("/ends"), Map.of());
                first.terminate();
                first.exitCode();
            }

            // when
            try (ProgramRun run = gongbao.run(data, port, with("--once", "--timeout", "4m", issue.toString()))) {

                // then
                assertThat(run.exitCode()).as(run::said).isEqualTo(exitCode);
                assertThat(run.said()).contains(sentence);
            }
        }
    }

    private static List<String> with(String... arguments) {
        return java.util.stream.Stream.concat(SETTINGS.stream(), List.of(arguments).stream())
                .toList();
    }
}
