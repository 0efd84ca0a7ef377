package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivision.Level;

/**
 * A usual kind of department at one or more levels of government.
 *
 * @param id ASCII, as finance
 * @param levels levels that have it under this name
 * @param name official name; {@code {p}} and {@code {P}} stand for the division and its prefecture, without them the division comes first
 * @param otherNames short and local forms
 * @param clipped forms that count only in a series or before 部门
 * @param formerNames names that were right for some time
 * @param ownTopic true if such agencies of the seeded divisions have a topic of their own
 */
record Department(
        String id,
        List<Level> levels,
        String name,
        List<String> otherNames,
        List<String> clipped,
        List<FormerName> formerNames,
        boolean ownTopic) {

    /**
     * A name that was right for some time.
     *
     * @param name the name
     * @param from first day; null = always
     * @param to last day; null = still
     */
    record FormerName(String name, LocalDate from, LocalDate to) {}

    /** Official name in a division. */
    String nameIn(String division, String prefecture) {
        return place(name, division, prefecture);
    }

    /** Puts a division into a name; without a place holder the division comes first. */
    static String place(String name, String division, String prefecture) {
        return name.contains("{")
                ? name.replace("{p}", division)
                        .replace("{s}", division.replaceFirst("(?<=..)市$", ""))
                        .replace("{P}", prefecture)
                : division + name;
    }
}
