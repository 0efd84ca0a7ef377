package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held documents, from the publisher's reference to their release. */
class HeldTopologyTest {

    private static final Understanding UNDERSTANDING = Understanding.load();
    private static final String SECRET = "青石水库应急调度口令每月更换一次";
    private static final String SECRET_TITLE = "云岭县人民政府办公室关于青石水库调度的通知";

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
    void nothingOfAHeldDocumentStandsInAnyOtherTopicInternalOnesIncluded() {
        // given
        Document.Builder document = secret();

        // when
        line.hold(document, EventType.PUBLISHED);
        line.hold(document.setParagraphs(List.of(new Paragraph(105, SECRET + "，不得外传。"))), EventType.CORRECTED);
        line.review(DocumentsDriver.decision(1, ReviewDecision.CORRECT)
                .setFields(Map.of("signedOn", "\"2026-02-21\""))
                .build());
        line.review(DocumentsDriver.decision(1, ReviewDecision.REJECT).build());
        line.tick();

        // then
        assertThat(line.held
                        .readValuesToList()
                        .getLast()
                        .getDocument()
                        .getDocument()
                        .getTitle())
                .isEqualTo(SECRET_TITLE);
        assertThat(line.writtenExceptTo(Topics.DOCUMENTS_HELD))
                .contains("intake-documents-changelog", "enrichment-states-changelog")
                .doesNotContain("青石水库", "云政办发〔2026〕1号");
    }

    @Test
    void aHeldDocumentIsTaggedAndItsReadingLeavesTheTopic() {
        // when
        DocumentEvent event = line.hold(secret(), EventType.PUBLISHED);

        // then
        var records = line.held.readKeyValuesToList();
        assertThat(records).hasSize(2);
        HeldDocument waiting = records.getFirst().value;
        assertThat(records.getFirst().key).isEqualTo(Documents.documentId(1));
        assertThat(waiting.getRevision()).isEqualTo(1);
        assertThat(waiting.getHold().getReason()).isEqualTo("SECRET");
        assertThat(waiting.getDocument().getDocument().getParagraphs())
                .extracting(Paragraph::getText)
                .containsExactly(SECRET + "。");
        assertThat(records.getLast().key).isEqualTo(event.getEventId());
        assertThat(records.getLast().value).isNull();
    }

