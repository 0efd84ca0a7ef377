package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.streams.delivery.Digested.content;
import static org.gongbao.streams.delivery.Digested.id;
import static org.gongbao.streams.delivery.Digested.intent;

import java.time.Duration;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a crash leaves of digests, and what is made of it. */
class DigestRecoveryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DigestRule HOURLY = Digested.after(HOUR);

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @BeforeEach
    void collect() {
        desk.intend(intent("d1", 1, HOURLY, desk.now()));
        desk.intend(intent("d2", 1, HOURLY, desk.now()));
    }

    @Test
    void aWindowIsAsItWasThoughNothingButTheStatesIsLeft() {
        // given
        desk.book.timers.clear();
        desk.book.collected.clear();
        desk.restart();
        desk.intend(intent("d3", 1, HOURLY, desk.now()));

        // when
        desk.pass(HOUR);
        desk.pass(Deliveries.SETTLING);

        // then
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactly("d1/1", "d2/1", "d3/1"));
    }

    @Test
    void aDigestWhoseItemsWereNotGivenToItYetIsMadeOnce() {
        // given
        List<DeliveryState> before = List.copyOf(desk.book.deliveries.values());
        desk.pass(HOUR);
        before.forEach(desk.book::saveDelivery);
        desk.restart();

        // when
        desk.pass(Deliveries.SETTLING);
        desk.pass(HOUR);
        List<DeliveryIntent> released = desk.released();
        desk.answer(released.getFirst(), AttemptOutcome.DELIVERED);

        // then
        assertThat(released).extracting(DeliveryIntent::getDeliveryId).hasSizeGreaterThanOrEqualTo(1);
        assertThat(released.stream().map(DeliveryIntent::getDeliveryId).distinct())
                .hasSize(1);
        assertThat(desk.status(id("d1", 1))).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void itemsFollowADigestThatEndedBeforeTheCrash() {
        // given
        desk.pass(HOUR);
        List<DeliveryState> underWay = desk.book.deliveries.values().stream()
                .filter(state -> state.getDigestId() != null)
                .toList();
        desk.pass(Deliveries.SETTLING);
        desk.answer(desk.released().getFirst(), AttemptOutcome.DELIVERED);
        underWay.forEach(desk.book::saveDelivery);

        // when
        desk.restart();

        // then
        assertThat(List.of(desk.status(id("d1", 1)), desk.status(id("d2", 1)))).containsOnly(DeliveryStatus.DELIVERED);
    }

    @Test
    void aDigestThatIsMadeAnewOfTheSameItemsHasTheSameName() {
        // given
        List<DeliveryState> before = List.copyOf(desk.book.deliveries.values());
        desk.pass(HOUR);
        desk.pass(Deliveries.SETTLING);
        String first = desk.released().getFirst().getDeliveryId();
        desk.book.deliveries.clear();
        before.forEach(desk.book::saveDelivery);
        desk.restart();

        // when
        desk.pass(Duration.ofMinutes(1));
        desk.pass(Deliveries.SETTLING);

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly(first);
    }
}
