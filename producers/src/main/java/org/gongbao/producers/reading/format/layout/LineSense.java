package org.gongbao.producers.reading.format.layout;

import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;

/** What the words of a print line tell about its place in a paragraph, where its form tells nothing. Pure. */
final class LineSense {

    private static final Pattern LEADERS = Pattern.compile("[.．…·•‥⋯]{3,}+");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．]|第[一二三四五六七八九十百零]{1,5}[编章节条]|附件|附：)");
    private static final String ENDS_SENTENCE = "。；：！？;:!?）)";
    private static final int LONGEST_ALONE = 60;
    private static final int SHORTEST_NAME = 4;

    private LineSense() {}

    /** Returns whether the line is something that stands alone: document number, day, marker of publicity. */
    static boolean standsAlone(String text) {
        String squeezed = Folding.squeeze(text);
        return squeezed.length() <= LONGEST_ALONE
                && (NumberLine.read(squeezed).isPresent()
                        || ChineseDate.only(squeezed).isPresent()
                        || squeezed.startsWith("（此件")
                        || squeezed.startsWith("(此件"));
    }

    /** Returns whether a line is a body's name, as in a signature, and not the end of a name that the line above begins. */
    static boolean isSignature(String above, String text) {
        return Folding.squeeze(text).length() >= SHORTEST_NAME
                && AgencyNames.isName(text)
                && (above.length() > LONGEST_ALONE
                        || AgencyNames.split(above + text).isEmpty());
    }

    /** Returns whether the line begins like an item, a heading or a title: …人民政府关于…. */
    static boolean opens(String text) {
        if (ITEM.matcher(text).find()) {
            return true;
        }
        int subject = text.indexOf("关于");
        return subject > 0
                && subject <= LONGEST_ALONE
                && !AgencyNames.split(text.substring(0, subject)).isEmpty();
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ENDS_SENTENCE.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Returns whether the line belongs to a table of contents. */
    static boolean hasLeaders(String text) {
        return LEADERS.matcher(text).find();
    }
}
