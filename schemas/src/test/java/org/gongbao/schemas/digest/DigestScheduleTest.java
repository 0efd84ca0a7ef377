package org.gongbao.schemas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.DigestRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {

    private static final Instant NEVER = Instant.EPOCH;

    @ParameterizedTest(name = "what comes at {0} goes out at {1}")
    @CsvSource({
        "2026-03-02T01:00:00Z, 2026-03-02T23:30:00Z",
        "2026-03-02T23:29:59Z, 2026-03-02T23:30:00Z",
        "2026-03-02T23:30:00Z, 2026-03-03T23:30:00Z",
    })
    void aDailyDigestGoesOutAtTheNextHalfPastSevenInBeijing(Instant opened, Instant expected) {
        // given
        DigestSchedule schedule = DigestSchedule.of(daily("07:30", "Asia/Shanghai"));

        // when
        Instant end = schedule.end(opened, NEVER);

        // then
        assertThat(end).isEqualTo(expected);
    }

    @Test
    void theSameTimeOfDayDoesNotComeTwiceIfTheClockIsSetBack() {
        // given
        DigestSchedule schedule = DigestSchedule.of(daily("07:30", "Asia/Shanghai"));
        Instant sent = Instant.parse("2026-03-02T23:30:00Z");

        // when
        Instant end = schedule.end(sent.minusSeconds(600), sent);

        // then
        assertThat(end).isEqualTo("2026-03-03T23:30:00Z");
    }

    @Test
    void aTimeThatSummerTimeLeavesOutComesAnHourLater() {
        // given: in Berlin on 29 March 2026 there is no 02:30
        DigestSchedule schedule = DigestSchedule.of(daily("02:30", "Europe/Berlin"));

        // when
        Instant end = schedule.end(Instant.parse("2026-03-28T12:00:00Z"), NEVER);

        // then
        assertThat(end).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceInOneNightCountsOnce() {
        // given: in Berlin on 25 October 2026 there are two 02:30
        DigestSchedule schedule = DigestSchedule.of(daily("02:30", "Europe/Berlin"));
        Instant first = schedule.end(Instant.parse("2026-10-24T12:00:00Z"), NEVER);

        // when
        Instant second = schedule.end(first.plusSeconds(60), first);

        // then
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(second).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void aWeeklyDigestGoesOutOnItsDay() {
        // given
        DigestRule rule = DigestRule.newBuilder(daily("07:30", "Asia/Shanghai"))
                .setWeekdays(List.of("MONDAY", "THURSDAY"))
                .build();

        // when: that is a Tuesday in Beijing
        Instant end = DigestSchedule.of(rule).end(Instant.parse("2026-03-03T01:00:00Z"), NEVER);

        // then
        assertThat(end).isEqualTo("2026-03-04T23:30:00Z");
    }

    @Test
    void ofTwoTimesTheFirstCounts() {
        // given
        DigestRule rule = DigestRule.newBuilder(daily("07:30", "Asia/Shanghai"))
                .setAfterSeconds(3600)
                .build();

        // when
        Instant end = DigestSchedule.of(rule).end(Instant.parse("2026-03-02T01:00:00Z"), NEVER);

        // then
        assertThat(end).isEqualTo("2026-03-02T02:00:00Z");
    }

    @Test
    void asManyDocumentsAsAreEnoughNeedNotWait() {
        // given
        DigestSchedule schedule =
                DigestSchedule.of(DigestRule.newBuilder().setEvery(3).build());

        // when
        boolean two = schedule.isEnough(2);
        boolean three = schedule.isEnough(3);

        // then
        assertThat(two).isFalse();
        assertThat(three).isTrue();
    }

    private static DigestRule daily(String time, String zone) {
        return DigestRule.newBuilder().setDaily(time).setZone(zone).build();
    }
}
