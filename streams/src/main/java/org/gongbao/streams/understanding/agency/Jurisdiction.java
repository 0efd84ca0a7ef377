package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * Who speaks and when: in a county's document 市财政局 is the finance bureau of the prefecture above, and 县扶贫办 meant another body in 2018 than today.
 *
 * @param divisions table of all divisions
 * @param code code of the division whose government speaks, which the table need not know; null if it is not known
 * @param home the same as the table has it; null if it does not, then nothing relative can be resolved by rule
 * @param unlisted name of the place that speaks, if its division is not known or the table lacks it, as a place that was renamed; empty otherwise
 * @param on day of the document; null if it is not known, then the names of today count first
 */
record Jurisdiction(
        AdministrativeDivisions divisions, String code, AdministrativeDivision home, String unlisted, LocalDate on) {

    /** The speaker of a code. */
    static Jurisdiction of(AdministrativeDivisions divisions, String code, LocalDate on) {
        return new Jurisdiction(divisions, code, divisions.byCode(code).orElse(null), "", on);
    }

    /** The same speaker where the place is called so, but no division of this name is known; a name of home's own kind is home misread. */
    Jurisdiction ofUnlisted(String place) {
        boolean misread = home != null && !place.isEmpty() && home.name().endsWith(place.substring(place.length() - 1));
        return misread ? this : new Jurisdiction(divisions, code, home, place, on);
    }

    /** Name of the place that speaks; empty if it is not known. */
    String name() {
        return home == null ? unlisted : home.name();
    }

    /** A relative name (县财政局) with the name of the place that speaks, where no table knows that; else as it is. */
    String absolute(String name) {
        boolean relative = home == null
                && !unlisted.isEmpty()
                && name.length() > 2
                && name.charAt(0) == unlisted.charAt(unlisted.length() - 1)
                && name.charAt(1) != '级';
        return relative ? unlisted + name.substring(1) : name;
    }

    /** Division that a level word means to the speaker. */
    Optional<AdministrativeDivision> ofLevel(String word) {
        if (home == null) {
            return Optional.empty();
        }
        return switch (word) {
            case "省" -> above(Level.PROVINCE).filter(province -> province.name().endsWith("省"));
            case "自治区" ->
                above(Level.PROVINCE).filter(province -> province.name().endsWith("自治区"));
            case "市" -> ofKind("市");
            case "州", "自治州" ->
                above(Level.PREFECTURE).filter(prefecture -> prefecture.name().endsWith("州"));
            case "地区" ->
                above(Level.PREFECTURE).filter(prefecture -> prefecture.name().endsWith("地区"));
            case "盟" ->
                above(Level.PREFECTURE).filter(prefecture -> prefecture.name().endsWith("盟"));
            case "县", "自治县" ->
                Optional.of(home).filter(division -> division.name().endsWith("县"));
            case "旗", "自治旗" ->
                Optional.of(home).filter(division -> division.name().endsWith("旗"));
            case "区" ->
                ofKind("区")
                        .filter(division -> division.level() == Level.COUNTY
                                || division.name().endsWith("自治区"));
            default -> Optional.empty();
        };
    }

    /** The lowest division, from home upwards, whose name ends so. */
    private Optional<AdministrativeDivision> ofKind(String kind) {
        for (AdministrativeDivision division : divisions.lineage(home)) {
            if (division.name().endsWith(kind)) {
                return Optional.of(division);
            }
        }
        return Optional.empty();
    }

    /**
     * The one of several divisions of a name that is meant.
     *
     * @param above division whose name stands directly before; null if there is none
     */
    Optional<AdministrativeDivision> choose(List<AdministrativeDivision> candidates, AdministrativeDivision above) {
        if (above != null) {
            return candidates.stream()
                    .filter(candidate -> isAbove(above, candidate) && !candidate.equals(above))
                    .findFirst();
        }
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        return candidates.stream()
                .filter(this::isNear)
                .findFirst()
                .or(() -> onlyOne(
                        candidates.stream().filter(this::isInTheSameProvince).toList()))
                .or(() -> onlyOne(candidates.stream()
                        .filter(candidate -> candidate.level() != Level.COUNTY)
                        .toList()));
    }

    /** True for home, what it belongs to, what belongs to it, and its neighbours under the same roof. */
    boolean isNear(AdministrativeDivision division) {
        return home != null
                && (isAbove(division, home)
                        || isAbove(home, division)
                        || division.parentCode().equals(home.parentCode()));
    }

    /** True for home and all that it belongs to. */
    boolean isAtOrAbove(AdministrativeDivision division) {
        return home != null && isAbove(division, home);
    }

    /** True if both lie in one province. */
    boolean isInTheSameProvince(AdministrativeDivision division) {
        return home != null && division.code().regionMatches(0, home.code(), 0, 2);
    }

    /** Name of the prefecture that a division belongs to, or of the division itself. */
    String prefectureOf(AdministrativeDivision division) {
        return above(division, Level.PREFECTURE).orElse(division).name();
    }

    private Optional<AdministrativeDivision> above(Level level) {
        return above(home, level);
    }

    private Optional<AdministrativeDivision> above(AdministrativeDivision division, Level level) {
        for (AdministrativeDivision candidate : divisions.lineage(division)) {
            if (candidate.level() == level) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean isAbove(AdministrativeDivision upper, AdministrativeDivision lower) {
        return divisions.lineage(lower).contains(upper);
    }

    private static Optional<AdministrativeDivision> onlyOne(List<AdministrativeDivision> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
