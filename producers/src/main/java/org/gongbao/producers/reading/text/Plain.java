package org.gongbao.producers.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/**
 * One form of every character: half width for letters, digits and their punctuation, the unified ideograph for radicals and compatibility
 * forms, the simplified character for the traditional one. A character stays one character, so that places in the plain text are places
 * in the printed one. Circled digits stay what they are. Immutable.
 */
final class Plain {

    private static final String TABLE = "traditional.tsv";
    /** Parts of characters that fonts of PDF files give out instead of the characters, and that Unicode does not map. */
    private static final String RADICALS = "⺠民⻓长⻔门⻛风⻢马⻥鱼⻩黄⻬齐⻚页⻅见⻋车⻉贝⻤鬼⻘青⻝食⻣骨⻄西⻆角⻨麦⻰龙⻦鸟⻜飞⻁虎";

    private static final char[] CHARACTERS = characters();
    private static final char[] SIMPLIFIED = simplifiedOnly();

    private Plain() {}

    /** Returns the plain text, of the same length; the same object if nothing differs. */
    static String of(String text) {
        return mapped(text, CHARACTERS);
    }

    /** Returns the plain form of one character. */
    static char of(char character) {
        return CHARACTERS[character];
    }

    /** Returns the text in simplified characters and unified ideographs, width as it was. */
    static String simplified(String text) {
        return mapped(text, SIMPLIFIED);
    }

    private static String mapped(String text, char[] table) {
        int first = 0;
        while (first < text.length() && table[text.charAt(first)] == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] out = text.toCharArray();
        for (int i = first; i < out.length; i++) {
            out[i] = table[out[i]];
        }
        return new String(out);
    }

    private static char[] characters() {
        char[] table = simplifiedOnly();
        for (int c = 0xff01; c <= 0xff5e; c++) {
            table[c] = (char) (c - 0xfee0);
        }
        table['｡'] = '。';
        table['､'] = '、';
        table['｢'] = '「';
        table['｣'] = '」';
        table['於'] = '于';
        return table;
    }

    private static char[] simplifiedOnly() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        unify(table, 0x2e80, 0x2fdf);
        unify(table, 0xf900, 0xfaff);
        for (int i = 0; i < RADICALS.length(); i += 2) {
            table[RADICALS.charAt(i)] = RADICALS.charAt(i + 1);
        }
        try (InputStream resource = Objects.requireNonNull(Plain.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.length() == 3).forEach(line -> table[line.charAt(0)] = line.charAt(2));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of traditional characters cannot be read", e);
        }
        return table;
    }

    private static void unify(char[] table, int from, int to) {
        for (int c = from; c <= to; c++) {
            String unified = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (unified.length() == 1) {
                table[c] = unified.charAt(0);
            }
        }
    }
}
