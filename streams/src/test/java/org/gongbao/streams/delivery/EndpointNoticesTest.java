package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.junit.jupiter.api.Test;

/** What the owner of an endpoint is told. */
class EndpointNoticesTest {

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @Test
    void failingIsToldOnceWithTheLastAnswerAndRecoveryWhenTheProbeSucceeds() {
        // given
        failThree();
        List<EndpointNotice> whenItOpened = desk.notices();
        desk.pass(Duration.ofSeconds(6));
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 503);
        List<EndpointNotice> whenTheProbeFailed = desk.notices();
        desk.pass(Duration.ofSeconds(11));

        // when
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED, 200);

        // then
        assertThat(whenItOpened).hasSize(1);
        assertThat(whenItOpened.getFirst().getEvent()).isEqualTo(EndpointEvent.FAILING);
        assertThat(whenItOpened.getFirst().getStatus()).isEqualTo(500);
        assertThat(whenItOpened.getFirst().getConsecutiveFailures()).isEqualTo(3);
        assertThat(whenTheProbeFailed).isEmpty();
        assertThat(desk.notices()).extracting(EndpointNotice::getEvent).containsExactly(EndpointEvent.RECOVERED);
    }

    @Test
    void anEndpointThatTookNothingForAWholeScheduleIsDisabled() {
        // given
        desk.intend("d1");

        // when
        for (int attempt = 1; attempt <= 3; attempt++) {
            desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);
            desk.pass(Duration.ofMinutes(7));
        }

        // then
        assertThat(desk.book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.DISABLED);
        assertThat(desk.notices())
                .extracting(EndpointNotice::getEvent)
                .containsExactly(EndpointEvent.DISABLED, EndpointEvent.EXHAUSTED);
    }

    @Test
    void oneThatTookOthersMeanwhileIsNotDisabledForADeliveryThatItRefuses() {
        // given
        desk.intend("d1");
        for (int attempt = 1; attempt <= 2; attempt++) {
            desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);
            desk.pass(Duration.ofMinutes(7));
        }
        DeliveryIntent last = desk.released().getFirst();
        desk.intend("d2");
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED, 200);

        // when
        desk.answer(last, AttemptOutcome.FAILED, 500);

        // then
        assertThat(desk.book.endpoints.get("e").getBreaker()).isEqualTo(BreakerState.CLOSED);
        assertThat(desk.notices()).extracting(EndpointNotice::getEvent).containsExactly(EndpointEvent.EXHAUSTED);
    }

    @Test
    void goneIsToldAsDisabled() {
        // given
        desk.intend("d1");

        // when
        desk.answer(desk.released().getFirst(), AttemptOutcome.GONE, 410);

        // then
        EndpointNotice notice = desk.notices().getFirst();
        assertThat(notice.getEvent()).isEqualTo(EndpointEvent.DISABLED);
        assertThat(notice.getStatus()).isEqualTo(410);
    }

    private void failThree() {
        for (String id : List.of("d1", "d2", "d3")) {
            desk.intend(id);
            desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);
        }
    }
}
