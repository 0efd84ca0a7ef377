package org.gongbao.producers.reading.boundary;

import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.schemas.pattern.SoughtPattern;

/** Which lines can be part of a title, and which texts can be a title. Pure. */
final class TitleLines {

    static final int LONGEST_TITLE = 300;

    private static final SoughtPattern SENTENCE =
            SoughtPattern.of("[。;！!?]|[:,.]$|^[,、:]|[.…·]{3,}|号\\)?\\(\\d{1,3}\\)$|\\(略\\)$");
    private static final SoughtPattern LIST = SoughtPattern.of(
            "^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、](?!\\d)|第[一二三四五六七八九十百]{1,4}[条章节]|——)");

    private TitleLines() {}

    /** Returns whether the line can be part of a title, as far as its own form tells; numbers, days and markers are told elsewhere. */
    static boolean canBePart(TextLine line) {
        if (line.squeezed().length() > LONGEST_TITLE || line.text().indexOf('\t') >= 0) {
            return false;
        }
        String plain = line.plain();
        return !SENTENCE.isIn(plain)
                && !LIST.isIn(plain)
                && !LineRole.isAnnex(line)
                && !LineRole.isImprint(line)
                && !LineRole.isIssueNumber(line)
                && !LineRole.isPublisher(line)
                && !LineRole.isRedHead(line)
                && !LineRole.isSection(line);
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
