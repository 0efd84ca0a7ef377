package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads the names of divisions and level words that stand before or inside the names of agencies. Immutable. */
final class PlaceReader {
    private static final String LEVEL_WORDS = "县市省区旗州盟";
    private static final int SHORTEST_SHORT_NAME = 2;

    private final NameTrie<List<AdministrativeDivision>> names = new NameTrie<>();
    private final NameTrie<List<AdministrativeDivision>> shortNames = new NameTrie<>();

    PlaceReader(AdministrativeDivisions divisions) {
        for (AdministrativeDivision division : divisions.all()) {
            if (division.level() != Level.NATION) {
                append(names, division.name(), division);
                String shortName = division.name().replaceFirst("(?:市|县|区|省|自治[区州县旗]|盟|旗)$", "");
                if (shortName.length() >= SHORTEST_SHORT_NAME && !shortName.equals(division.name())) {
                    append(shortNames, shortName, division);
                }
            }
        }
    }

    private static void append(
            NameTrie<List<AdministrativeDivision>> trie, String name, AdministrativeDivision division) {
        List<AdministrativeDivision> there = trie.exact(name);
        if (there == null) {
            there = new ArrayList<>();
            trie.add(name, there);
        }
        there.add(division);
    }

    /** Full names of one or more levels in a row (山西省阳泉市盂县); null if there is none. */
    PlacePrefix fullName(CharSequence text, int from, Jurisdiction jurisdiction) {
        PlacePrefix last = null;
        for (NameTrie.Match<List<AdministrativeDivision>> match = names.longest(text, from);
                match != null;
                match = names.longest(text, match.end())) {
            AdministrativeDivision division =
                    jurisdiction.nearest(match.value()).orElse(null);
            last = new PlacePrefix(match.end(), division, PlacePrefix.Kind.NAME);
        }
        return last;
    }

    /** A name without its last character (阳泉); null if there is none. */
    PlacePrefix shortName(CharSequence text, int from, Jurisdiction jurisdiction) {
        NameTrie.Match<List<AdministrativeDivision>> match = shortNames.longest(text, from);
        if (match == null) {
            return null;
        }
        return jurisdiction
                .nearest(match.value())
                .map(division -> new PlacePrefix(match.end(), division, PlacePrefix.Kind.SHORT_NAME))
                .orElse(null);
    }

    /** A level word (县, 市级, 省); null if there is none. */
    PlacePrefix level(CharSequence text, int from, Jurisdiction jurisdiction) {
        if (from >= text.length() || LEVEL_WORDS.indexOf(text.charAt(from)) < 0) {
            return null;
        }
        AdministrativeDivision division =
                jurisdiction.ofLevel(text.charAt(from)).orElse(null);
        int end = from + 1;
        if (end < text.length() && text.charAt(end) == '级') {
            end++;
        }
        return new PlacePrefix(end, division, PlacePrefix.Kind.LEVEL);
    }

    /** Any of the three, the surest first; null if there is none. */
    PlacePrefix any(CharSequence text, int from, Jurisdiction jurisdiction) {
        PlacePrefix found = fullName(text, from, jurisdiction);
        if (found == null) {
            found = shortName(text, from, jurisdiction);
        }
        return found != null ? found : level(text, from, jurisdiction);
    }
}
