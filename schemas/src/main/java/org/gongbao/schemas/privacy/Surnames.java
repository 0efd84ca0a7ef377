package org.gongbao.schemas.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells how long a name is that begins at a place of a text. Immutable. */
final class Surnames {
    private static final int LONGEST_GIVEN = 2;

    private final Set<Character> single = new HashSet<>();
    private final Set<Character> plain = new HashSet<>();
    private final List<String> compound;

    Surnames(Words words) {
        words.of("SINGLE").forEach(all -> all.chars().forEach(c -> single.add((char) c)));
        words.of("PLAIN").forEach(all -> all.chars().forEach(c -> plain.add((char) c)));
        this.compound = words.of("COMPOUND");
    }

    /** Length of the surname at an offset; 0 if there is none. */
    int lengthAt(String text, int offset) {
        if (compound.stream().anyMatch(surname -> text.startsWith(surname, offset))) {
            return 2;
        }
        return offset < text.length() && single.contains(text.charAt(offset)) ? 1 : 0;
    }

    /** True if the surname at an offset hardly begins another word. */
    boolean isPlainAt(String text, int offset) {
        return plain.contains(text.charAt(offset)) || lengthAt(text, offset) > 1;
    }

    /** Greatest length of a name that begins at an offset; 0 if none does. */
    int longestNameAt(String text, int offset) {
        int surname = lengthAt(text, offset);
        int given = 0;
        while (surname > 0 && given < LONGEST_GIVEN && isHan(text, offset + surname + given)) {
            given++;
        }
        return given == 0 ? 0 : surname + given;
    }

    /** The name with 某 for each character of the given name: 张某某; what parts a long name stays: 阿某·某某. */
    String masked(String name) {
        int surname = Math.max(1, lengthAt(name, 0));
        StringBuilder masked = new StringBuilder(name.substring(0, surname));
        name.substring(surname).chars().forEach(c -> masked.append(c == '·' ? '·' : '某'));
        return masked.toString();
    }

    private static boolean isHan(String text, int offset) {
        return offset < text.length() && Character.UnicodeScript.of(text.charAt(offset)) == Character.UnicodeScript.HAN;
    }
}
