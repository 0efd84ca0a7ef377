package org.gongbao.schemas.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.schemas.place.AdministrativeDivision.Level;

/** China's administrative divisions from the nation down to the county, those of today and their former names. Immutable. */
public final class AdministrativeDivisions {

    private final List<AdministrativeDivision> all;
    private final Map<String, AdministrativeDivision> byCode;
    private final Map<String, List<AdministrativeDivision>> byName;
    private final Map<String, List<AdministrativeDivision>> byPinyin;
    private final Map<String, List<AdministrativeDivision>> byParent;
    /** By code; asked for at almost every place that a text names. */
    private final Map<String, List<AdministrativeDivision>> lineages;

    private final List<FormerDivision> former;
    private final int longestName;

    private AdministrativeDivisions(List<AdministrativeDivision> divisions, List<FormerDivision> former) {
        this.former = List.copyOf(former);
        all = divisions.stream()
                .sorted(Comparator.comparing(AdministrativeDivision::code))
                .toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(AdministrativeDivision::code, Function.identity()));
        byName = divisions.stream().collect(Collectors.groupingBy(AdministrativeDivision::name));
        byPinyin = divisions.stream().collect(Collectors.groupingBy(AdministrativeDivision::pinyin));
        byParent = all.stream().collect(Collectors.groupingBy(AdministrativeDivision::parentCode));
        lineages = all.stream().collect(Collectors.toUnmodifiableMap(AdministrativeDivision::code, this::followUp));
        longestName = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Returns the table that is part of this program; it is read once. */
    public static AdministrativeDivisions load() {
        return Table.LOADED;
    }

    /** Returns all divisions, by code. */
    public List<AdministrativeDivision> all() {
        return all;
    }

    /** Returns the division with this code of six digits. */
    public Optional<AdministrativeDivision> byCode(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** Returns all divisions with exactly this full name; several counties share a name, as 朝阳区. */
    public List<AdministrativeDivision> byName(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Returns all divisions with this reading; case, blanks and apostrophes do not count. */
    public List<AdministrativeDivision> byPinyin(String reading) {
        String folded = reading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return byPinyin.getOrDefault(folded, List.of());
    }

    /** Returns the division that this one belongs to; nothing for the nation. */
    public Optional<AdministrativeDivision> parentOf(AdministrativeDivision division) {
        return byCode(division.parentCode());
    }

    /** Returns the divisions directly below this one, by code. */
    public List<AdministrativeDivision> childrenOf(AdministrativeDivision division) {
        return byParent.getOrDefault(division.code(), List.of());
    }

    /** Returns the names that divisions bore between 1999 and the day of the table and bear no more, by the code that they had. */
    public List<FormerDivision> former() {
        return former;
    }

    /** Returns the divisions whose full name ends with these characters, by code. */
    public List<AdministrativeDivision> endingName(String ending) {
        return all().stream()
                .filter(division -> division.name().endsWith(ending))
                .toList();
    }

    /**
     * Returns the divisions whose full name a text begins with, longest name only: of 盂县人民政府办公室 盂县. A text that begins with the
     * full names of several levels (山西省阳泉市盂县) is followed down to the lowest.
     */
    public List<AdministrativeDivision> startingText(String text) {
        List<AdministrativeDivision> found = longestPrefix(text);
        if (found.isEmpty()) {
            return found;
        }
        String rest = text.substring(found.getFirst().name().length());
        List<AdministrativeDivision> lower = startingText(rest).stream()
                .filter(candidate -> isBelowAny(candidate, found))
                .toList();
        return lower.isEmpty() ? found : lower;
    }

    /** Returns the division and all that it belongs to, lowest first. */
    public List<AdministrativeDivision> lineage(AdministrativeDivision division) {
        List<AdministrativeDivision> known = lineages.get(division.code());
        return known != null && known.getFirst().equals(division) ? known : followUp(division);
    }

    private List<AdministrativeDivision> followUp(AdministrativeDivision division) {
        return Stream.iterate(Optional.of(division), Optional::isPresent, lower -> lower.flatMap(this::parentOf))
                .map(Optional::orElseThrow)
                .toList();
    }

    private List<AdministrativeDivision> longestPrefix(String text) {
        int longest = Math.min(longestName, text.length());
        return IntStream.iterate(longest, length -> length > 1, length -> length - 1)
                .mapToObj(length -> byName(text.substring(0, length)))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isBelowAny(AdministrativeDivision candidate, Collection<AdministrativeDivision> higher) {
        return lineage(candidate).stream().skip(1).anyMatch(higher::contains);
    }

    /** Read when first asked for. */
    private static final class Table {
        private static final AdministrativeDivisions LOADED = new AdministrativeDivisions(
                PlaceTable.rows("divisions.tsv").stream()
                        .map(field -> new AdministrativeDivision(
                                field[0], field[1], Level.valueOf(field[2]), field[3], field[4]))
                        .toList(),
                PlaceTable.rows("former-divisions.tsv").stream()
                        .map(field -> new FormerDivision(
                                field[0], field[1], PlaceTable.day(field[2]), field[3].equals("-") ? "" : field[3]))
                        .toList());
    }
}
