package org.gongbao.producers.reading.repair;

import java.util.HashSet;
import java.util.Set;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/** Which divisions a text names, in one pass. Immutable. */
final class DivisionMentions {

    private static final NameEnds ENDS = new NameEnds(AdministrativeDivisions.load().all().stream()
            .map(AdministrativeDivision::name)
            .toList());
    private static final int LONGEST = 15;
    private static final int SHORTEST = 2;

    private final Set<String> names = new HashSet<>();

    DivisionMentions(String text) {
        AdministrativeDivisions divisions = AdministrativeDivisions.load();
        for (int end = SHORTEST; end <= text.length(); end++) {
            if (ENDS.mayEnd(text, end)) {
                for (int length = Math.min(LONGEST, end); length >= SHORTEST; length--) {
                    String name = text.substring(end - length, end);
                    if (!divisions.byName(name).isEmpty()) {
                        names.add(name);
                    }
                }
            }
        }
    }

    boolean has(AdministrativeDivision division) {
        return names.contains(division.name());
    }

    /** Returns whether one of them begins with this character, and so may its numbers. */
    boolean beginWith(char first) {
        return names.stream().anyMatch(name -> name.charAt(0) == first);
    }
}
