package org.gongbao.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongbao.portal.access.RateWindows.Count;
import org.junit.jupiter.api.Test;

class RateWindowsTest {

    private static final Instant MINUTE = Instant.parse("2026-03-02T01:00:00Z");

    private final RateWindows windows = new RateWindows();

    @Test
    void aTenantThatHasUsedItsMinuteWaitsForTheNext() {
        // given
        Count first = windows.count("press", 2, MINUTE.plusSeconds(10));
        Count second = windows.count("press", 2, MINUTE.plusSeconds(20));

        // when
        Count third = windows.count("press", 2, MINUTE.plusSeconds(30));

        // then
        assertThat(first).isEqualTo(new Count(true, 1, 50));
        assertThat(second).isEqualTo(new Count(true, 0, 40));
        assertThat(third).isEqualTo(new Count(false, 0, 30));
        assertThat(windows.count("press", 2, MINUTE.plusSeconds(60))).isEqualTo(new Count(true, 1, 60));
    }

    @Test
    void tenantsDoNotCountForEachOther() {
        // given
        windows.count("press", 2, MINUTE);
        windows.count("press", 2, MINUTE);

        // when
        Count other = windows.count("office", 2, MINUTE);

        // then
        assertThat(other.isWithin()).isTrue();
    }

    @Test
    void aLimitThatIsRaisedCountsAtOnce() {
        // given
        windows.count("press", 1, MINUTE);
        Count refused = windows.count("press", 1, MINUTE);

        // when
        Count third = windows.count("press", 5, MINUTE);

        // then
        assertThat(refused.isWithin()).isFalse();
        assertThat(third).isEqualTo(new Count(true, 2, 60));
    }
}
