package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstAttemptsTest {

    private static final Instant LATER = Deliveries.START.plus(FirstAttempts.PATIENCE);

    private final List<String> told = new ArrayList<>();
    private final FirstAttempts outputs = new FirstAttempts(output -> {
        DeliveryState state = ((DeliveryOutput.DeliveryChanged) output).state();
        told.add(state.getDeliveryId() + " " + state.getStatus());
    });

    @Test
    void ofADeliveryThatEndsSoonOnlyTheEndIsTold() {
        // given
        change("one", DeliveryStatus.PENDING);
        // when
        change("one", DeliveryStatus.DELIVERED);
        // then
        outputs.tellLasting(LATER);
        assertThat(told).containsExactly("one DELIVERED");
    }

    @Test
    void aFirstAttemptThatLastsIsToldOnceInTheOrderOfBeginning() {
        // given
        change("one", DeliveryStatus.PENDING);
        change("two", DeliveryStatus.PENDING);
        outputs.tellLasting(LATER.minusMillis(1));
        assertThat(told).isEmpty();
        // when
        outputs.tellLasting(LATER);
        // then
        outputs.tellLasting(LATER.plusSeconds(60));
        assertThat(told).containsExactly("one PENDING", "two PENDING");
    }

    @Test
    void theOldestAreToldWhereMoreAreUnderWayThanAreKeptBack() {
        // when
        for (int number = 0; number <= FirstAttempts.MOST; number++) {
            change("delivery-" + number, DeliveryStatus.PENDING);
        }
        // then
        assertThat(told).containsExactly("delivery-0 PENDING");
    }

    /** What makes a delivery one that is told at once. */
    private enum Telling {
        PARKED(state -> state.setReleased(0)),
        SECOND_ATTEMPT(state -> state.setReleased(2).setAttempts(1)),
        ASKED_FOR(state -> state.setLastCommandId("command")),
        TO_BE_ACKNOWLEDGED(state -> state.setAsking(1)),
        DIGEST(state -> state.setItems(List.of())),
        DEFERRED_BEFORE(state -> state.setLastReason("BUSY"));

        private final UnaryOperator<DeliveryState.Builder> change;

        Telling(UnaryOperator<DeliveryState.Builder> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyOtherDeliveryThatWaitsIsToldAtOnce(Telling why) {
        // when
        outputs.accept(new DeliveryOutput.DeliveryChanged(
                why.change.apply(underWay("one", DeliveryStatus.PENDING)).build()));
        // then
        assertThat(told).containsExactly("one PENDING");
    }

    private void change(String deliveryId, DeliveryStatus status) {
        outputs.accept(
                new DeliveryOutput.DeliveryChanged(underWay(deliveryId, status).build()));
    }

    private static DeliveryState.Builder underWay(String deliveryId, DeliveryStatus status) {
        return DeliveryState.newBuilder(
                        DeliveryDraft.fresh(Deliveries.intent(deliveryId, "endpoint"), null, 1, Deliveries.START))
                .setStatus(status)
                .setReleased(1);
    }
}
