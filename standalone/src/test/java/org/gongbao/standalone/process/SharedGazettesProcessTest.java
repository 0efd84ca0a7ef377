package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class SharedGazettesProcessTest {
    private final Distribution gongbao = Distribution.require();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"000, 23", "002, 15", "004, 25"})
    void deliversEveryDocumentOfARealIssueExactlyOnce(String name, int documents) throws Exception {
        // given
        Path issue = SharedIssues.require(name);
        Path data = folder.resolve("data");

        // when
        try (ProgramRun run = gongbao.once(data, Distribution.freePort(), issue)) {
            // then
            assertThat(run.exitCode()).as(run::said).isZero();
            JsonNode report = run.report();
            assertThat(number(report, "/files/0/documents")).isEqualTo(documents);
            assertThat(number(report, "/documents/published")).isEqualTo(documents);
            assertThat(number(report, "/documents/enriched")).isEqualTo(documents);
            assertThat(number(report, "/deadLetters")).isZero();
            Reports.assertEachDeliveredOnce(report);
            assertThat(Inbox.of(data).ids()).hasSize(documents);
            assertThat(Inbox.of(data).forged()).isEmpty();
        }
    }
}
