package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.deadletter.RedriveMark;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an event that failed and is put back. */
class RedriveTopologyTest {

    private static final String POISON = "阴影";

    @TempDir
    Path stateDirectory;

    private final MendableRules rules = new MendableRules(POISON);
    private DocumentsDriver line;

    @BeforeEach
    void start() {
        line = new DocumentsDriver(stateDirectory, rules);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void whatFailedAtTheDeskGoesThroughUnderTheRevisionThatItHadOnceTheRuleIsMended() {
        // given
        DocumentEvent poisoned = tell("先有" + POISON + "。", EventType.PUBLISHED, 0);
        DeadLetter letter = line.deadLetters.readValue();
        rules.mend();

        // when
        putBack(poisoned);

        // then
        assertThat(letter.getCode()).isEqualTo("STR-020");
        assertThat(line.enriched.readValuesToList())
                .extracting(EnrichedDocument::getRevision, EnrichedDocument::getStatus)
                .containsExactly(tuple(1, DocumentStatus.ACTIVE));
        assertThat(line.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void whatFailsAgainIsADeadLetterThatTellsWhichRedriveItWas() {
        // given
        DocumentEvent poisoned = tell("先有" + POISON + "。", EventType.PUBLISHED, 0);
        line.deadLetters.readValue();

        // when
        putBack(poisoned);

        // then
        TestRecord<String, DeadLetter> again = line.deadLetters.readRecord();
        assertThat(again.value().getCode()).isEqualTo("STR-020");
        assertThat(RedriveMark.of(again.headers())).contains(mark());
    }

    @Test
    void anOldRevisionThatIsPutBackDoesNotReplaceANewerOne() {
        // given
        DocumentEvent poisoned = tell("先有" + POISON + "。", EventType.PUBLISHED, 0);
        tell("后来的文本。", EventType.CORRECTED, 60);
        rules.mend();
        line.deadLetters.readValue();
        line.enriched.readValuesToList();

        // when
        putBack(poisoned);

        // then
        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.deadLetters.readValue().getCode()).isEqualTo("STR-017");
    }

    @Test
    void whatWasWithdrawnMeanwhileStaysWithdrawn() {
        // given
        DocumentEvent poisoned = tell("先有" + POISON + "。", EventType.PUBLISHED, 0);
        DocumentEvent withdrawal = DocumentEvent.newBuilder(
                        Documents.withdrawn(1).build())
                .setOccurredAt(Documents.TIME.plusSeconds(60))
                .build();
        line.pipe(Topics.DOCUMENTS_PUBLISHED, withdrawal.getDocumentId(), withdrawal);
        rules.mend();
        line.enriched.readValuesToList();

        // when
        putBack(poisoned);

        // then
        assertThat(line.enriched.isEmpty()).isTrue();
        assertThat(line.deadLetters.readValuesToList().getLast().getCode()).isEqualTo("STR-017");
    }

    @Test
    void aDocumentThatWaitedForAReviewerIsReleasedOnceAfterItsEventWasPutBack() {
        // given
        DocumentEvent held = line.hold(DocumentsDriver.document(1, "本通知不宣传不报道，" + POISON + "。"), EventType.PUBLISHED);
        line.deadLetters.readValue();
        rules.mend();
        DocumentEvent reference =
                DocumentEvent.newBuilder(held).setDocument(null).setHeld(true).build();

        // when
        putBack(reference);
        line.review(DocumentsDriver.decision(1, ReviewDecision.APPROVE).build());

        // then
        assertThat(line.enriched.readValuesToList())
                .extracting(EnrichedDocument::getRevision)
                .containsExactly(1);
        assertThat(line.deadLetters.isEmpty()).isTrue();
    }

    private DocumentEvent tell(String text, EventType type, int secondsLater) {
        Document document = DocumentsDriver.document(1, text).build();
        DocumentEvent event = Documents.event(document, type, "")
                .setOccurredAt(Documents.TIME.plus(Duration.ofSeconds(secondsLater)))
                .build();
        line.pipe(Topics.DOCUMENTS_PUBLISHED, event.getDocumentId(), event);
        return event;
    }

    private void putBack(DocumentEvent event) {
        RecordHeaders headers = new RecordHeaders();
        mark().markOn(headers);
        line.pipe(Topics.DOCUMENTS_PUBLISHED, List.of(new TestRecord<>(event.getDocumentId(), event, headers)));
    }

    private static RedriveMark mark() {
        return new RedriveMark(12, 1, Documents.TIME);
    }
}
