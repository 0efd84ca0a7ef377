package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.testing.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases that the running program is tried with, each masked as a document of its own. */
class PlantedCasesTest {

    @ParameterizedTest
    @ValueSource(longs = {20_311_129, 1, 2})
    void nothingOfACaseIsLeft(long seed) {
        // given
        List<PlantedCases.Planted> cases = new PlantedCases(seed).take(500);
        List<String> leaks = new ArrayList<>();

        // when
        for (PlantedCases.Planted one : cases) {
            Traces traces = new Traces(List.of(one.secret()));
            traces.look(one.text().replace("\n", " / "), text(Masking.mask(document(one.text()))));
            leaks.addAll(traces.found());
        }

        // then
        assertThat(leaks).isEmpty();
    }

    private static Document document(String text) {
        String[] lines = text.split("\n");
        return Documents.document(1)
                .setParagraphs(IntStream.range(0, lines.length)
                        .mapToObj(i -> new Paragraph(i + 10, lines[i]))
                        .toList())
                .build();
    }

    private static String text(Document document) {
        return String.join(
                "\n", document.getParagraphs().stream().map(Paragraph::getText).toList());
    }
}
