package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.schemas.place.AdministrativeDivision;

/**
 * A usual kind of department at one or more levels of government.
 *
 * @param id ASCII, as finance
 * @param tiers levels that have it under this name
 * @param name official name; {@code {p}}, {@code {s}} and {@code {P}} stand for the division, its short form and its prefecture, without them the division comes first
 * @param otherNames short and local forms
 * @param clipped forms that count only in a series or before 部门
 * @param datedNames names that were right for some time
 * @param ownTopic true if such agencies of the seeded divisions have a topic of their own
 */
record Department(
        String id,
        List<Tier> tiers,
        String name,
        List<String> otherNames,
        List<String> clipped,
        List<DatedName> datedNames,
        boolean ownTopic) {

    private static final Pattern CITY = Pattern.compile("(?<=..)市$");

    /**
     * A name that was right for some time.
     *
     * @param name the name
     * @param from first day; null = always
     * @param to last day; null = still
     */
    record DatedName(String name, LocalDate from, LocalDate to) {}

    /** All names with their days. */
    Stream<DatedName> names() {
        return Stream.concat(
                Stream.concat(Stream.of(name), otherNames.stream()).map(form -> new DatedName(form, null, null)),
                datedNames.stream());
    }

    /** Puts a division into a name; without a place holder the division comes first. */
    static String place(String name, AdministrativeDivision division, String prefecture) {
        if (!name.contains("{")) {
            return division.name() + name;
        }
        String filled = name.replace("{p}", division.name()).replace("{P}", prefecture);
        return filled.contains("{s}") ? filled.replace("{s}", shortName(division)) : filled;
    }

    private static String shortName(AdministrativeDivision division) {
        return division.level() == AdministrativeDivision.Level.COUNTY
                ? CITY.matcher(division.name()).replaceFirst("")
                : DivisionNames.stem(division.name());
    }
}
