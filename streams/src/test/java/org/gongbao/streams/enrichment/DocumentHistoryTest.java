package org.gongbao.streams.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.LinkSide;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.streams.intake.RevisedDocument;
import org.gongbao.testing.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a document, in whatever order, these things hold. */
class DocumentHistoryTest {

    private static final int EVENTS = 400;

    private final Map<String, EnrichedDocument> published = new HashMap<>();
    private long order = -1;
    private boolean waiting;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void revisionAndTaggingOrderAllRecordsAndNoTwoContentsShareThem(long seed) {
        // given
        Random random = new Random(seed);
        Dossier dossier = Dossier.empty();
        int revision = 0;

        for (int event = 0; event < EVENTS; event++) {
            DocumentDesk desk = desk(random);
            Instant now = Documents.TIME.plusSeconds(event);

            // when
            int kind = random.nextInt(10);
            boolean withdrawn = dossier.state().getWithdrawn();
            if (kind == 0 || revision == 0 || (kind == 1 && withdrawn)) {
                revision++;
            }
            Verdict verdict =
                    switch (kind) {
                        case 0, 1 -> desk.revised(dossier, revised(Math.max(1, revision)), now);
                        case 2, 3, 4 -> desk.reviewed(dossier, review(random, dossier.revision()), now);
                        case 5, 6 -> desk.linked(dossier, link(random), now);
                        default -> desk.retagged(dossier, now);
                    };

            // then
            verdict.outputs().forEach(this::check);
            dossier = verdict.dossier();
            assertThat(dossier.isWaiting()).isEqualTo(waiting);
        }
        assertThat(published).hasSizeGreaterThan(10);
    }

    private void check(DeskOutput output) {
        switch (output) {
            case DeskOutput.Waiting(var held) -> waiting = held != null;
            case DeskOutput.Publish(var document) -> {
                waiting = false;
                assertThat(document.getHold()).isNull();
                assertThat(document.getStatus()).isIn(DocumentStatus.ACTIVE, DocumentStatus.WITHDRAWN);
                long place = document.getRevision() * 10_000L + document.getTagging();
                assertThat(place).isGreaterThanOrEqualTo(order);
                order = place;
                EnrichedDocument former =
                        published.putIfAbsent(document.getRevision() + "/" + document.getTagging(), document);
                if (former != null) {
                    assertThat(document).isEqualTo(former);
                }
            }
            case DeskOutput.Released released -> throw new AssertionError("A desk keeps no log: " + released);
            case DeskOutput.Progress progress -> throw new AssertionError("A desk makes no progress: " + progress);
        }
    }

    private static DocumentDesk desk(Random random) {
        String category = Integer.toString(6 + random.nextInt(2));
        FakeTagger tagger = FakeTagger.of("rules-" + random.nextInt(3), category);
        return new DocumentDesk(
                new DocumentEnricher(random.nextInt(8) == 0 ? tagger.holding(new Hold("SECRET", 4)) : tagger, 0.6));
    }

    private static RevisedDocument revised(int number) {
        // the text is a function of the revision, as intake has it
        Document document = Documents.document(1)
                .setParagraphs(List.of(new Paragraph(105, "第" + number + "稿。")))
                .build();
        boolean withdrawn = new Random(number).nextInt(5) == 0;
        return new RevisedDocument(
                withdrawn
                        ? Document.newBuilder(document).setParagraphs(List.of()).build()
                        : document,
                number,
                withdrawn,
                withdrawn ? ChangeClass.WITHDRAWAL : number == 1 ? ChangeClass.NEW : ChangeClass.MAJOR,
                "event-" + number,
                null,
                Documents.TIME,
                Documents.TIME);
    }

    private static Review review(Random random, int revision) {
        ReviewDecision[] decisions = {ReviewDecision.APPROVE, ReviewDecision.CORRECT, ReviewDecision.REJECT};
        String[] values = {"", "\"意见\"", "\"决定\""};
        return Review.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setDecision(decisions[random.nextInt(3)])
                .setReviewer("reviewer")
                .setReason("because")
                .setDecidedAt(Documents.TIME)
                .setFields(random.nextBoolean() ? Map.of() : Map.of("genre", values[random.nextInt(3)]))
                .setRevision(revision)
                .build();
    }

    private static DocumentLink link(Random random) {
        return DocumentLink.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setSide(LinkSide.CITED_BY)
                .setCitationKey("number|x")
                .setOtherId("other-" + random.nextInt(3))
                .setRelation(CitationRelation.CITES)
                .setTitle("关于其他事项的通知")
                .setRemoved(random.nextBoolean())
                .build();
    }
}
