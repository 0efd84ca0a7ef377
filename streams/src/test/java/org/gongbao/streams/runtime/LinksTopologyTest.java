package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that name each other find each other, whichever comes first, and lose each other when one of them goes. */
class LinksTopologyTest {

    private static final Understanding UNDERSTANDING = Understanding.load();
    private static final String OPENING = "云岭县人民政府办公室关于对云岭县青禾商贸城重大火灾隐患进行挂牌督办的通知";
    private static final String CLOSING = "云岭县人民政府办公室关于青禾商贸城重大火灾隐患销案摘牌的通知";
    private static final LocalDate SPRING = LocalDate.of(2026, 2, 20);

    @TempDir
    Path stateDirectory;

    private DocumentsDriver line;

    @BeforeEach
    void start() {
        line = new DocumentsDriver(stateDirectory, new UnderstandingRules(UNDERSTANDING));
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void aDocumentThatNamesAnEarlierOneLeadsThereAndTheEarlierOneKnows() {
        // given
        line.publish(Documents.document(1));

        // when
        line.publish(repealing(2, 1));

        // then
        Map<String, EnrichedDocument> known = known();
        assertThat(known.get(Documents.documentId(2)).getCitations())
                .extracting(Citation::getDocNumber, Citation::getRelation, Citation::getDocumentId)
                .containsExactly(tuple("云政办发〔2026〕1号", CitationRelation.REPEALS, Documents.documentId(1)));
        assertThat(known.get(Documents.documentId(1)).getCitedBy())
                .extracting(CitedBy::getRelation, CitedBy::getDocumentId)
                .containsExactly(tuple(CitationRelation.REPEALS, Documents.documentId(2)));
    }

    @Test
    void aDocumentThatComesLaterIsFoundByThoseThatNamedItWithoutANewRevisionOfThem() {
        // given
        line.publish(repealing(2, 1));
        assertThat(known().get(Documents.documentId(2))
                        .getCitations()
                        .getFirst()
                        .getDocumentId())
                .isNull();

        // when
        line.publish(Documents.document(1));

        // then
        Map<String, EnrichedDocument> known = known();
        EnrichedDocument naming = known.get(Documents.documentId(2));
        assertThat(naming.getCitations().getFirst().getDocumentId()).isEqualTo(Documents.documentId(1));
        assertThat(naming.getRevision()).isEqualTo(1);
        assertThat(naming.getChangeClass()).isEqualTo(ChangeClass.LINKS);
        assertThat(known.get(Documents.documentId(1)).getCitedBy())
                .extracting(CitedBy::getDocumentId)
                .containsExactly(Documents.documentId(2));
    }

    @Test
    void aWithdrawnDocumentIsCitedAndCitesNoMore() {
        // given
        line.publish(Documents.document(1));
        line.publish(repealing(2, 1));

        // when
        line.pipe(
                Topics.DOCUMENTS_PUBLISHED,
                Documents.documentId(2),
                Documents.withdrawn(2).build());

        // then
        assertThat(known().get(Documents.documentId(1)).getCitedBy()).isEmpty();
    }

    @Test
    void theSameTitleOfAnotherPlaceIsNotMeant() {
        // given
        line.publish(titled(1, "关于加强河道采砂管理的通知", SPRING, "110111"));
        line.publish(titled(2, "关于加强河道采砂管理的通知", SPRING, DocumentsDriver.REGION));

        // when
        line.publish(titled(3, "云岭县人民政府办公室关于开展河道整治的通知", SPRING, DocumentsDriver.REGION)
                .setParagraphs(List.of(new Paragraph(305, "根据《关于加强河道采砂管理的通知》精神，现就河道整治通知如下。"))));

        // then
        assertThat(known().get(Documents.documentId(3)).getCitations())
                .extracting(Citation::getDocumentId)
                .containsExactly(Documents.documentId(2));
    }

    @Test
    void aCaseIsClosedByTheNameOfTheFirmAlone() {
        // given
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));

