package org.gongbao.producers.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.record.v1.Warning;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private final Document document = Documents.document(1).build();

    @Test
    void place_doubts_and_print_do_not_count() {
        // given
        Document moved = Document.newBuilder(document)
                .setPosition(9)
                .setTocPage(99)
                .setTitleAsPrinted("另一种印法")
                .setConfidence(0.5)
                .setWarnings(List.of(new Warning("READ-012", "doubt", 1)))
                .setProvenance(Provenance.newBuilder(document.getProvenance())
                        .setStartLine(1000)
                        .setEndLine(1001)
                        .setSha256("00")
                        .build())
                .setParagraphs(document.getParagraphs().stream()
                        .map(one -> new Paragraph(one.getLine() + 500, " " + one.getText()))
                        .toList())
                .build();
        // when
        String hash = ContentHash.of(moved);
        // then
        assertThat(hash).isEqualTo(ContentHash.of(document)).matches("[0-9a-f]{64}");
    }

    @Test
    void every_word_of_the_text_counts() {
        // given
        Document changed = Document.newBuilder(document)
                .setParagraphs(List.of(new Paragraph(1, "全文已改。")))
                .build();
        // when
        String hash = ContentHash.of(changed);
        // then
        assertThat(hash).isNotEqualTo(ContentHash.of(document));
    }

    @Test
    void a_genre_is_not_mistaken_for_an_instrument() {
        // given
        Document genre =
                Document.newBuilder(document).setGenre("办法").setInstrument(null).build();
        Document instrument =
                Document.newBuilder(document).setGenre(null).setInstrument("办法").build();
        // when
        String hash = ContentHash.of(genre);
        // then
        assertThat(hash).isNotEqualTo(ContentHash.of(instrument));
    }
}
