package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints whose deliveries come one after another. */
class OrderedDeliveryTest {

    private static final int DELIVERIES = 30;

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @Test
    void theNextGoesOnlyWhenTheOneBeforeHasEnded() {
        // given
        intend("b", "a", "c");
        DeliveryIntent first = desk.released().getFirst();
        desk.answer(first, AttemptOutcome.FAILED, 500);
        desk.pass(Duration.ofSeconds(3));
        List<DeliveryIntent> whileItWaits = desk.released();
        desk.pass(Duration.ofSeconds(4));
        DeliveryIntent again = desk.released().getFirst();

        // when
        desk.answer(again, AttemptOutcome.DELIVERED, 200);

        // then
        assertThat(first.getDeliveryId()).isEqualTo("b");
        assertThat(whileItWaits).isEmpty();
        assertThat(again.getDeliveryId()).isEqualTo("b");
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("a");
    }

    @Test
    void oneThatIsGivenUpLeavesAGapThatItsNumberShows() {
        // given
        intend("d1", "d2");
        for (int attempt = 1; attempt <= 3; attempt++) {
            desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, attempt < 3 ? 500 : 404);
            desk.pass(Duration.ofMinutes(7));
        }

        // when
        List<DeliveryIntent> next = desk.released();

        // then
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(next).extracting(DeliveryIntent::getSequence).containsExactly(2L);
    }

    /** Whatever fails, is put off or is lost: the first success of each comes in the order in which they were intended. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everythingArrivesInOrderThroughAnyHistory(long seed) {
        // given
        Random random = new Random(seed);
        List<Long> arrived = new ArrayList<>();
        int intended = 0;

        // when
        for (int event = 0; event < 6000 && arrived.size() < DELIVERIES; event++) {
            if (intended < DELIVERIES && random.nextInt(4) == 0) {
                intend("d" + random.nextInt(1_000_000) + "-" + intended);
                intended++;
            }
            for (DeliveryIntent intent : desk.released()) {
                assertThat(desk.book.underWay("e")).isLessThanOrEqualTo(1);
                AttemptOutcome outcome = outcome(random, intent);
                boolean open = desk.status(intent.getDeliveryId()) == DeliveryStatus.PENDING;
                if (outcome != null) {
                    desk.answer(intent, outcome, outcome == AttemptOutcome.DELIVERED ? 200 : 503);
                }
                if (open && outcome == AttemptOutcome.DELIVERED) {
                    arrived.add(intent.getSequence());
                }
            }
            desk.pass(Duration.ofSeconds(random.nextInt(90)));
        }

        // then
        assertThat(arrived)
                .isEqualTo(LongStream.rangeClosed(1, DELIVERIES).boxed().toList());
    }

    /** At most every second attempt fails, so that nothing is given up; a tenth of the outcomes never comes. */
    private static AttemptOutcome outcome(Random random, DeliveryIntent intent) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2 -> AttemptOutcome.DEFERRED;
            case 3, 4, 5 -> intent.getAttempt() < 3 ? AttemptOutcome.FAILED : AttemptOutcome.DELIVERED;
            default -> AttemptOutcome.DELIVERED;
        };
    }

    private void intend(String... ids) {
        IntStream.range(0, ids.length)
                .forEach(number -> desk.intend(DeliveryIntent.newBuilder(Deliveries.intent(ids[number], "e"))
                        .setOrdered(true)
                        .build()));
    }
}
