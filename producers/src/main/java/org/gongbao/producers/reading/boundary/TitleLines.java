package org.gongbao.producers.reading.boundary;

import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.part.PublicMarkers;
import org.gongbao.producers.reading.text.TextLine;

/** Which lines can be part of a title, and which texts can be a title. Pure. */
final class TitleLines {

    static final int LONGEST_TITLE = 300;

    private static final Pattern SENTENCE =
            Pattern.compile("[。；;！!？?]|[：:，,]$|^[，,、：:]|^附件|[.．…·]{3,}|号[）)]?[（(]\\d{1,3}[）)]$");
    private static final Pattern LIST = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．]|第[一二三四五六七八九十百]{1,4}[条章节])");

    private TitleLines() {}

    static boolean canBePart(TextLine line) {
        return line.squeezed().length() <= LONGEST_TITLE
                && line.text().indexOf('\t') < 0
                && !SENTENCE.matcher(line.squeezed()).find()
                && !LIST.matcher(line.squeezed()).find()
                && NumberLine.read(line).isEmpty()
                && NumberLine.readSerial(line).isEmpty()
                && ChineseDate.only(line.squeezed()).isEmpty()
                && PublicMarkers.of(line.squeezed()).isEmpty();
    }

    /** Every 》 and ）has its opening, and the other way round: a cut-off quotation is no title. */
    static boolean isBalanced(String text) {
        int quotes = 0;
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '《' -> quotes++;
                case '》' -> quotes--;
                case '（', '(' -> brackets++;
                case '）', ')' -> brackets--;
                default -> {
                    /* no bracket */
                }
            }
            if (quotes < 0 || brackets < 0) {
                return false;
            }
        }
        return quotes == 0 && brackets == 0;
    }
}
