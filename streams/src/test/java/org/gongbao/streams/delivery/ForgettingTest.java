package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.streams.delivery.Deliveries.START;
import static org.gongbao.streams.delivery.Deliveries.attempt;
import static org.gongbao.streams.delivery.Deliveries.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AttemptOutcome;
import org.junit.jupiter.api.Test;

/** Deliveries that ended long ago are forgotten; nothing else is. */
class ForgettingTest {

    private static final Duration MEMORY = Duration.ofDays(90);
    private static final Instant OVER = START.plus(MEMORY);

    private final MapBook book = new MapBook();
    private final DeliveryDesk desk =
            new DeliveryDesk(Deliveries.policy(), Deliveries.rates(), book, Deliveries.SETTLING, output -> {});
    private final Forgetting forgetting = new Forgetting(book, MEMORY);

    @Test
    void whatEndedIsForgottenWhenItsTimeIsOver() {
        // given
        deliver("d1");

        // when
        forgetting.look(OVER);

        // then
        assertThat(book.deliveries).isEmpty();
    }

    @Test
    void whatEndedIsKnownUntilThen() {
        // given
        deliver("d1");

        // when
        forgetting.look(OVER.minusMillis(1));

        // then
        assertThat(book.deliveries).containsOnlyKeys("d1");
    }

    @Test
    void whatIsPendingStays() {
        // given
        desk.intended(intent("d1", "e"), START);

        // when
        forgetting.look(OVER.plus(MEMORY));

        // then
        assertThat(book.deliveries).containsOnlyKeys("d1");
    }

    @Test
    void manyAreForgottenInSeveralLooks() {
        // given
        IntStream.range(0, 1000).forEach(number -> deliver("d" + number));

        // when
        IntStream.range(0, 10).forEach(look -> forgetting.look(OVER.plusSeconds(look)));

        // then
        assertThat(book.deliveries).isEmpty();
    }

    @Test
    void aNewWalkFindsWhatWasNotOverInTheFormerOne() {
        // given
        deliver("d1");
        forgetting.look(OVER.minusSeconds(1));

        // when
        forgetting.look(OVER.plus(MEMORY.dividedBy(100)));

        // then
        assertThat(book.deliveries).isEmpty();
    }

    private void deliver(String id) {
        desk.intended(intent(id, "e"), START);
        desk.attempted(attempt(intent(id, "e"), AttemptOutcome.DELIVERED), START);
    }
}
