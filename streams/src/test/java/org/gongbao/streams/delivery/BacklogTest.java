package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.junit.jupiter.api.Test;

/** More deliveries wait for an endpoint than may: 40 in these rules. */
class BacklogTest {

    private static final int BACKLOG = Deliveries.policy().backlog();

    private final TestDesk desk = new TestDesk(Deliveries.policy());
    private final Queue<DeliveryIntent> waiting = new ArrayDeque<>();

    @Test
    void theOldestThatWaitIsGivenUpForEachThatComesAndTheOwnerIsToldOnce() {
        // given: two are under way, the rest waits
        IntStream.range(0, BACKLOG + 2).forEach(number -> desk.intend("d" + (100 + number)));

        // when
        IntStream.range(0, 3).forEach(number -> desk.intend("d" + (900 + number)));

        // then
        assertThat(desk.status("d102")).isEqualTo(DeliveryStatus.SHED);
        assertThat(desk.delivery("d102").getLastReason()).isEqualTo("BACKLOG");
        assertThat(desk.status("d104")).isEqualTo(DeliveryStatus.SHED);
        assertThat(desk.status("d105")).isEqualTo(DeliveryStatus.PENDING);
        assertThat(desk.status("d902")).isEqualTo(DeliveryStatus.PENDING);
        assertThat(desk.book.waiting("e")).isEqualTo(BACKLOG);
        assertThat(desk.notices()).extracting(EndpointNotice::getEvent).containsExactly(EndpointEvent.SHEDDING);
    }

    @Test
    void whatWasShedCanBeAskedFor() {
        // given
        IntStream.range(0, BACKLOG + 3).forEach(number -> desk.intend("d" + (100 + number)));
        for (DeliveryIntent intent = next(); intent != null; intent = next()) {
            desk.answer(intent, AttemptOutcome.DELIVERED, 200);
        }
        DeliveryStatus before = desk.status("d102");

        // when
        desk.command(DeliveryAction.REPLAY, "c1", "d102");

        // then
        assertThat(before).isEqualTo(DeliveryStatus.SHED);
        assertThat(next().getDeliveryId()).isEqualTo("d102");
        assertThat(desk.book.waiting("e")).isZero();
    }

    @Test
    void whatIsScheduledIsNeverShed() {
        // given
        desk.intend("d1");
        desk.answer(next(), AttemptOutcome.FAILED, 500);

        // when
        IntStream.range(0, BACKLOG + 20).forEach(number -> desk.intend("d" + (100 + number)));

        // then
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.PENDING);
        desk.pass(Duration.ofSeconds(7));
        assertThat(desk.delivery("d1").getAttempts()).isEqualTo(1);
    }

    private DeliveryIntent next() {
        if (waiting.isEmpty()) {
            waiting.addAll(desk.released());
        }
        return waiting.poll();
    }
}
