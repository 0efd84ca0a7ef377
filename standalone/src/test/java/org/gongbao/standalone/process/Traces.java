package org.gongbao.standalone.process;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Looks for secrets in whatever a program left: texts, and bytes as if they were text. Width of characters, capitals, blanks, line breaks and the signs within numbers do
 * not count.
 */
final class Traces {
    private final BitSet beginnings = new BitSet(1 << 16);
    private final TreeMap<String, List<String>> secrets = new TreeMap<>();
    private final List<String> found = new ArrayList<>();
    private long characters;

    /** Makes it for some secrets, each of two characters at least. */
    Traces(Collection<String> secrets) {
        for (String secret : secrets) {
            beginnings.set(beginning(secret, 0));
            this.secrets
                    .computeIfAbsent(secret.substring(0, 2), beginning -> new ArrayList<>())
                    .add(secret);
        }
    }

    /** Looks for them in some bytes. */
    void look(String place, byte[] bytes) {
        if (bytes != null) {
            look(place, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Looks for them in a text. */
    void look(String place, String text) {
        characters += text.length();
        String plain = plain(text);
        for (int at = 0; at + 1 < plain.length(); at++) {
            if (beginnings.get(beginning(plain, at))) {
                int from = at;
                secrets.getOrDefault(plain.substring(at, at + 2), List.of()).stream()
                        .filter(secret -> plain.startsWith(secret, from))
                        .forEach(secret -> found.add(place + ": " + secret));
            }
        }
    }

    /** Returns what was found, each with its place. */
    List<String> found() {
        return found.stream().distinct().toList();
    }

    /** Returns how many characters were looked through. */
    long characters() {
        return characters;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace("\\N", "")
                .replaceAll("[\\s·()-]", "");
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xffff;
    }
}
