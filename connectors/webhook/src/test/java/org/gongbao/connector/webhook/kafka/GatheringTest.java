package org.gongbao.connector.webhook.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private long now = 1_000_000;
    private final Gathering gathering = new Gathering(now);

    @Test
    void doesNotWaitForMoreWhereOneFollowsTheOtherNowAndThen() {
        assertThat(pausesAt(100)).isZero();
    }

    @Test
    void doesNotWaitForMoreAfterAFewAtOnce() {
        for (int record = 0; record < 39; record++) {
            gathering.wrote();
        }

        assertThat(gathering.pause(now)).isZero();
    }

    @Test
    void waitsForMoreWhereManyCome() {
        assertThat(pausesAt(1_000)).isPositive();
        assertThat(gathering.pause(now)).isEqualTo(Gathering.PAUSE);
    }

    @Test
    void doesNotWaitAnyMoreATenthOfASecondAfterManyCame() {
        pausesAt(500);
        now += 100 * MILLISECOND;

        assertThat(gathering.pause(now)).isZero();
    }

    /** How often it waited within a second of so many records, one after the other. */
    private int pausesAt(int perSecond) {
        int pauses = 0;
        for (int record = 0; record < perSecond; record++) {
            now += 1000 * MILLISECOND / perSecond;
            gathering.wrote();
            if (!gathering.pause(now).isZero()) {
                pauses++;
            }
        }
        return pauses;
    }
}
