package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.MissedOfSubscription;
import org.junit.jupiter.api.Test;

/** An endpoint that missed deliveries is told how many. Of each that waits 40 may; two are under way. */
class MissedTest {

    private static final int FULL = Deliveries.policy().backlog() + 2;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final TestDesk desk = new TestDesk(Deliveries.policy());
    private final Queue<DeliveryIntent> underWay = new ArrayDeque<>();
    private int next = 100;

    @Test
    void whoeverTakesDeliveriesAgainIsToldOnceWhatItMissed() {
        // given
        intend(FULL + 3);

        // when
        accept(1);
        accept(FULL);

        // then
        DeliveryState notice = notices().getFirst();
        assertThat(notices()).hasSize(1);
        assertThat(notice.getStatus()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(notice.getMissed().getCount()).isEqualTo(3);
        assertThat(notice.getMissed().getSubscriptions())
                .containsExactly(new MissedOfSubscription("subscription", 3L, Deliveries.START, Deliveries.START));
    }

    @Test
    void itGoesBeforeAllThatWaits() {
        // given
        intend(FULL + 3);
        accept(1);
        DeliveryIntent first = take();

        // when: a slot comes free
        accept(first);

        // then
        assertThat(List.of(take(), take()))
                .anySatisfy(intent -> assertThat(intent.getMissed()).isNotNull());
        assertThat(desk.book.waiting("e")).isPositive();
    }

    @Test
    void nothingIsToldWhileTheEndpointTakesNothing() {
        // given
        intend(FULL + 3);

        // when
        desk.answer(take(), AttemptOutcome.FAILED, 500);
        desk.pass(MOMENT);

        // then
        assertThat(notices()).isEmpty();
    }

    @Test
    void anEndpointThatIsTooSlowIsToldAtCalmIntervals() {
        // given
        intend(FULL + 1);
        accept(1);
        IntStream.range(0, 9).forEach(round -> {
            intend(5);
            accept(1);
        });
        int soon = notices().size();

        // when
        desk.pass(MissedDesk.CALM);
        accept(1);

        // then
        assertThat(soon).isEqualTo(1);
        assertThat(notices()).hasSize(2);
        assertThat(notices().stream()
                        .mapToLong(notice -> notice.getMissed().getCount())
                        .sum())
                .isEqualTo(shed());
    }

    @Test
    void whatSomebodyAskedForMeanwhileIsNotMissed() {
        // given
        intend(FULL + 3);
        desk.command(DeliveryAction.REPLAY, "c1", "d103");

        // when
        accept(1);

        // then
        assertThat(notices().getFirst().getMissed().getCount()).isEqualTo(2);
        assertThat(desk.delivery("d103").getMissedId()).isNull();
    }

    @Test
    void aDeliveryThatIsMissedOnceMoreIsToldUnderAnotherName() {
        // given
        intend(FULL + 1);
        accept(FULL + 3);
        desk.command(DeliveryAction.REPLAY, "c1", "d102");
        desk.answer(take(), AttemptOutcome.DEFERRED);
        desk.pass(MissedDesk.CALM);

        // when: it waits as the oldest again
        desk.restart();
        intend(FULL + 2);
        accept(1);

        // then
        assertThat(notices()).extracting(DeliveryState::getDeliveryId).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotToldBeforeAStopIsToldAfterIt() {
        // given
        intend(FULL + 3);
        desk.restart();

        // when
        accept(1);

        // then
        assertThat(notices().getFirst().getMissed().getCount()).isEqualTo(3);
    }

    @Test
    void whatWasToldBeforeAStopIsNotToldAgain() {
        // given
        intend(FULL + 3);
        accept(1);
        DeliveryState told = notices().getFirst();
        desk.restart();

        // when
        accept(FULL);
        desk.pass(MissedDesk.CALM);
        accept(1);

        // then
        assertThat(notices()).extracting(DeliveryState::getDeliveryId).containsExactly(told.getDeliveryId());
        assertThat(notices().getFirst().getMissed()).isEqualTo(told.getMissed());
    }

    @Test
    void aNoticeWhoseStateWasLostIsMadeUnderTheSameName() {
        // given
        intend(FULL + 3);
        accept(1);
        DeliveryState lost = notices().getFirst();
        desk.book.deliveries.remove(lost.getDeliveryId());
        desk.restart();

        // when
        accept(1);

        // then
        assertThat(notices()).extracting(DeliveryState::getDeliveryId).containsExactly(lost.getDeliveryId());
    }

    @Test
    void itIsNeverGivenUpForWhatComesAfterIt() {
        // given: it waits for room
        intend(FULL + 3);
        accept(1);
        desk.pass(MOMENT);
        desk.restart();

        // when
        intend(FULL);

        // then
        assertThat(notices()).extracting(DeliveryState::getStatus).containsExactly(DeliveryStatus.PENDING);
    }

    private void intend(int deliveries) {
        IntStream.range(0, deliveries).forEach(number -> desk.intend("d" + next++));
    }

    /** Takes some deliveries, and lets a moment pass after each. */
    private void accept(int deliveries) {
        for (int number = 0; number < deliveries; number++) {
            DeliveryIntent intent = take();
            if (intent != null) {
                accept(intent);
            }
        }
    }

    private void accept(DeliveryIntent intent) {
        desk.answer(intent, AttemptOutcome.DELIVERED, 200);
        desk.pass(MOMENT);
        desk.pass(Deliveries.SETTLING);
    }

    private DeliveryIntent take() {
        underWay.addAll(desk.released());
        return underWay.poll();
    }

    private List<DeliveryState> notices() {
        return desk.book.deliveries.values().stream()
                .filter(MissedDesk::isNotice)
                .toList();
    }

    private long shed() {
        return desk.book.deliveries.values().stream()
                .filter(delivery -> delivery.getStatus() == DeliveryStatus.SHED)
                .count();
    }
}