    @Test
    void anApprovalReleasesTheTextIntoTheFeedAndIntoTheLog() {
        // given
        DocumentEvent event = line.hold(secret(), EventType.PUBLISHED);
        var log = line.output(Topics.DOCUMENTS_PUBLISHED);
        line.held.readValuesToList();

        // when
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE).build());

        // then
        EnrichedDocument published = line.enriched.readValue();
        assertThat(published.getStatus()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(published.getDocument().getParagraphs())
                .extracting(Paragraph::getText)
                .containsExactly(SECRET + "。");
        assertThat(line.held.readValue()).isNull();
        DocumentEvent released = log.readValue();
        assertThat(released.getEventId()).isEqualTo(event.getEventId());
        assertThat(released.getContentHash()).isEqualTo(event.getContentHash());
        assertThat(released.getDocument().getTitle()).isEqualTo(SECRET_TITLE);
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aReleasedDocumentIsWithdrawnByItsName() {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE).build());
        line.enriched.readValue();

        // when
        line.pipe(
                Topics.DOCUMENTS_PUBLISHED,
                Documents.documentId(1),
                Documents.withdrawn(1).build());

        // then
        EnrichedDocument withdrawn = line.enriched.readValue();
        assertThat(withdrawn.getStatus()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(withdrawn.getDocument().getTitle()).isEqualTo(SECRET_TITLE);
    }

    @Test
    void aHeldDocumentThatIsWithdrawnIsNotMentionedAnywhere() {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.held.readValuesToList();

        // when
        line.pipe(
                Topics.DOCUMENTS_PUBLISHED,
                Documents.documentId(1),
                Documents.withdrawn(1).build());

        // then
        assertThat(line.held.readValue()).isNull();
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRepeatAddsNothingAndItsReadingLeavesTheTopic() {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.held.readValuesToList();

        // when
        DocumentEvent again = line.hold(secret(), EventType.PUBLISHED);

        // then
        var records = line.held.readKeyValuesToList();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.key).isEqualTo(again.getEventId());
            assertThat(record.value).isNull();
        });
    }

    @Test
    void aNewReadingWithoutAMarkLiftsTheHold() {
        // given
        line.hold(secret(), EventType.PUBLISHED);

        // when
        line.hold(DocumentsDriver.document(1, SECRET + "。"), EventType.CORRECTED);

        // then
        assertThat(line.enriched.readValue().getRevision()).isEqualTo(2);
        assertThat(line.held.readValuesToList()).containsNull();
    }

    @Test
    void aRejectionOutlivesANewReadingWithoutAMark() {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.review(DocumentsDriver.decision(1, ReviewDecision.REJECT).build());

        // when
        line.hold(DocumentsDriver.document(1, SECRET + "。"), EventType.CORRECTED);

        // then
        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.writtenExceptTo(Topics.DOCUMENTS_HELD)).doesNotContain("青石水库");
    }

    @Test
    void aCorrectionOfAHeldDocumentWaitsWithItAndIsPublishedWithIt() {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.review(DocumentsDriver.decision(1, ReviewDecision.CORRECT)
                .setFields(Map.of("title", "\"云岭县人民政府办公室关于水库调度的通知\""))
                .build());

        // when
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE).build());

        // then
        EnrichedDocument published = line.enriched.readValue();
        assertThat(published.getDocument().getTitle()).isEqualTo("云岭县人民政府办公室关于水库调度的通知");
        assertThat(published.getDocument().getParagraphs()).hasSize(1);
        assertThat(published.getCorrections()).hasSize(1);
    }

    @Test
    void aChangeOfTheRegistryTagsAHeldDocumentAnewWhereItWaits() {
        // given
        line.hold(DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。").setHold(new Hold("SECRET", 1)), EventType.PUBLISHED);
        line.held.readValuesToList();

        // when
        line.register(DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));
        line.tick();

        // then
        assertThat(line.held.readValue().getDocument().getAgencies())
                .extracting(org.gongbao.record.v1.AgencyTag::getId)
                .contains(DocumentsDriver.REGION + "-terraces");
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRequestToTagAnewLooksAtHeldDocumentsToo() {
        // given
        line.hold(secret(), EventType.PUBLISHED);

        // when
        line.pipe(
                Topics.RETAGS,
                "retag",
                RetagRequest.newBuilder()
                        .setRetagId("retag")
                        .setRequestedBy("operator")
                        .setRequestedAt(Documents.TIME)
                        .build());
        line.tick();

        // then
        assertThat(line.retags.readValuesToList())
                .last()
                .extracting(RetagState::getExamined, RetagState::getFailed)
                .containsExactly(1L, 0L);
    }

    @Test
    void aDocumentThatWasInTheFeedAndIsHeldNowKeepsItsNewTextOutOfAllOtherTopics() {
        // given
        line.publish(DocumentsDriver.document(1, "为保障春灌，现就管护工作通知如下。"));
        line.enriched.readValue();

        // when
        line.hold(secret(), EventType.CORRECTED);

        // then
        assertThat(line.held.readValue().getRevision()).isEqualTo(2);
        assertThat(line.writtenExceptTo(Topics.DOCUMENTS_HELD)).doesNotContain("青石水库");
    }

    @Test
    void aDocumentThatThePublisherDidNotHoldIsHeldAsBefore() {
        // given
        line.publish(secret());
        HeldDocument waiting = line.held.readValue();

        // when
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE)
                .setRevision(waiting.getRevision())
                .build());

        // then
        assertThat(line.enriched.readValue().getDocument().getTitle()).isEqualTo(SECRET_TITLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAnEarlierVersionKeptInItsStoresIsReviewedAsBefore(boolean corrected) {
        // given
        line.hold(secret(), EventType.PUBLISHED);
        line.tick();
        line.asAnEarlierVersionKeptIt(Documents.documentId(1));

        // when
        if (corrected) {
            line.review(DocumentsDriver.decision(1, ReviewDecision.CORRECT)
                    .setFields(Map.of("signedOn", "\"2026-02-21\""))
                    .build());
        }
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE).build());

        // then
        EnrichedDocument published = line.enriched.readValue();
        assertThat(published.getDocument().getTitle()).isEqualTo(SECRET_TITLE);
        assertThat(published.getDocument().getParagraphs())
                .extracting(Paragraph::getText)
                .containsExactly(SECRET + "。");
    }

    @Test
    void factsBehindAnOpenTransactionAreFetchedFromTheTopic() {
        // when
        line.holdBehindATransaction(secret());

        // then
        assertThat(line.held.readValue().getDocument().getDocument().getTitle()).isEqualTo(SECRET_TITLE);
        assertThat(line.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void aReferenceWithoutItsTextIsADeadLetterThatTellsOnlyWhich() {
        // given
        DocumentEvent event =
                Documents.event(secret().build(), EventType.PUBLISHED, "").build();

        // when
        line.refer(event);

        // then
        assertThat(line.deadLetters.readValue().getCode()).isEqualTo("STR-016");
        assertThat(line.writtenExceptTo(Topics.DOCUMENTS_HELD)).doesNotContain("青石水库");
    }

    private static Document.Builder secret() {
        return DocumentsDriver.document(1, SECRET + "。")
                .setTitle(SECRET_TITLE)
                .setTitleAsPrinted(SECRET_TITLE)
                .setHold(new Hold("SECRET", 1));
    }
}
