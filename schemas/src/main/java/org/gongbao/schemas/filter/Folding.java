package org.gongbao.schemas.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.gongbao.schemas.identity.DocumentNumber;

/**
 * One form for what printers and keyboards write in several: width, case, blanks, brackets, traditional and simplified characters. Blanks
 * stay, as one, between Latin letters or digits only, where they part words. Thread-safe.
 */
public final class Folding {

    private static final char[] SIMPLIFIED = simplified();

    private Folding() {}

    /** Folds words or text of one paragraph. */
    public static String fold(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(even.length());
        boolean blank = false;
        for (int index = 0; index < even.length(); index++) {
            char character = even.charAt(index);
            if (isBlank(character)) {
                blank = true;
                continue;
            }
            if (blank && isLatin(character) && !folded.isEmpty() && isLatin(folded.charAt(folded.length() - 1))) {
                folded.append(' ');
            }
            blank = false;
            folded.append(SIMPLIFIED[character]);
        }
        return folded.toString();
    }

    /** Folds a document number or the beginning of one. */
    public static String number(String text) {
        return DocumentNumber.parse(text)
                .map(DocumentNumber::normalised)
                .map(Folding::fold)
                .orElseGet(() -> fold(text)
                        .replace('[', '〔')
                        .replace('(', '〔')
                        .replace('【', '〔')
                        .replace(']', '〕')
                        .replace(')', '〕')
                        .replace('】', '〕'));
    }

    /** Tells whether a folded character is a letter or digit of words that blanks part. */
    static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static char[] simplified() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int character = 0; character < table.length; character++) {
            table[character] = (char) character;
        }
        try (InputStream resource = Folding.class.getResourceAsStream("simplified.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> table[line.charAt(0)] = line.charAt(2));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of simplified characters cannot be read", e);
        }
        return table;
    }
}
