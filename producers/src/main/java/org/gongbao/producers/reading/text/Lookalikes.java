package org.gongbao.producers.reading.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Characters that character recognition takes for one another. Immutable. */
public final class Lookalikes {

    private static final Lookalikes TABLE = new Lookalikes(WordList.load(Lookalikes.class, "lookalikes.txt"));

    private final Map<Integer, Set<Integer>> groups = new HashMap<>();

    private Lookalikes(List<String> lines) {
        for (String line : lines) {
            line.codePoints().forEach(one -> line.codePoints()
                    .filter(other -> other != one)
                    .forEach(other ->
                            groups.computeIfAbsent(one, key -> new HashSet<>()).add(other)));
        }
    }

    /** Returns the table that is part of this program. */
    public static Lookalikes load() {
        return TABLE;
    }

    /** Returns the characters that this one may be read as, without itself. */
    public Set<Integer> of(int character) {
        return groups.getOrDefault(character, Set.of());
    }

    /** Returns whether two texts are the same but for look-alikes. */
    public boolean isMisreading(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i) && !of(one.charAt(i)).contains((int) other.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
