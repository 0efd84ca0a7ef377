package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.producers.reading.text.Lookalikes;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * Finds names in a text that differ from a division's name by one look-alike character and are no division's name themselves. Immutable,
 * time linear in the text.
 */
public final class MisreadNames {

    private static final String LAST = "县市区旗";
    private static final int LONGEST = 12;
    private static final int SHORTEST = 2;
    private static final MisreadNames TABLE = new MisreadNames(AdministrativeDivisions.load(), Lookalikes.load());

    private final AdministrativeDivisions divisions;
    private final Map<String, List<AdministrativeDivision>> meant = new HashMap<>();
    private final NameEnds ends;

    private MisreadNames(AdministrativeDivisions divisions, Lookalikes lookalikes) {
        this.divisions = divisions;
        for (AdministrativeDivision division : divisions.all()) {
            addVariants(division, lookalikes);
        }
        ends = new NameEnds(meant.keySet());
    }

    /** Returns the names of the divisions that are part of this program. */
    public static MisreadNames load() {
        return TABLE;
    }

    private void addVariants(AdministrativeDivision division, Lookalikes lookalikes) {
        String name = division.name();
        for (int i = 0; i < name.length() - 1; i++) {
            for (int other : lookalikes.of(name.charAt(i))) {
                String variant = name.substring(0, i) + Character.toString(other) + name.substring(i + 1);
                meant.computeIfAbsent(variant, key -> new ArrayList<>()).add(division);
            }
        }
    }

    /** Returns the divisions that a misread name may stand for; empty if there is none. */
    public List<AdministrativeDivision> meantBy(String printed) {
        return meant.getOrDefault(printed, List.of());
    }

    /** Returns the names in the text that are no division's but look like one's, with how often each stands there. */
    public Map<String, Integer> findIn(String text) {
        Map<String, Integer> found = new TreeMap<>();
        for (int end = SHORTEST; end <= text.length(); end++) {
            if (LAST.indexOf(text.charAt(end - 1)) >= 0 && ends.mayEnd(text, end)) {
                String name = misreadEndingAt(text, end);
                if (name != null) {
                    found.merge(name, 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /** The longest name that ends here decides: 曲县 within 阳曲县 is nothing. */
    private String misreadEndingAt(String text, int end) {
        for (int length = Math.min(LONGEST, end); length >= SHORTEST; length--) {
            String name = text.substring(end - length, end);
            if (!divisions.byName(name).isEmpty()) {
                return null;
            }
            if (meant.containsKey(name)) {
                return name;
            }
        }
        return null;
    }
}
