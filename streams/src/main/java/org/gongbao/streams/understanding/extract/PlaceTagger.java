package org.gongbao.streams.understanding.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.text.NameTrie;

/** Finds the divisions that a text names in full. Immutable. */
public final class PlaceTagger {
    /** 城区, 郊区 and 矿区 are divisions, but mostly just words. */
    private static final int SHORTEST_DISTRICT = 3;

    private final NameTrie<String> names = new NameTrie<>();

    /** A tagger for the divisions of a table. */
    public PlaceTagger(AdministrativeDivisions divisions) {
        for (AdministrativeDivision division : divisions.all()) {
            boolean plainWord = division.name().endsWith("区") && division.name().length() < SHORTEST_DISTRICT;
            if (division.level() != Level.NATION && !plainWord) {
                names.add(division.name(), division.name());
            }
        }
    }

    /** Full names in the order of the text, each once. */
    public List<String> tag(String text) {
        Set<String> found = new LinkedHashSet<>();
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match<String> match = names.longest(text, i);
            if (match != null) {
                found.add(match.value());
            }
            i = match == null ? i + 1 : match.end();
        }
        return List.copyOf(found);
    }
}
