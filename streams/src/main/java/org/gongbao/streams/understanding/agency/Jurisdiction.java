package org.gongbao.streams.understanding.agency;

import java.util.List;
import java.util.Optional;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * The division whose government speaks, from which relative names count: in a county's document 市财政局 is the finance bureau of the prefecture above.
 *
 * @param divisions table of all divisions
 * @param home the division; null if it is not known, then nothing relative can be resolved
 */
record Jurisdiction(AdministrativeDivisions divisions, AdministrativeDivision home) {

    /** Division that a bare level word means, as 县, 市, 省, 区. */
    Optional<AdministrativeDivision> ofLevel(char word) {
        if (home == null) {
            return Optional.empty();
        }
        return switch (word) {
            case '省' -> above(Level.PROVINCE);
            case '市' -> home.name().endsWith("市") ? Optional.of(home) : above(Level.PREFECTURE);
            case '县', '旗', '区' -> home.level() == Level.COUNTY ? Optional.of(home) : Optional.empty();
            case '州', '盟' -> above(Level.PREFECTURE);
            default -> Optional.empty();
        };
    }

    /** The one of several divisions of a name that is meant: the nearest to home, or the only one. */
    Optional<AdministrativeDivision> nearest(List<AdministrativeDivision> candidates) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        if (home == null) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> candidate.equals(home) || isAbove(candidate, home) || isAbove(home, candidate))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.parentCode().equals(home.parentCode()))
                        .findFirst());
    }

    /** Name of the prefecture that a division belongs to, or of the division itself. */
    String prefectureOf(AdministrativeDivision division) {
        return divisions.lineage(division).stream()
                .filter(candidate -> candidate.level() == Level.PREFECTURE)
                .findFirst()
                .orElse(division)
                .name();
    }

    private Optional<AdministrativeDivision> above(Level level) {
        return divisions.lineage(home).stream()
                .filter(candidate -> candidate.level() == level)
                .findFirst();
    }

    private boolean isAbove(AdministrativeDivision upper, AdministrativeDivision lower) {
        return divisions.lineage(lower).contains(upper);
    }
}
