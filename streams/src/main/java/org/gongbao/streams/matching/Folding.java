package org.gongbao.streams.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongbao.schemas.identity.DocumentNumber;

/** One form for what printers and keyboards write in several: width, case, blanks, brackets. */
final class Folding {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Folding() {}

    /** Folds words or text. */
    static String fold(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Folds a document number or the beginning of one. */
    static String number(String text) {
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
}
