package org.gongbao.schemas.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.gongbao.record.v1.DigestRule;

/**
 * When documents that are collected go out. A time of day is meant as clocks at the place show it: one that a change to summer time leaves out comes an hour later, one that comes twice counts the first
 * time. Immutable.
 */
public final class DigestSchedule {

    /** Documents that one digest holds at most; of more, several are made. */
    public static final int MOST_ITEMS = 100;

    private final DigestRule rule;

    private DigestSchedule(DigestRule rule) {
        this.rule = rule;
    }

    /** Returns the schedule of a rule. */
    public static DigestSchedule of(DigestRule rule) {
        return new DigestSchedule(rule);
    }

    /**
     * Returns when the time of a window is over that begins with a document.
     *
     * @param opened when that came
     * @param last when the time of the window before was over; the same time of day does not come twice, even if the clock is set back. the epoch if there was none
     */
    public Instant end(Instant opened, Instant last) {
        Instant after = rule.getAfterSeconds() > 0 ? opened.plusSeconds(rule.getAfterSeconds()) : Instant.MAX;
        Instant daily = rule.getDaily() == null ? Instant.MAX : next(opened.isAfter(last) ? opened : last);
        return after.isBefore(daily) ? after : daily;
    }

    /** Returns true if so many documents need not wait for the time. */
    public boolean isEnough(int documents) {
        return rule.getEvery() > 0 && documents >= rule.getEvery();
    }

    /** Returns the first of the rule's times of day behind a time. */
    private Instant next(Instant time) {
        ZoneId zone = ZoneId.of(rule.getZone());
        LocalTime daily = LocalTime.parse(rule.getDaily());
        Set<DayOfWeek> days = days();
        LocalDate day = LocalDate.ofInstant(time, zone);
        while (!days.contains(day.getDayOfWeek()) || !at(day, daily, zone).isAfter(time)) {
            day = day.plusDays(1);
        }
        return at(day, daily, zone);
    }

    private Set<DayOfWeek> days() {
        if (rule.getWeekdays().isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        rule.getWeekdays().forEach(name -> days.add(DayOfWeek.valueOf(name)));
        return days;
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
