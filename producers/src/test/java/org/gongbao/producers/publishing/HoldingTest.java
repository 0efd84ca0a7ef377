package org.gongbao.producers.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileDocument;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private final Ledger ledger = new Ledger();

    @Test
    void a_document_without_marks_and_doubts_is_not_held() {
        // given
        Holding holding = new Holding(0.6, ledger, () -> {
            throw new AssertionError("a document that nobody has heard of does not wait");
        });
        // when / then
        assertThat(holding.of(Documents.document(1).build())).isEmpty();
    }

    @Test
    void the_mark_that_the_reader_saw_holds() {
        // given
        Holding holding = new Holding(0.6, ledger, Map::of);
        Document document = Documents.document(1).setHold(new Hold("SECRET", 3)).build();
        // when / then
        assertThat(holding.of(document)).contains(new Hold("SECRET", 3));
    }

    @Test
    void doubtful_boundaries_hold() {
        // given
        Holding holding = new Holding(0.6, ledger, Map::of);
        Document document = Documents.document(1).setConfidence(0.59).build();
        // when / then
        assertThat(holding.of(document))
                .contains(new Hold("DOUBTFUL_BOUNDARY", document.getProvenance().getStartLine()));
    }

    @Test
    void a_document_that_waits_is_held_whatever_it_says_now() {
        // given
        Document document = Documents.document(1).build();
        Hold hold = new Hold("NO_PUBLICITY", 8);
        ledger.remember(SourceFile.newBuilder()
                .setSha256("abc")
                .setFile("notice.txt")
                .setBytes(1)
                .setReader("test")
                .setReadAt(Documents.TIME)
                .setOutcome(FileOutcome.READ)
                .setDocuments(List.of(new FileDocument(document.getDocumentId(), "hash", "file|notice.txt")))
                .build());
        Holding holding = new Holding(0.6, ledger, () -> Map.of(document.getDocumentId(), hold));
        // when / then
        assertThat(holding.of(document)).contains(hold);
    }
}
