package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One department that a form of a name may mean, with the days on which it did.
 *
 * @param department identifier of the department
 * @param tiers levels of government at which it does
 * @param from first day; null = always
 * @param to last day; null = still
 */
record Reading(String department, List<Tier> tiers, LocalDate from, LocalDate to) {

    /**
     * The reading that holds at a level on a day; where none does the nearest, for old names linger, and other levels last.
     *
     * @param day null if it is not known, then what holds today
     */
    static Optional<Reading> best(List<Reading> readings, Tier tier, LocalDate day) {
        LocalDate asked = day == null ? LocalDate.MAX : day;
        return readings.stream()
                .min(Comparator.<Reading>comparingInt(reading -> reading.tiers.contains(tier) ? 0 : 1)
                        .thenComparingLong(reading -> reading.distanceFrom(asked)));
    }

    private long distanceFrom(LocalDate day) {
        if (to != null && day.isAfter(to)) {
            return ChronoUnit.DAYS.between(to, day);
        }
        return from != null && day.isBefore(from) ? ChronoUnit.DAYS.between(day, from) : 0;
    }
}
