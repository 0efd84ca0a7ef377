package org.gongbao.producers.reading.repair;

import java.util.BitSet;
import java.util.Collection;

/**
 * The last two characters of many names, by which most places of a text where none of them ends are known without cutting out what stands there. Some other pairs pass
 * too. Immutable.
 */
final class NameEnds {

    private static final int SPREAD = 31 * 31;
    private static final int SIZE = 1 << 16;

    private final BitSet pairs = new BitSet(SIZE);

    /** Takes the ends of names of two characters or more. */
    NameEnds(Collection<String> names) {
        names.forEach(name -> pairs.set(sign(name, name.length())));
    }

    /** Returns false if surely none of the names ends before this offset, which is 2 or more. */
    boolean mayEnd(String text, int end) {
        return pairs.get(sign(text, end));
    }

    private static int sign(String text, int end) {
        return (text.charAt(end - 2) * SPREAD + text.charAt(end - 1)) & (SIZE - 1);
    }
}
