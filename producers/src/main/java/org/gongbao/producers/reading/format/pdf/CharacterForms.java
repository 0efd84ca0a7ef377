package org.gongbao.producers.reading.format.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters of a text layer in their usual form. Programs that write PDF often give the radical for the character that looks the same (⼈ for 人),
 * or the form that another standard has; nothing would be found by these. Pure.
 */
final class CharacterForms {

    private static final Map<Integer, String> RADICALS = load();

    private CharacterForms() {}

    /** Returns the usual form; empty if the text layer does not know what the glyph stands for. */
    static String plain(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (text.length() == 1 && text.charAt(0) < 0x2e80) {
            return isUnknown(text.charAt(0)) ? "" : text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(one -> !isUnknown(one)).forEach(one -> plain.append(plain(one)));
        return plain.toString();
    }

    private static String plain(int one) {
        boolean kangxi = one >= 0x2f00 && one <= 0x2fd5;
        boolean compatible = one >= 0xf900 && one <= 0xfaff;
        boolean ligature = one >= 0xfb00 && one <= 0xfb06;
        return kangxi || compatible || ligature
                ? Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC)
                : RADICALS.getOrDefault(one, Character.toString(one));
    }

    private static boolean isUnknown(int one) {
        return one == 0xfffd || Character.getType(one) == Character.PRIVATE_USE || (one < ' ' && one != '\t');
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> radicals = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CharacterForms.class.getResourceAsStream("radicals.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] pair = line.split("\t");
                    radicals.put(pair[0].codePointAt(0), pair[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of radicals is missing from the program", e);
        }
        return Map.copyOf(radicals);
    }
}
