package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.streams.delivery.Deliveries.START;
import static org.gongbao.streams.delivery.Deliveries.attempt;
import static org.gongbao.streams.delivery.Deliveries.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.Test;

class DeliveryDeskTest {

    private final MapBook book = new MapBook();
    private final List<DeliveryOutput> outputs = new ArrayList<>();
    private final DeliveryDesk desk =
            new DeliveryDesk(Deliveries.policy(), Deliveries.rates(), book, Deliveries.SETTLING, outputs::add);
    private Instant now = START;

    @Test
    void anIntentIsReleasedAtOnceAndARepeatedOneIsIgnored() {
        // given
        desk.intended(intent("d1", "e"), now);

        // when
        desk.intended(intent("d1", "e"), now);

        // then
        assertThat(released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("d1");
        assertThat(book.endpoints.get("e").getInFlight()).isEqualTo(1);
    }

    @Test
    void moreThanTheWindowParksAndTheFirstParkedGoesWhenASlotIsFree() {
        // given
        for (String id : List.of("d1", "d2", "d3", "d4")) {
            desk.intended(intent(id, "e"), now);
        }
        List<DeliveryIntent> first = released();

        // when
        desk.attempted(attempt(first.getFirst(), AttemptOutcome.DELIVERED), now);

        // then
        assertThat(first).hasSize(2);
        assertThat(released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("d3");
        assertThat(book.waiting("e")).isEqualTo(1);
    }

    @Test
    void aDeliveryThatFailsOnEveryAttemptIsExhausted() {
        // given
        desk.intended(intent("d1", "e"), now);

        // when
        for (int attempt = 1; attempt <= 3; attempt++) {
            desk.attempted(attempt(released().getFirst(), AttemptOutcome.FAILED, 500, null), now);
            pass(Duration.ofMinutes(7));
        }

        // then
        assertThat(book.deliveries.get("d1").getStatus()).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(book.deliveries.get("d1").getAttempts()).isEqualTo(3);
        assertThat(released()).isEmpty();
    }

    @Test
    void theReceiversWishToWaitIsALowerBoundForTheWholeEndpoint() {
        // given
        desk.intended(intent("d1", "e"), now);
        desk.attempted(attempt(released().getFirst(), AttemptOutcome.FAILED, 429, 600_000L), now);
        desk.intended(intent("d2", "e"), now);

        // when
        pass(Duration.ofSeconds(599));
        List<DeliveryIntent> before = released();
        pass(Duration.ofSeconds(2));

        // then
        assertThat(before).isEmpty();
        assertThat(released()).extracting(DeliveryIntent::getDeliveryId).containsExactlyInAnyOrder("d1", "d2");
    }

    @Test
    void theBreakerOpensAfterFailuresInARowLetsOneProbePassAndClosesOnSuccess() {
        // given
        fail("d1", "d2", "d3");
        BreakerState opened = book.endpoints.get("e").getBreaker();
        desk.intended(intent("d4", "e"), now);
        desk.intended(intent("d5", "e"), now);
        List<DeliveryIntent> whileOpen = released();
        pass(Duration.ofMillis(5000));
        List<DeliveryIntent> probe = released();

        // when
        desk.attempted(attempt(probe.getFirst(), AttemptOutcome.DELIVERED), now);

        // then
        assertThat(opened).isEqualTo(BreakerState.OPEN);
        assertThat(whileOpen).isEmpty();
        assertThat(probe).hasSize(1);
        assertThat(book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.CLOSED);
        assertThat(released()).isNotEmpty();
    }

    @Test
    void eachFailedProbeDoublesThePause() {
        // given
        fail("d1", "d2", "d3");
        pass(Duration.ofSeconds(6));
        desk.intended(intent("d4", "e"), now);

        // when
        desk.attempted(attempt(released().getFirst(), AttemptOutcome.FAILED), now);

        // then
        assertThat(book.endpoints.get("e").getNotBefore()).isEqualTo(now.plusSeconds(10));
    }

    @Test
    void goneDisablesTheEndpointAndEndsAllThatWaitsForIt() {
        // given
        for (String id : List.of("d1", "d2", "d3")) {
            desk.intended(intent(id, "e"), now);
        }

        // when
        desk.attempted(attempt(released().getFirst(), AttemptOutcome.GONE, 410, null), now);
        desk.intended(intent("d4", "e"), now);

        // then
        assertThat(book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.DISABLED);
        assertThat(List.of("d1", "d3", "d4"))
                .allSatisfy(
                        id -> assertThat(book.deliveries.get(id).getStatus()).isEqualTo(DeliveryStatus.GONE));
        assertThat(released()).isEmpty();
    }

    @Test
    void anAttemptWithoutOutcomeIsReleasedAgainUnderTheSameNumberAfterItsLease() {
        // given
        desk.intended(intent("d1", "e"), now);
        DeliveryIntent lost = released().getFirst();

        // when
        pass(Duration.ofSeconds(59));
        List<DeliveryIntent> early = released();
        pass(Duration.ofSeconds(2));

        // then
        assertThat(early).isEmpty();
        assertThat(released()).singleElement().satisfies(again -> assertThat(again.getAttempt())
                .isEqualTo(lost.getAttempt()));
        assertThat(book.endpoints.get("e").getInFlight()).isEqualTo(1);
    }

    @Test
    void aDeferredAttemptIsReleasedSoonWithoutCounting() {
        // given
        desk.intended(intent("d1", "e"), now);
        desk.attempted(attempt(released().getFirst(), AttemptOutcome.DEFERRED), now);

        // when
        pass(Duration.ofMillis(1300));

        // then
        assertThat(released()).singleElement().satisfies(again -> assertThat(again.getAttempt())
                .isEqualTo(1));
        assertThat(book.endpoints.get("e").getConsecutiveFailures()).isZero();
    }

    @Test
    void aRepeatedFailureIsCountedOnceAndALateSuccessStillCounts() {
        // given
        desk.intended(intent("d1", "e"), now);
        DeliveryIntent first = released().getFirst();
        desk.attempted(attempt(first, AttemptOutcome.FAILED), now);
        desk.attempted(attempt(first, AttemptOutcome.FAILED), now);
        int failures = book.endpoints.get("e").getConsecutiveFailures();

        // when
        desk.attempted(attempt(first, AttemptOutcome.DELIVERED), now);

        // then
        assertThat(failures).isEqualTo(1);
        assertThat(book.deliveries.get("d1").getStatus()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(book.waiting("e")).isZero();
    }

    @Test
    void anEndedDeliveryNeedsNoTimer() {
        // given
        desk.intended(intent("d1", "e"), now);

        // when
        desk.attempted(attempt(released().getFirst(), AttemptOutcome.DELIVERED), now);

        // then
        assertThat(book.timers).isEmpty();
    }

    private void fail(String... ids) {
        for (String id : ids) {
            desk.intended(intent(id, "e"), now);
            desk.attempted(attempt(released().getFirst(), AttemptOutcome.FAILED), now);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        desk.tick(now);
    }

    private List<DeliveryIntent> released() {
        List<DeliveryIntent> intents = outputs.stream()
                .filter(DeliveryOutput.AttemptDue.class::isInstance)
                .map(output -> ((DeliveryOutput.AttemptDue) output).intent())
                .toList();
        outputs.clear();
        return intents;
    }
}
