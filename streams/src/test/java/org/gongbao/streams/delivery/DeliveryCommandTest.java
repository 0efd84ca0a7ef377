package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.junit.jupiter.api.Test;

/** What somebody asks of deliveries and endpoints. */
class DeliveryCommandTest {

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @Test
    void aDeliveryThatEndedIsMadeOnceMoreUnderItsIdAndCountsItsScheduleAnew() {
        // given
        exhaust("d1");
        desk.command(DeliveryAction.ENABLE, "c0", null);
        desk.released();

        // when
        desk.command(DeliveryAction.REPLAY, "c1", "d1");

        // then
        DeliveryIntent again = desk.released().getFirst();
        assertThat(again.getDeliveryId()).isEqualTo("d1");
        assertThat(again.getAttempt()).isEqualTo(4);
        desk.answer(again, AttemptOutcome.FAILED);
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.PENDING);
        assertThat(desk.delivery("d1").getNextDueAt())
                .isBetween(desk.now().plusSeconds(5), desk.now().plusSeconds(6));
    }

    @Test
    void theSameRequestIsObeyedOnce() {
        // given
        desk.intend("d1");
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED);
        desk.command(DeliveryAction.REPLAY, "c1", "d1");
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED);

        // when
        desk.command(DeliveryAction.REPLAY, "c1", "d1");

        // then
        assertThat(desk.released()).isEmpty();
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void aDeliveryThatNobodyKnewBeginsWhenItIsAskedFor() {
        // when
        desk.command(DeliveryAction.REPLAY, "c1", "d9");

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("d9");
    }

    @Test
    void aDeliveryThatWaitsIsTriedAtOnceAndItsOldTimeIsForgotten() {
        // given
        desk.intend("d1");
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED);

        // when
        desk.command(DeliveryAction.RETRY_NOW, "c1", "d1");

        // then
        DeliveryIntent early = desk.released().getFirst();
        assertThat(early.getAttempt()).isEqualTo(2);
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.released()).isEmpty();
    }

    @Test
    void oneThatIsUnderWayIsNotSentTwice() {
        // given
        desk.intend("d1");
        desk.released();

        // when
        desk.command(DeliveryAction.REPLAY, "c1", "d1");

        // then
        assertThat(desk.released()).isEmpty();
    }

    @Test
    void aDisabledEndpointGetsNothingUntilItIsEnabledThenOneProbe() {
        // given
        desk.command(DeliveryAction.DISABLE, "c1", null);
        desk.intend("d1");
        desk.command(DeliveryAction.ENABLE, "c2", null);

        // when
        desk.intend("d2");
        desk.intend("d3");

        // then
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.GONE);
        assertThat(desk.delivery("d1").getLastReason()).isEqualTo("ENDPOINT_DISABLED");
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("d2");
        assertThat(desk.notices())
                .extracting(EndpointNotice::getEvent)
                .containsExactly(EndpointEvent.DISABLED, EndpointEvent.ENABLED);
    }

    @Test
    void whatFollowsASuccessfulProbeFlowsAgain() {
        // given
        desk.command(DeliveryAction.DISABLE, "c1", null);
        desk.command(DeliveryAction.ENABLE, "c2", null);
        desk.intend("d1");
        desk.intend("d2");
        DeliveryIntent probe = desk.released().getFirst();

        // when
        desk.answer(probe, AttemptOutcome.DELIVERED, 200);

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("d2");
        assertThat(desk.book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void aDeliveryThatWasAskedForAgainIsRememberedFromItsLaterEnd() {
        // given
        desk.intend("d1");
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED);
        desk.pass(Duration.ofDays(60));
        desk.command(DeliveryAction.REPLAY, "c1", "d1");
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED);

        // when
        desk.pass(Duration.ofDays(31));

        // then
        assertThat(desk.delivery("d1")).isNotNull();
        desk.pass(Duration.ofDays(60));
        assertThat(desk.delivery("d1")).isNull();
    }

    private void exhaust(String deliveryId) {
        desk.intend(deliveryId);
        for (int attempt = 1; attempt <= 3; attempt++) {
            desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);
            desk.pass(Duration.ofMinutes(7));
        }
        assertThat(desk.status(deliveryId)).isEqualTo(DeliveryStatus.EXHAUSTED);
    }
}
