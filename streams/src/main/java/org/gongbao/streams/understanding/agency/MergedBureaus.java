package org.gongbao.streams.understanding.agency;

import java.util.List;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.NameTrie;

/**
 * Reads the names of merged bureaus, which no list can hold: 教育体育局, 农业农村和水利局, 科工信局. Every county merges in its own way, but always by putting the
 * stems of the merged departments in a row. Immutable.
 */
final class MergedBureaus {
    private static final List<String> ENDINGS = List.of("委员会", "局", "委", "厅");
    private static final String JOINTS = "和与及";
    private static final int MOST_STEMS = 5;
    private static final int MOST_INITIALS = 4;

    private record Stem(String department, int rank) {}

    private final NameTrie<Stem> stems = new NameTrie<>();
    private final NameTrie<Stem> initials = new NameTrie<>();

    MergedBureaus() {
        for (List<String> row : DataFile.rows("agency/merged-stems.tsv", 3)) {
            stems.add(row.get(0), stem(row));
            initials.add(row.get(0), stem(row));
        }
        DataFile.rows("agency/merged-initials.tsv", 3).forEach(row -> initials.add(row.get(0), stem(row)));
    }

    private static Stem stem(List<String> row) {
        return new Stem(row.get(1), Integer.parseInt(row.get(2)));
    }

    /** The bureau that begins at an offset, after a place or level, with its department; null if none does. */
    NameTrie.Match<String> read(CharSequence text, int from) {
        NameTrie.Match<String> found = read(text, from, stems, MOST_STEMS, true);
        return found != null ? found : read(text, from, initials, MOST_INITIALS, false);
    }

    private static NameTrie.Match<String> read(
            CharSequence text, int from, NameTrie<Stem> parts, int most, boolean joined) {
        Stem best = null;
        int at = from;
        for (int count = 1; count <= most; count++) {
            NameTrie.Match<Stem> part = parts.longest(text, at);
            if (part == null) {
                return null;
            }
            best = best == null || part.value().rank() < best.rank() ? part.value() : best;
            at = part.end();
            String ending = count > 1 ? ending(text, at) : null;
            if (ending != null) {
                return new NameTrie.Match<>(at + ending.length(), best.department());
            }
            if (joined && at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return null;
    }

    private static String ending(CharSequence text, int at) {
        for (String ending : ENDINGS) {
            if (at + ending.length() <= text.length()
                    && text.subSequence(at, at + ending.length()).toString().equals(ending)) {
                return ending;
            }
        }
        return null;
    }
}
