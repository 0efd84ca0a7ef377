package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.EnrichedDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A real issue a second time, and with one character changed. */
@Tag("slow")
class RepeatAndCorrectionProcessTest {
    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "004"})
    void emitsNothingForTheSameFileAndOneRevisionForOneChangedCharacter(String name) throws Exception {
        // given
        Path issue = SharedIssues.require(name);
        Path data = folder.resolve("data");
        ChangedIssue changed = ChangedIssue.of(issue, gongbao.inspect(issue), folder.resolve("changed"));
        JsonNode first = once(data, issue);
        Inbox afterFirst = Inbox.of(data);
        KeptTopics keptFirst = KeptTopics.of(data);
        Map<String, EnrichedDocument> documentsFirst = KeptTopics.documents(data);

        // when
        JsonNode again = once(data, issue);
        Inbox afterAgain = Inbox.of(data);
        KeptTopics keptAgain = KeptTopics.of(data);
        JsonNode corrected = once(data, changed.file());

        // then
        long all = number(first, "/files/0/documents");
        assertThat(first.at("/files/0/outcome").asString()).isEqualTo("READ");
        assertThat(again.at("/files/0/outcome").asString()).isEqualTo("UNCHANGED");
        assertThat(number(again, "/documents/unchanged")).isEqualTo(all);
        assertNothingBut(again, 0);
        assertThat(afterAgain.entries()).isEqualTo(afterFirst.entries());
        assertThat(keptAgain).isEqualTo(keptFirst);

        assertThat(corrected.at("/files/0/outcome").asString()).isEqualTo("READ");
        assertThat(number(corrected, "/documents/unchanged")).isEqualTo(all - 1);
        assertNothingBut(corrected, 1);
        Inbox afterCorrection = Inbox.of(data);
        assertThat(afterCorrection.entries()).startsWith(afterFirst.entries().toArray(JsonNode[]::new));
        assertThat(afterCorrection.ids()).hasSize(afterFirst.ids().size() + 1);
        assertThat(afterCorrection.forged()).isEmpty();
        JsonNode delivery = afterCorrection.entries().getLast();
        assertThat(delivery.path("documentId").asString()).isEqualTo(changed.documentId());
        assertThat(number(delivery, "/revision")).isEqualTo(2);
        Map<String, EnrichedDocument> documents = KeptTopics.documents(data);
        assertThat(KeptTopics.of(data).enriched())
                .hasSize(keptFirst.enriched().size() + 1)
                .containsAll(keptFirst.enriched());
        assertThat(documents.get(changed.documentId()).getRevision()).isEqualTo(2);
        documents.remove(changed.documentId());
        documentsFirst.remove(changed.documentId());
        assertThat(documents).isEqualTo(documentsFirst);
    }

    /** Asserts that so many corrections went through the whole line, and nothing else. */
    private static void assertNothingBut(JsonNode report, int corrections) {
        assertThat(List.of("published", "corrected", "enriched", "held", "withdrawn"))
                .extracting(count -> number(report, "/documents/" + count))
                .as(report.path("documents").toString())
                .containsExactly(0L, (long) corrections, (long) corrections, 0L, 0L);
        Reports.assertEachDeliveredOnce(report);
        assertThat(number(report, "/deadLetters")).isZero();
    }

    private JsonNode once(Path data, Path file) throws Exception {
        try (ProgramRun run = gongbao.once(data, port, file)) {
            assertThat(run.exitCode()).as(run::said).isZero();
            return run.report();
        }
    }
}
