package org.gongbao.streams.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.FieldCorrection;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.LinkSide;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.intake.RevisedDocument;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class DocumentDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Hold SECRET =
            Hold.newBuilder().setReason("SECRET").setLine(4).build();
    private static final DocumentDesk PLAIN = desk(FakeTagger.of("rules-1", "6"));
    private static final DocumentDesk SECRETIVE =
            desk(FakeTagger.of("rules-1", "6").holding(SECRET));

    @Test
    void aDocumentWithoutHoldIsPublished() {
        // given
        Dossier unknown = Dossier.empty();

        // when
        Verdict verdict = PLAIN.revised(unknown, revision(1), NOW);

        // then
        EnrichedDocument document = published(verdict);
        assertThat(document.getStatus()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(document.getRevision()).isEqualTo(1);
        assertThat(document.getTagging()).isEqualTo(1);
        assertThat(document.getChangeClass()).isEqualTo(ChangeClass.NEW);
        assertThat(document.getDocument()).isEqualTo(Documents.document(1).build());
    }

    @Test
    void aHeldDocumentOnlyWaits() {
        // given
        Dossier unknown = Dossier.empty();

        // when
        Verdict verdict = SECRETIVE.revised(unknown, revision(1), NOW);

        // then
        HeldDocument held = waiting(verdict);
        assertThat(held.getHold()).isEqualTo(SECRET);
        assertThat(held.getHeldAt()).isEqualTo(NOW);
        assertThat(held.getDocument().getStatus()).isEqualTo(DocumentStatus.HELD);
        assertThat(held.getDecision()).isNull();
    }

    @Test
    void aDocumentWithDoubtfulBoundariesWaits() {
        // given
        Document doubtful = Documents.document(1).setConfidence(0.59).build();

        // when
        Verdict verdict = PLAIN.revised(Dossier.empty(), revision(1, doubtful), NOW);

        // then
        assertThat(waiting(verdict).getHold()).isEqualTo(new Hold(DocumentEnricher.DOUBTFUL_BOUNDARY, 100));
    }

    @Test
    void anApprovalPublishesTheDocumentAndHoldsWhenItIsTaggedAnew() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict approved = SECRETIVE.reviewed(waiting, review(ReviewDecision.APPROVE, 1), LATER);
        Verdict retagged = desk(FakeTagger.of("rules-2", "7").holding(SECRET)).retagged(approved.dossier(), LATER);

        // then
        assertThat(approved.outputs()).first().isEqualTo(new DeskOutput.Waiting(null));
        assertThat(published(approved).getStatus()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(published(approved).getHold()).isNull();
        assertThat(published(retagged).getTagging()).isEqualTo(2);
        assertThat(published(retagged).getHold()).isNull();
    }

    @Test
    void anApprovalDoesNotHoldForARevisionThatTheReviewerHasNotSeen() {
        // given
        Dossier first = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();
        Dossier second = SECRETIVE.revised(first, revision(2), NOW).dossier();

        // when
        Verdict verdict = SECRETIVE.reviewed(second, review(ReviewDecision.APPROVE, 1), LATER);

        // then
        assertThat(verdict.outputs()).isEmpty();
        assertThat(verdict.dossier().isWaiting()).isTrue();
    }

    @Test
    void aRejectionKeepsTheDocumentHeldWhateverIsReadLaterAndSaysSo() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict rejected = SECRETIVE.reviewed(waiting, review(ReviewDecision.REJECT, 1), LATER);
        Verdict readAnew = PLAIN.revised(rejected.dossier(), revision(2), LATER);

        // then
        assertThat(waiting(rejected).getDecision()).isEqualTo(ReviewDecision.REJECT);
        assertThat(waiting(rejected).getReviewer()).isEqualTo("reviewer");
        assertThat(waiting(rejected).getDecisionReason()).isEqualTo("because");
        assertThat(waiting(readAnew).getHold().getReason()).isEqualTo("REJECTED");
        assertThat(waiting(readAnew).getDecision()).isEqualTo(ReviewDecision.REJECT);
    }

    @Test
    void anApprovalTakesARejectionBack() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();
        Dossier rejected = SECRETIVE
                .reviewed(waiting, review(ReviewDecision.REJECT, 1), LATER)
                .dossier();

        // when
        Verdict verdict = SECRETIVE.reviewed(rejected, review(ReviewDecision.APPROVE, 1), LATER);

        // then
        assertThat(published(verdict).getRevision()).isEqualTo(1);
    }

    @Test
    void aRejectionOfADocumentThatIsInTheFeedChangesNothing() {
        // given
        Dossier inTheFeed = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict verdict = PLAIN.reviewed(inTheFeed, review(ReviewDecision.REJECT, 1), LATER);

        // then
        assertThat(verdict.outputs()).isEmpty();
        assertThat(PLAIN.revised(verdict.dossier(), revision(2), LATER).outputs())
                .singleElement()
                .isInstanceOf(DeskOutput.Publish.class);
    }

    @Test
    void aDecisionThatComesBeforeTheDocumentWaitsForIt() {
        // given
        Dossier decided = SECRETIVE
                .reviewed(Dossier.empty(), review(ReviewDecision.APPROVE, 1), NOW)
                .dossier();

        // when
        Verdict verdict = SECRETIVE.revised(decided, revision(1), LATER);

        // then
        assertThat(published(verdict).getHold()).isNull();
    }

    @Test
    void newTagsOfTheSameRevisionRaiseItsTaggingAndTheSameTagsAreNotSentAgain() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict same = desk(FakeTagger.of("rules-2", "6")).retagged(former, LATER);
        Verdict other = desk(FakeTagger.of("rules-2", "7")).retagged(same.dossier(), LATER);

        // then
        assertThat(same.outputs()).isEmpty();
        EnrichedDocument document = published(other);
        assertThat(document.getRevision()).isEqualTo(1);
        assertThat(document.getTagging()).isEqualTo(2);
        assertThat(document.getChangeClass()).isEqualTo(ChangeClass.NEW);
        assertThat(document.getUpdatedAt()).isEqualTo(Documents.TIME);
        assertThat(document.getRuleSetVersion()).isEqualTo("rules-2");
        assertThat(document.getCategories()).extracting(CategoryTag::getCode).containsExactly("7");
    }

    @Test
    void aHoldThatNewRulesFindLeavesWhatIsInTheFeedAndAsksAReviewer() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict held = SECRETIVE.retagged(former, LATER);
        Verdict approved = SECRETIVE.reviewed(held.dossier(), review(ReviewDecision.APPROVE, 1), LATER);

        // then
        assertThat(waiting(held).getHold()).isEqualTo(SECRET);
        assertThat(published(approved).getTagging()).isEqualTo(2);
    }

    @Test
    void aCorrectionOfAPublishedDocumentIsANewRevisionThatSaysWhatWasRead() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict number = PLAIN.reviewed(former, correction("docNumber", "\"云政办发〔2026〕77号\""), LATER);
        Verdict title = PLAIN.reviewed(number.dossier(), correction("title", "\"云岭县人民政府关于春灌的通知\""), LATER);

        // then
        assertThat(List.of(published(number), published(title)))
                .extracting(
                        EnrichedDocument::getRevision, EnrichedDocument::getTagging, EnrichedDocument::getChangeClass)
                .containsExactly(tuple(2, 1, ChangeClass.METADATA), tuple(3, 1, ChangeClass.CORRECTION));
        EnrichedDocument document = published(title);
        assertThat(document.getDocument().getDocNumber()).isEqualTo("云政办发〔2026〕77号");
        assertThat(document.getReason()).isEqualTo("because");
        assertThat(document.getUpdatedAt()).isEqualTo(LATER);
        assertThat(document.getPublishedAt()).isEqualTo(Documents.TIME);
        assertThat(document.getKeywords()).containsExactly("云岭");
        assertThat(document.getCorrections())
                .extracting(FieldCorrection::getField, FieldCorrection::getAsRead, FieldCorrection::getReviewer)
                .containsExactly(
                        tuple("title", "\"" + Documents.document(1).getTitle() + "\"", "reviewer"),
                        tuple("docNumber", "\"" + Documents.document(1).getDocNumber() + "\"", "reviewer"));
    }

    @Test
    void aCorrectionThatSaysWhatWasReadIsNoRevision() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();
        String title = "\"" + Documents.document(1).getTitle() + "\"";

        // when
        Verdict verdict = PLAIN.reviewed(former, correction("title", title), LATER);

        // then
        assertThat(verdict.outputs()).isEmpty();
    }

    @Test
    void aCorrectionSurvivesNewRulesAndANewReadingUntilItIsTakenBack() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();
        Dossier corrected = PLAIN.reviewed(former, correction("categories", "[\"15\"]"), LATER)
                .dossier();
        DocumentDesk newRules = desk(FakeTagger.of("rules-2", "7"));

        // when
        Verdict retagged = newRules.retagged(corrected, LATER);
        Verdict readAnew = newRules.revised(retagged.dossier(), revision(2, changed()), LATER);
        Verdict takenBack = newRules.reviewed(readAnew.dossier(), correction("categories", ""), LATER);

        // then
        assertThat(retagged.outputs()).isEmpty();
        assertThat(published(readAnew).getRevision()).isEqualTo(3);
        assertThat(published(readAnew).getCategories())
                .extracting(CategoryTag::getCode)
                .containsExactly("15");
        assertThat(published(takenBack).getRevision()).isEqualTo(4);
        assertThat(published(takenBack).getCategories())
                .extracting(CategoryTag::getCode)
                .containsExactly("7");
        assertThat(published(takenBack).getCorrections()).isEmpty();
    }

    @Test
    void aDocumentThatWaitsIsCorrectedInItsPlaceAndPublishedAsCorrected() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict corrected = SECRETIVE.reviewed(waiting, correction("signedOn", "\"2026-02-21\""), LATER);
        Verdict approved = SECRETIVE.reviewed(corrected.dossier(), review(ReviewDecision.APPROVE, 1), LATER);

        // then
        assertThat(waiting(corrected).getRevision()).isEqualTo(1);
        assertThat(waiting(corrected).getHeldAt()).isEqualTo(NOW);
        assertThat(published(approved).getRevision()).isEqualTo(1);
        assertThat(published(approved).getDocument().getSignedOn()).hasToString("2026-02-21");
    }

    @Test
    void aCorrectionOfAnApprovedDocumentNeedsNoSecondApproval() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();
        Dossier approved = SECRETIVE
                .reviewed(waiting, review(ReviewDecision.APPROVE, 1), LATER)
                .dossier();

        // when
        Verdict corrected = SECRETIVE.reviewed(approved, correction("genre", "\"意见\""), LATER);
        Verdict readAnew = SECRETIVE.revised(corrected.dossier(), revision(2, changed()), LATER);

        // then
        assertThat(published(corrected).getRevision()).isEqualTo(2);
        assertThat(waiting(readAnew).getRevision()).isEqualTo(3);
    }

    @Test
    void aDecisionWithAFieldThatDoesNotExistIsRefused() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when / then
        assertThatThrownBy(() -> PLAIN.reviewed(former, correction("colour", "\"red\""), LATER))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RVW-001"));
    }

    @Test
    void aLinkChangesNothingButLinksWhateverTheRulesSayNow() {
        // given
        Citation citation = Citation.newBuilder()
                .setDocNumber("云政发〔2025〕3号")
                .setRelation(CitationRelation.IMPLEMENTS)
                .build();
        Dossier former = desk(FakeTagger.of("rules-1", "6").citing(citation))
                .revised(Dossier.empty(), revision(1), NOW)
                .dossier();
        DocumentDesk newRules = desk(FakeTagger.of("rules-2", "7"));

        // when
        Verdict target = newRules.linked(former, cites("number|云政发〔2025〕3号", "other"), LATER);
        Verdict again = newRules.linked(target.dossier(), cites("number|云政发〔2025〕3号", "other"), LATER);
        Verdict source = newRules.linked(target.dossier(), citedBy("third"), LATER);

        // then
        EnrichedDocument document = published(source);
        assertThat(again.outputs()).isEmpty();
        assertThat(document.getChangeClass()).isEqualTo(ChangeClass.LINKS);
        assertThat(document.getRevision()).isEqualTo(1);
        assertThat(document.getTagging()).isEqualTo(3);
        assertThat(document.getRuleSetVersion()).isEqualTo("rules-1");
        assertThat(document.getCategories()).extracting(CategoryTag::getCode).containsExactly("6");
        assertThat(document.getCitations()).extracting(Citation::getDocumentId).containsExactly("other");
        assertThat(document.getCitedBy()).extracting(CitedBy::getDocumentId).containsExactly("third");
    }

    @Test
    void linksStayWhenTheDocumentIsTaggedAnew() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();
        Dossier linked = PLAIN.linked(former, citedBy("third"), LATER).dossier();

        // when
        Verdict verdict = desk(FakeTagger.of("rules-2", "7")).retagged(linked, LATER);

        // then
        assertThat(published(verdict).getCitedBy()).hasSize(1);
        assertThat(published(verdict).getChangeClass()).isEqualTo(ChangeClass.NEW);
    }

    @Test
    void aDocumentThatIsSentAgainIsTheSameRecord() {
        // given
        Verdict first = PLAIN.revised(Dossier.empty(), revision(1), NOW);
        Verdict linked = PLAIN.linked(first.dossier(), citedBy("third"), LATER);

        // when
        Verdict again = PLAIN.revised(linked.dossier(), revision(1), LATER);

        // then
        assertThat(again.outputs()).isEqualTo(linked.outputs());
    }

    @Test
    void theWithdrawalOfADocumentThatNeverWasInTheFeedIsNotMentionedThere() {
        // given
        Dossier waiting = SECRETIVE.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict verdict = SECRETIVE.revised(waiting, withdrawal(2), LATER);

        // then
        assertThat(verdict.outputs()).containsExactly(new DeskOutput.Waiting(null));
    }

    @Test
    void aWithdrawnDocumentIsWithdrawnWithoutTagsAndNotTaggedAnew() {
        // given
        Dossier former = PLAIN.revised(Dossier.empty(), revision(1), NOW).dossier();

        // when
        Verdict withdrawn = PLAIN.revised(former, withdrawal(2), LATER);
        Verdict retagged = desk(FakeTagger.of("rules-2", "7")).retagged(withdrawn.dossier(), LATER);

        // then
        assertThat(published(withdrawn).getStatus()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(published(withdrawn).getRevision()).isEqualTo(2);
        assertThat(published(withdrawn).getCategories()).isEmpty();
        assertThat(retagged.outputs()).isEmpty();
    }

    @Test
    void whatWasMaskedIsKeptNowhereAndStillToldWhenTheDocumentIsTaggedAnew() {
        // given
        Document personal = Documents.document(1)
                .setParagraphs(List.of(new Paragraph(105, "联系人手机：13800138000。")))
                .build();
        Verdict first = PLAIN.revised(Dossier.empty(), revision(1, personal), NOW);

        // when
        Verdict verdict = desk(FakeTagger.of("rules-2", "7")).retagged(first.dossier(), LATER);

        // then
        PersonalData masked = new PersonalData("MOBILE", 105, "138********");
        assertThat(first.dossier().toString()).doesNotContain("13800138000");
        assertThat(published(first).getPersonalData()).containsExactly(masked);
        assertThat(published(verdict).getPersonalData()).containsExactly(masked);
        assertThat(published(verdict).getDocument().getParagraphs().getFirst().getText())
                .isEqualTo("联系人手机：138********。");
    }

    private static DocumentDesk desk(Tagger tagger) {
        return new DocumentDesk(new DocumentEnricher(tagger, 0.6));
    }

    private static EnrichedDocument published(Verdict verdict) {
        assertThat(verdict.outputs()).isNotEmpty();
        return ((DeskOutput.Publish) verdict.outputs().getLast()).document();
    }

    private static HeldDocument waiting(Verdict verdict) {
        assertThat(verdict.outputs()).hasSize(1);
        return ((DeskOutput.Waiting) verdict.outputs().getFirst()).document();
    }

    private static Document changed() {
        return Documents.document(1)
                .setParagraphs(List.of(new Paragraph(105, "各乡镇人民政府：内容已改。")))
                .build();
    }

    private static RevisedDocument revision(int number) {
        return revision(number, Documents.document(1).build());
    }

    private static RevisedDocument revision(int number, Document document) {
        return new RevisedDocument(
                document,
                number,
                false,
                number == 1 ? ChangeClass.NEW : ChangeClass.MAJOR,
                "event-" + number,
                null,
                Documents.TIME,
                Documents.TIME);
    }

    private static RevisedDocument withdrawal(int number) {
        Document stub = Documents.document(1).setParagraphs(List.of()).build();
        return new RevisedDocument(
                stub, number, true, ChangeClass.WITHDRAWAL, "event-" + number, "误发", Documents.TIME, LATER);
    }

    private static Review review(ReviewDecision decision, int revision) {
        return Review.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setDecision(decision)
                .setReviewer("reviewer")
                .setReason("because")
                .setDecidedAt(LATER)
                .setRevision(revision)
                .build();
    }

    private static Review correction(String field, String json) {
        return Review.newBuilder(review(ReviewDecision.CORRECT, 1))
                .setFields(Map.of(field, json))
                .build();
    }

    private static DocumentLink cites(String key, String other) {
        return DocumentLink.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setSide(LinkSide.CITES)
                .setCitationKey(key)
                .setOtherId(other)
                .build();
    }

    private static DocumentLink citedBy(String other) {
        return DocumentLink.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setSide(LinkSide.CITED_BY)
                .setCitationKey("number|x")
                .setOtherId(other)
                .setRelation(CitationRelation.CITES)
                .setTitle("关于三的通知")
                .build();
    }
}