        // when
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // then
        Map<String, EnrichedDocument> known = known();
        assertThat(known.get(Documents.documentId(2)).getCitations())
                .extracting(Citation::getRelation, Citation::getDocumentId, Citation::getDocNumber, Citation::getTitle)
                .containsExactly(tuple(CitationRelation.CLOSES, Documents.documentId(1), null, null));
        assertThat(known.get(Documents.documentId(1)).getCitedBy())
                .extracting(CitedBy::getRelation, CitedBy::getDocumentId)
                .containsExactly(tuple(CitationRelation.CLOSES, Documents.documentId(2)));
    }

    @Test
    void aCaseWhoseOpeningArrivesLaterIsClosedAllTheSame() {
        // given
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // when
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));

        // then
        assertThat(known().get(Documents.documentId(2)).getCitations())
                .extracting(Citation::getDocumentId)
                .containsExactly(Documents.documentId(1));
    }

    @Test
    void aClosingThatIsNamedItselfStillClosesOneCaseOnly() {
        // given
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // when
        line.publish(repealing(3, 2));

        // then
        EnrichedDocument closing = known().get(Documents.documentId(2));
        assertThat(closing.getCitedBy()).hasSize(1);
        assertThat(closing.getCitations()).extracting(Citation::getDocumentId).containsExactly(Documents.documentId(1));
    }

    @Test
    void aClosingWhoseOpeningIsWithdrawnClosesNothing() {
        // given
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // when
        line.pipe(
                Topics.DOCUMENTS_PUBLISHED,
                Documents.documentId(1),
                Documents.withdrawn(1).build());

        // then
        assertThat(known().get(Documents.documentId(2)).getCitations()).isEmpty();
    }

    @Test
    void aCaseThatWasOpenedAfterTheClosingStaysOpen() {
        // given
        line.publish(titled(2, CLOSING, SPRING, DocumentsDriver.REGION));

        // when
        line.publish(titled(1, OPENING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // then
        Map<String, EnrichedDocument> known = known();
        assertThat(known.get(Documents.documentId(2)).getCitations()).isEmpty();
        assertThat(known.get(Documents.documentId(1)).getCitedBy()).isEmpty();
    }

    @Test
    void aFirmOfTheSameNameElsewhereIsAnother() {
        // given
        line.publish(titled(1, OPENING, SPRING, "110111"));

        // when
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // then
        assertThat(known().get(Documents.documentId(2)).getCitations()).isEmpty();
    }

    @Test
    void whereAFirmHadTwoOpenCasesNoneIsGuessed() {
        // given
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));
        line.publish(titled(3, OPENING, SPRING.plusMonths(1), DocumentsDriver.REGION));

        // when
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION));

        // then
        assertThat(known().get(Documents.documentId(2)).getCitations()).isEmpty();
    }

    @Test
    void aClosingThatGivesTheNumberIsLinkedOnce() {
        // given
        line.publish(titled(1, OPENING, SPRING, DocumentsDriver.REGION));

        // when
        line.publish(titled(2, CLOSING, SPRING.plusMonths(5), DocumentsDriver.REGION)
                .setParagraphs(List.of(new Paragraph(205, "云政办发〔2026〕1号文件挂牌督办的隐患已整改完毕，现予以销案。"))));

        // then
        assertThat(known().get(Documents.documentId(2)).getCitations())
                .extracting(Citation::getDocNumber, Citation::getRelation, Citation::getDocumentId)
                .containsExactly(tuple("云政办发〔2026〕1号", CitationRelation.CLOSES, Documents.documentId(1)));
    }

    private static Document.Builder repealing(int number, int other) {
        return Documents.document(number)
                .setParagraphs(List.of(new Paragraph(number * 100 + 5, "《通知》（云政办发〔2026〕" + other + "号）同时废止。")));
    }

    private static Document.Builder titled(int number, String title, LocalDate day, String regionCode) {
        return Documents.document(number)
                .setGazette(Gazette.newBuilder(Documents.gazette())
                        .setRegionCode(regionCode)
                        .build())
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setSignedOn(day)
                .setParagraphs(List.of(new Paragraph(number * 100 + 5, "现将有关事项通知如下。")));
    }

    /** The last record of each document; earlier calls have taken the records before. */
    private Map<String, EnrichedDocument> known() {
        Map<String, EnrichedDocument> last = new HashMap<>();
        line.enriched.readKeyValuesToList().forEach(record -> last.put(record.key, record.value));
        return last;
    }
}
