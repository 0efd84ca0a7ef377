package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
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

/** What becomes of documents when something changes that is not their text. */
class RetaggingTopologyTest {

    private static final UnderstandingRules RULES = new UnderstandingRules(Understanding.load());
    private static final String TERRACES = DocumentsDriver.REGION + "-terraces";

    @TempDir
    Path stateDirectory;

    private DocumentsDriver line;

    @BeforeEach
    void start() {
        line = new DocumentsDriver(stateDirectory, RULES);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void aMappedNameRetagsTheDocumentsThatCarryItAndNoOther() {
        // given
        line.publish(DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。"));
        line.publish(DocumentsDriver.document(2, "由县财政局负责资金拨付。"));
        List<EnrichedDocument> before = line.enriched.readValuesToList();

        // when
        line.register(DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));
        line.tick();

        // then
        assertThat(before.getFirst().getAgencies())
                .extracting(AgencyTag::getId, AgencyTag::getName)
                .contains(tuple(null, "云岭县梯田保护中心"));
        EnrichedDocument after = line.enriched.readValue();
        assertThat(after.getAgencies())
                .extracting(AgencyTag::getId, AgencyTag::getName)
                .contains(tuple(TERRACES, "云岭县梯田保护中心"))
                .doesNotContain(tuple(null, "云岭县梯田保护中心"));
        assertThat(after.getDocumentId()).isEqualTo(Documents.documentId(1));
        assertThat(after.getRevision()).isEqualTo(1);
        assertThat(after.getTagging()).isEqualTo(2);
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRetaggedDocumentEntersAndLeavesTheTopicOfTheAgency() {
        // given
        var topic = line.output(Topics.agency(TERRACES));
        line.publish(DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。"));

        // when
        line.register(DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));
        line.tick();
        line.pipe(Topics.REFERENCE_AGENCIES, TERRACES, null);
        line.tick();

        // then
        assertThat(topic.readValue().getTagging()).isEqualTo(2);
        assertThat(topic.readValue()).isNull();
        assertThat(line.enriched.readValuesToList())
                .extracting(EnrichedDocument::getTagging)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aDocumentThatComesAfterTheChangeIsTaggedByItAtOnce() {
        // given
        line.register(DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));
        line.tick();

        // when
        line.publish(DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。"));
        line.tick();

        // then
        EnrichedDocument document = line.enriched.readValue();
        assertThat(document.getAgencies()).extracting(AgencyTag::getId).contains(TERRACES);
        assertThat(document.getTagging()).isEqualTo(1);
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRelativeNameOfAnotherCountyIsNotTaken() {
        // given
        Document.Builder elsewhere = DocumentsDriver.document(1, "由县梯田保护中心负责日常管护。")
                .setGazette(Documents.gazette().setRegionCode("999802").build());
        line.publish(elsewhere);
        line.enriched.readValue();

        // when
        line.register(DocumentsDriver.agency("terraces", "云岭县梯田保护中心", "县梯田保护中心"));
        line.tick();

        // then
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRequestLooksAtEveryDocumentAndTellsHowManyCameOutOtherwise() {
        // given
        line.publish(DocumentsDriver.document(1, "由县财政局负责资金拨付。"));
        line.publish(DocumentsDriver.document(2, "由县教育局负责组织实施。"));
        line.enriched.readValuesToList();

        // when
        request(RetagRequest.newBuilder());
        line.tick();

        // then
        assertThat(line.retags.readValuesToList())
                .last()
                .extracting(RetagState::getExamined, RetagState::getChanged, RetagState::getFailed, RetagState::getDone)
                .containsExactly(2L, 0L, 0L, true);
        assertThat(line.enriched.isEmpty()).isTrue();
    }

    @Test
    void aRequestMayNameADayOrADocument() {
        // given
        line.publish(DocumentsDriver.document(1, "由县财政局负责资金拨付。"));
        line.publish(DocumentsDriver.document(2, "由县教育局负责组织实施。"));

        // when
        request(RetagRequest.newBuilder().setSince(Documents.TIME.plus(Duration.ofDays(1))));
        line.tick();
        request(RetagRequest.newBuilder().setDocumentId(Documents.documentId(2)));
        line.tick();

        // then
        assertThat(line.retags.readValuesToList())
                .filteredOn(RetagState::getDone)
                .extracting(RetagState::getExamined)
                .containsExactly(0L, 1L);
    }

    @Test
    void aReviewerPublishesWhatWaitsAndTheListOfHeldDocumentsForgetsIt() {
        // given
        line.publish(DocumentsDriver.document(1, "本文内容不宣传不报道。").setConfidence(0.3));
        HeldDocument held = line.held.readValue();

        // when
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE)
                .setRevision(held.getRevision())
                .build());

        // then
        assertThat(line.held.readValue()).isNull();
        assertThat(line.enriched.readValue().getHold()).isNull();
    }

    @Test
    void aCorrectionIsANewRevisionAndABadOneADeadLetter() {
        // given
        line.publish(DocumentsDriver.document(1, "由县财政局负责资金拨付。"));
        line.enriched.readValue();

        // when
        line.review(DocumentsDriver.decision(1, ReviewDecision.CORRECT)
                .setFields(Map.of("signedOn", "\"tomorrow\""))
                .build());
        line.review(DocumentsDriver.decision(1, ReviewDecision.CORRECT)
                .setFields(Map.of("signedOn", "\"2026-02-21\""))
                .build());

        // then
        assertThat(line.enriched.readValue().getRevision()).isEqualTo(2);
        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.deadLetters.readValue().getCode()).isEqualTo("RVW-003");
    }

    private void request(RetagRequest.Builder request) {
        String id = "retag-" + System.nanoTime();
        line.pipe(
                Topics.RETAGS,
                id,
                request.setRetagId(id)
                        .setRequestedBy("operator")
                        .setRequestedAt(Documents.TIME)
                        .build());
    }
}
