package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.testing.ckan.RealCkan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program (PyPI's ckanapi) finds on the portal; nothing of the reading is ours but the comparison. */
@Tag("slow")
@Tag("ckan")
class RealCkanReadBackTest {

    private static RealCkan ckan;

    @TempDir
    private Path directory;

    @BeforeAll
    static void find() {
        ckan = RealCkan.require();
    }

    @Test
    void ckanapi_finds_what_was_sent_and_not_what_was_withdrawn() throws IOException, InterruptedException {
        // given
        String run = UUID.randomUUID().toString();
        List<EnrichedDocument> documents = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Samples.documentOf(run, number).build())
                .toList();
        EnrichedDocument withdrawn = EnrichedDocument.newBuilder(documents.getFirst())
                .setRevision(2)
                .setStatus(DocumentStatus.WITHDRAWN)
                .build();
        try (TaskRun task = new TaskRun(ckan.url(), ckan.token())) {
            task.put(documents.toArray(EnrichedDocument[]::new));
            task.put(withdrawn);
        }
        Path expectations = directory.resolve("expected.jsonl");
        Files.write(
                expectations,
                Stream.concat(
                                Stream.of(gone(withdrawn)),
                                documents.stream().skip(1).map(RealCkanReadBackTest::expected))
                        .map(ObjectNode::toString)
                        .toList(),
                StandardCharsets.UTF_8);

        // when
        List<String> output = ckan.readBack(List.of("--expect", expectations.toString()));

        // then
        assertThat(output).last().isEqualTo("5 datasets compared, 0 differences");
    }

    private static ObjectNode expected(EnrichedDocument document) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("name", "gz-" + document.getDocumentId())
                .put("title", document.getDocument().getTitle())
                .put("issuer", document.getAgencies().getFirst().getName())
                .put("number", document.getDocument().getDocNumber())
                .put("signed", document.getDocument().getSignedOn().toString())
                .put("version", "1")
                .put("text", document.getDocument().getParagraphs().getLast().getText());
        line.putArray("groups").add("cat-06").add("cat-17");
        return line;
    }

    private static ObjectNode gone(EnrichedDocument document) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "gz-" + document.getDocumentId())
                .put("gone", true);
    }
}
