package org.gongbao.streams.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.streams.store.v1.HoldState;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class HoldGateTest {

    private static final HoldState NOTHING = HoldState.newBuilder().build();
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final EnrichedDocument HELD = Documents.enriched(1)
            .setStatus(DocumentStatus.HELD)
            .setHold(Hold.newBuilder().setReason("SECRET").setLine(4).build())
            .build();

    @Test
    void aDocumentWithoutHoldPasses() {
        // given
        EnrichedDocument document = Documents.enriched(1).build();

        // when
        HoldGate.Decision decision = HoldGate.tagged(NOTHING, document, NOW);

        // then
        assertThat(decision.outputs()).containsExactly(new GateOutput.Publish(document));
        assertThat(decision.state()).isEmpty();
    }

    @Test
    void aHeldDocumentOnlyWaits() {
        // when
        HoldGate.Decision decision = HoldGate.tagged(NOTHING, HELD, NOW);

        // then
        assertThat(decision.outputs()).singleElement().isInstanceOfSatisfying(GateOutput.Waiting.class, waiting -> {
            assertThat(waiting.document().getHold().getReason()).isEqualTo("SECRET");
            assertThat(waiting.document().getHeldAt()).isEqualTo(NOW);
        });
    }

    @Test
    void anApprovalPublishesItAndHoldsForTheSameRevisionLater() {
        // given
        HoldState waiting = HoldGate.tagged(NOTHING, HELD, NOW).state().orElseThrow();

        // when
        HoldGate.Decision approved = HoldGate.reviewed(waiting, review(ReviewDecision.APPROVE));
        HoldGate.Decision again = HoldGate.tagged(approved.state().orElseThrow(), HELD, NOW);

        // then
        EnrichedDocument released = EnrichedDocument.newBuilder(HELD)
                .setStatus(DocumentStatus.ACTIVE)
                .setHold(null)
                .build();
        assertThat(approved.outputs()).containsExactly(new GateOutput.Waiting(null), new GateOutput.Publish(released));
        assertThat(again.outputs()).containsExactly(new GateOutput.Publish(released));
    }

    @Test
    void anApprovalDoesNotHoldForALaterRevision() {
        // given
        HoldState waiting = HoldGate.tagged(NOTHING, HELD, NOW).state().orElseThrow();
        HoldState approved = HoldGate.reviewed(waiting, review(ReviewDecision.APPROVE))
                .state()
                .orElseThrow();
        EnrichedDocument later =
                EnrichedDocument.newBuilder(HELD).setRevision(2).build();

        // when
        HoldGate.Decision decision = HoldGate.tagged(approved, later, NOW);

        // then
        assertThat(decision.outputs()).singleElement().isInstanceOf(GateOutput.Waiting.class);
    }

    @Test
    void aRejectionKeepsItHeld() {
        // given
        HoldState waiting = HoldGate.tagged(NOTHING, HELD, NOW).state().orElseThrow();

        // when
        HoldGate.Decision decision = HoldGate.reviewed(waiting, review(ReviewDecision.REJECT));

        // then
        assertThat(decision.outputs()).isEmpty();
        assertThat(decision.state()).contains(waiting);
    }

    private static Review review(ReviewDecision decision) {
        return Review.newBuilder()
                .setDocumentId(HELD.getDocumentId())
                .setDecision(decision)
                .setReviewer("reviewer")
                .setReason("")
                .setDecidedAt(NOW)
                .build();
    }
}
