package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what the reader makes of real issues with what people read in them; skipped where these are absent. */
class SharedGazettesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "004"})
    void real_issues_are_read_as_people_read_them(String issue) throws IOException {
        // given
        Path truth = SharedFiles.require("truth/" + issue + ".json");
        Path gazette = only(SharedFiles.require("gazettes"), issue);
        List<JsonNode> expected = new ArrayList<>();
        JSON.readTree(truth.toFile()).get("documents").forEach(expected::add);
        // when
        ReadingResult result = new GazetteReader().read(gazette);
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(values(result, document -> folded(document.getDocNumber())))
                .isEqualTo(values(expected, node -> folded(text(node, "doc_number"))));
        assertThat(values(
                        result,
                        document -> document.getProvenance().getStartLine() + "-"
                                + document.getProvenance().getEndLine()))
                .isEqualTo(values(expected, node -> node.get("start_line") + "-" + node.get("end_line")));
        assertThat(values(result, document -> folded(document.getTitle())))
                .isEqualTo(values(expected, node -> folded(text(node, "title"))));
        assertThat(values(result, document -> folded(document.getIssuer().getAsPrinted())))
                .isEqualTo(values(expected, node -> folded(text(node, "issuing_agency"))));
        assertThat(values(result, document -> String.valueOf(document.getSignedOn())))
                .isEqualTo(values(expected, node -> text(node, "date_signed")));
        assertThat(values(result, document -> document.getGenre() + "/" + document.getInstrument()))
                .isEqualTo(values(expected, node -> text(node, "genre") + "/" + text(node, "issued_instrument")));
        assertThat(values(result, document -> document.getTocSection() + "/" + document.getTocPage()))
                .isEqualTo(values(expected, node -> text(node, "toc_section") + "/" + text(node, "toc_page")));
        assertThat(agreement(
                        result,
                        expected,
                        document -> document.getAddressees().stream().map(AgencyName::getAsPrinted),
                        "addressees"))
                .isGreaterThanOrEqualTo(0.99);
        assertThat(agreement(
                        result,
                        expected,
                        document -> document.getAttachments().stream().map(Attachment::getTitle),
                        "attachments"))
                .isGreaterThanOrEqualTo(0.99);
    }

    private static double agreement(
            ReadingResult result, List<JsonNode> expected, Function<Document, Stream<String>> field, String name) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < expected.size(); i++) {
            List<String> wanted = new ArrayList<>();
            expected.get(i)
                    .get(name)
                    .forEach(node -> wanted.add(folded(node.asText().replaceAll("[（(]略[）)]", ""))));
            List<String> found = field.apply(result.documents().get(i))
                    .map(SharedGazettesTest::folded)
                    .toList();
            right += 2 * (int) found.stream().filter(wanted::contains).count();
            all += wanted.size() + found.size();
        }
        return all == 0 ? 1.0 : (double) right / all;
    }

    private static Path only(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static <T> List<T> values(ReadingResult result, Function<Document, T> field) {
        return result.documents().stream().map(field).toList();
    }

    private static <T> List<T> values(List<JsonNode> nodes, Function<JsonNode, T> field) {
        return nodes.stream().map(field).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).isNull() ? "null" : node.get(field).asText();
    }

    /** Without width, punctuation, and the known misreading of the county's name. */
    private static String folded(String text) {
        return Folding.bare(Objects.toString(text)).replace('孟', '盂');
    }
}
