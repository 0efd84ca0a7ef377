package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SW8: the example schedule of Standard Webhooks, 75 hours, 35 minutes and 5 seconds, on a clock set by hand. */
class DeliveryScheduleTest {

    private static final List<Duration> DELAYS = DeliveryPolicy.standard().schedule();
    private static final Duration STEP = Duration.ofSeconds(1);

    private final TestDesk desk = new TestDesk(DeliveryPolicy.standard());

    /** Each wait is what the schedule says, or up to a fifth more, and a second of this test's clock. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60, 3600})
    void attemptsComeAtTheirTimesThroughRestartsInBetween(int secondsBetweenRestarts) {
        // given
        desk.intend("d1");
        List<Duration> waits = new ArrayList<>();
        Instant last = desk.now();

        // when
        for (int second = 0; desk.status("d1") == DeliveryStatus.PENDING && second < 400_000; second++) {
            for (DeliveryIntent intent : desk.released()) {
                waits.add(Duration.between(last, desk.now()));
                last = desk.now();
                desk.answer(intent, AttemptOutcome.FAILED, 500);
            }
            if (secondsBetweenRestarts > 0 && second % secondsBetweenRestarts == 0) {
                desk.restart();
            }
            desk.pass(STEP);
        }

        // then
        assertThat(desk.status("d1")).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(waits).hasSameSizeAs(DELAYS);
        for (int attempt = 0; attempt < DELAYS.size(); attempt++) {
            Duration least = DELAYS.get(attempt);
            assertThat(waits.get(attempt))
                    .as("wait before attempt " + (attempt + 1))
                    .isBetween(least, least.plus(least.dividedBy(5)).plus(STEP));
        }
        assertThat(DeliveryPolicy.standard().usual().length()).isEqualTo(Duration.parse("PT75H35M5S"));
    }

    @Test
    void aClockThatIsSetBackTenMinutesStartsNoStormAndLosesNothing() {
        // given
        for (int number = 0; number < 10; number++) {
            desk.intend(Deliveries.intent("d" + number, "e" + number));
        }
        desk.released().forEach(intent -> desk.answer(intent, AttemptOutcome.FAILED, 500));
        desk.pass(Duration.ofSeconds(3));

        // when
        desk.setClock(desk.now().minus(Duration.ofMinutes(10)));
        List<DeliveryIntent> whileBack = new ArrayList<>();
        for (int second = 0; second < 590; second++) {
            desk.pass(STEP);
            whileBack.addAll(desk.released());
        }
        for (int second = 0; second < 30; second++) {
            desk.pass(STEP);
        }

        // then
        assertThat(whileBack).isEmpty();
        assertThat(desk.released()).hasSize(10).allMatch(intent -> intent.getAttempt() == 2);
    }
}
