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
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crash without transactions may keep what one store said and lose what another did. */
class RecoveryTest {

    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final MapBook book = new MapBook();
    private final List<DeliveryOutput> outputs = new ArrayList<>();
    private final DeliveryDesk desk =
            new DeliveryDesk(Deliveries.policy(), Deliveries.rates(), book, Deliveries.SETTLING, outputs::add);

    /** Two deliveries are under way, which is all that the endpoint takes, and one is parked. */
    @BeforeEach
    void deliver() {
        List.of("d1", "d2", "d3").forEach(id -> desk.intended(intent(id, "e"), START));
    }

    @Test
    void aLostTimerIsSetAgainSoThatTheLeaseEnds() {
        // given
        book.timers.clear();
        outputs.clear();

        // when
        recovery().before(LATER);
        desk.tick(LATER);

        // then
        assertThat(released()).containsExactlyInAnyOrder("d1", "d2");
    }

    @Test
    void aReleaseThatMayHaveBeenLostWithItsTaskIsMadeAgainAfterTheFirstLeaseHoweverLongItsOwnIs() {
        // given: three leases are over without an outcome, so that the fourth lasts eight minutes
        Duration lease = Deliveries.policy().lease();
        Instant now = START;
        for (int doubled = 0; doubled < 3; doubled++) {
            now = now.plus(lease.multipliedBy(1L << doubled));
            desk.tick(now);
        }
        outputs.clear();

        // when
        recovery().before(now);
        desk.tick(now.plus(lease).minusMillis(1));
        List<String> early = released();
        desk.tick(now.plus(lease));

        // then
        assertThat(early).isEmpty();
        assertThat(released()).containsExactlyInAnyOrder("d1", "d2");
    }

    @Test
    void countsThatWentAstrayAreCountedAgain() {
        // given
        book.saveEndpoint(EndpointState.newBuilder(book.endpoints.get("e"))
                .setInFlight(9)
                .setWaiting(-1)
                .build());

        // when
        recovery().before(START);

        // then
        assertThat(book.endpoints.get("e").getInFlight()).isEqualTo(2);
        assertThat(book.endpoints.get("e").getWaiting()).isEqualTo(1);
    }

    @Test
    void noNumberIsGivenTwiceWhenTheEndpointIsForgotten() {
        // given
        book.endpoints.clear();

        // when
        recovery().before(START);
        desk.intended(intent("d4", "e"), START);

        // then
        assertThat(book.deliveries.get("d4").getSequence()).isEqualTo(4);
    }

    @Test
    void aDeliveryThatWasParkedIsParkedAgainAndGoes() {
        // given
        book.parked.clear();
        book.endpoints.clear();
        end("d1");
        end("d2");
        outputs.clear();

        // when
        recovery().before(LATER);
        desk.tick(LATER);

        // then
        assertThat(released()).containsExactly("d3");
    }

    @Test
    void whatIsParkedButWentOnIsTakenOut() {
        // given
        book.park(book.deliveries.get("d1"));

        // when
        recovery().before(START);

        // then
        assertThat(book.parked).extracting(delivery -> delivery.getDeliveryId()).containsExactly("d3");
    }

    @Test
    void whatChangedLastIsToldOnceMore() {
        // given
        desk.attempted(attempt(intent("d1", "e"), AttemptOutcome.DELIVERED), LATER);
        outputs.clear();

        // when
        Recovery recovery = recovery();
        recovery.tellSome(LATER, outputs::add);
        recovery.tellSome(LATER, outputs::add);

        // then
        assertThat(outputs)
                .filteredOn(DeliveryOutput.DeliveryChanged.class::isInstance)
                .extracting(output ->
                        ((DeliveryOutput.DeliveryChanged) output).state().getDeliveryId())
                .containsExactlyInAnyOrder("d1", "d3");
    }

    private Recovery recovery() {
        return new Recovery(book, Deliveries.policy().lease(), desk.digests(), desk.missed());
    }

    private void end(String id) {
        book.saveDelivery(DeliveryState.newBuilder(book.deliveries.get(id))
                .setStatus(DeliveryStatus.DELIVERED)
                .setReleased(0)
                .setNextDueAt(null)
                .build());
    }

    private List<String> released() {
        return outputs.stream()
                .filter(DeliveryOutput.AttemptDue.class::isInstance)
                .map(output -> ((DeliveryOutput.AttemptDue) output).intent())
                .map(DeliveryIntent::getDeliveryId)
                .toList();
    }
}
