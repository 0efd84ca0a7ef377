package org.gongbao.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongbao.portal.access.RateWindows.Count;
import org.junit.jupiter.api.Test;

class RateWindowsTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");

    private final RateWindows windows = new RateWindows(2);

    @Test
    void aKeyThatHasUsedItsMinuteWaitsForTheNext() {
        // given
        Count first = windows.count(0, MINUTE.plusSeconds(10));
        Count second = windows.count(0, MINUTE.plusSeconds(20));

        // when
        Count third = windows.count(0, MINUTE.plusSeconds(30));

        // then
        assertThat(first).isEqualTo(new Count(true, 1, 50));
        assertThat(second).isEqualTo(new Count(true, 0, 40));
        assertThat(third).isEqualTo(new Count(false, 0, 30));
        assertThat(windows.count(0, MINUTE.plusSeconds(60))).isEqualTo(new Count(true, 1, 60));
    }

    @Test
    void keysDoNotCountForEachOther() {
        // given
        windows.count(0, MINUTE);
        windows.count(0, MINUTE);

        // when
        Count other = windows.count(1, MINUTE);

        // then
        assertThat(other.isWithin()).isTrue();
    }
}
