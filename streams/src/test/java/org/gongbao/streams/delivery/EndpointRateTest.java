package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.junit.jupiter.api.Test;

/** An endpoint that says how many requests a minute it takes. */
class EndpointRateTest {

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @Test
    void getsNoMoreThanItTakesAMinuteAndEverythingInTheEnd() {
        // given
        int wanted = 20;
        for (int number = 0; number < wanted; number++) {
            desk.intend(limited("d" + number, 10));
        }
        List<Integer> perMinute = new ArrayList<>();

        // when
        for (int minute = 0; minute < 3; minute++) {
            int sent = 0;
            for (int second = 0; second < 60; second++) {
                for (DeliveryIntent intent : desk.released()) {
                    sent++;
                    desk.answer(intent, AttemptOutcome.DELIVERED, 200);
                }
                desk.pass(Duration.ofSeconds(1));
            }
            perMinute.add(sent);
        }

        // then
        assertThat(perMinute).containsExactly(10, 10, 0);
        assertThat(desk.book.timers).noneMatch(timer -> timer.kind() == TimerEntry.Kind.ENDPOINT);
    }

    @Test
    void takesASecondsShareAtOnceAndNoMore() {
        // given: 180 a minute are 3 a second, but only two may be under way
        for (int number = 0; number < 10; number++) {
            desk.intend(limited("d" + number, 180));
        }
        List<DeliveryIntent> first = desk.released();

        // when
        first.forEach(intent -> desk.answer(intent, AttemptOutcome.DELIVERED, 200));

        // then
        assertThat(first).hasSize(2);
        assertThat(desk.released()).hasSize(1);
    }

    @Test
    void withoutALimitOnlyTheWindowCounts() {
        // given
        desk.intend("d1");
        desk.intend("d2");
        desk.intend("d3");
        List<DeliveryIntent> first = desk.released();

        // when
        desk.answer(first.getFirst(), AttemptOutcome.DELIVERED, 200);

        // then
        assertThat(first).hasSize(2);
        assertThat(desk.released()).hasSize(1);
    }

    private static DeliveryIntent limited(String deliveryId, int ratePerMinute) {
        return DeliveryIntent.newBuilder(Deliveries.intent(deliveryId, "e"))
                .setRatePerMinute(ratePerMinute)
                .build();
    }
}
