package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.junit.jupiter.api.Test;

/** Deliveries to an address that has not agreed to get webhooks. */
class ConsentWaitTest {

    private static final String PENDING = "CONSENT_PENDING";

    private final DeliveryPolicy policy = DeliveryPolicy.standard();
    private final TestDesk desk = new TestDesk(policy);

    @Test
    void whatWaitsForConsentIsLookedAtLessOftenThanWhatWaitsForRoom() {
        // given
        desk.intend("room");
        desk.intend("consent");
        List<DeliveryIntent> both = desk.released();

        // when
        desk.defer(both.getFirst(), "SLOW_LANE_FULL");
        desk.defer(both.getLast(), PENDING);

        // then
        assertThat(desk.delivery("room").getNextDueAt()).isBefore(desk.now().plusSeconds(2));
        assertThat(desk.delivery("consent").getNextDueAt())
                .isBetween(desk.now().plusSeconds(10), desk.now().plusSeconds(12));
    }

    @Test
    void whatTheOperatorsProxyHeldUpIsNotChargedToItsEndpointAndTriedAgainInSeconds() {
        // given
        desk.intend("d");

        // when
        desk.defer(desk.released().getFirst(), "PROXY");

        // then
        assertThat(desk.delivery("d").getAttempts()).isZero();
        assertThat(desk.delivery("d").getNextDueAt())
                .isBetween(desk.now().plusSeconds(10), desk.now().plusSeconds(12));
    }

    @Test
    void theLongerItHasWaitedTheLongerItWaitsUntilItEndsWhenItsScheduleWouldHave() {
        // given
        Instant begun = desk.now();
        desk.intend("d");

        // when
        int looks = deferUntilTheEnd("d");

        // then
        DeliveryState ended = desk.delivery("d");
        assertThat(ended.getStatus()).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(ended.getLastReason()).isEqualTo(PENDING);
        assertThat(ended.getAttempts()).isZero();
        assertThat(Duration.between(begun, desk.now()))
                .isBetween(policy.usual().length(), policy.usual().length().plusMinutes(1));
        assertThat(looks).isBetween(100, 250);
        assertThat(desk.notices()).extracting(EndpointNotice::getEvent).containsExactly(EndpointEvent.EXHAUSTED);
    }

    @Test
    void theEndpointStaysOpenForWhatComesAfterItsConsent() {
        // given
        desk.intend("d");
        deferUntilTheEnd("d");

        // when
        desk.intend("later");

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("later");
        assertThat(desk.book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.CLOSED);
        assertThat(desk.book.endpoints.get("e").getWaiting()).isZero();
    }

    @Test
    void whatIsAskedForOnceMoreWaitsAsLongAgain() {
        // given
        desk.intend("d");
        deferUntilTheEnd("d");
        desk.command(DeliveryAction.REPLAY, "c1", "d");
        DeliveryIntent again = desk.released().getFirst();

        // when
        desk.defer(again, PENDING);

        // then
        assertThat(desk.status("d")).isEqualTo(DeliveryStatus.PENDING);
        assertThat(desk.delivery("d").getUnagreedSince()).isEqualTo(desk.now());
    }

    @Test
    void whatWasTriedAfterConsentFollowsItsSchedule() {
        // given
        desk.intend("d");
        desk.defer(desk.released().getFirst(), PENDING);
        desk.pass(Duration.ofSeconds(12));

        // when
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);

        // then
        assertThat(desk.delivery("d").getUnagreedSince()).isNull();
        assertThat(desk.delivery("d").getNextDueAt())
                .isBetween(desk.now().plusSeconds(5), desk.now().plusSeconds(6));
    }

    private int deferUntilTheEnd(String deliveryId) {
        int looks = 0;
        while (desk.status(deliveryId) == DeliveryStatus.PENDING) {
            desk.defer(desk.released().getFirst(), PENDING);
            looks++;
            Instant due = desk.delivery(deliveryId).getNextDueAt();
            if (due != null) {
                desk.pass(Duration.between(desk.now(), due));
            }
        }
        return looks;
    }
}
