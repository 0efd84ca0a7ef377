package org.gongbao.streams.understanding.agency;

import java.util.List;
import java.util.Locale;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.NameTrie;

/** Words at which the name of a body ends or before which it begins. Immutable. */
final class NameBoundaries {
    private enum Kind {
        HARD,
        SOFT,
        OTHER
    }

    private final NameTrie<Kind> words = new NameTrie<>();

    NameBoundaries() {
        for (List<String> row : DataFile.rows("agency/boundaries.tsv", 2)) {
            words.add(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    /** True for a word that never stands in a name, false for a verb that may stand in that of a provisional body, null for no such word. */
    Boolean at(CharSequence text, int offset) {
        NameTrie.Match<Kind> match = words.longest(text, offset);
        if (match == null || match.value() == Kind.OTHER) {
            return null;
        }
        return match.value() == Kind.HARD;
    }

    /** Tells whether such a word begins somewhere between two offsets. */
    boolean standIn(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
