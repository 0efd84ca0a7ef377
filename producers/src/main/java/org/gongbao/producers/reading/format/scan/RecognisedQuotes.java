package org.gongbao.producers.reading.format.scan;

import java.util.regex.Pattern;

/**
 * Takes out quotation marks that are none. The blank of a whole character's width, as between two issuers or behind the name of an article,
 * comes out as a quotation mark; one that closes what was never opened can be nothing else. Pure.
 */
final class RecognisedQuotes {

    private static final Pattern BEHIND_ARTICLE = Pattern.compile("^(第[一二三四五六七八九十百零〇]{1,6}[编章节条])[“”]\\s?(?=[^”]*$)");

    private static final Pattern NAME = Pattern.compile("(?:[局委部室厅县市区旗州盟]|员会|政府|法院|检察院)$");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{2}年\\d{1,2}月");
    private static final int LONGEST_ENDING = 3;

    private RecognisedQuotes() {}

    static String mend(String text) {
        String begun = BEHIND_ARTICLE.matcher(text).replaceFirst("$1　");
        if (begun.indexOf('”') < 0) {
            return begun;
        }
        StringBuilder mended = new StringBuilder(begun);
        int open = 0;
        for (int i = 0; i < mended.length(); i++) {
            char mark = mended.charAt(i);
            if (mark == '“') {
                open++;
            } else if (mark == '”' && open > 0) {
                open--;
            } else if (mark == '”' && isBetweenNames(mended, i)) {
                mended.setCharAt(i, '　');
            }
        }
        return mended.toString();
    }

    /** Only behind a body's or a place's name, before another or a day, for a quotation may have begun in the line above. */
    private static boolean isBetweenNames(StringBuilder text, int at) {
        return at + 1 < text.length()
                && (Character.isIdeographic(text.charAt(at + 1))
                        || DAY.matcher(text).region(at + 1, text.length()).lookingAt())
                && NAME.matcher(text.substring(Math.max(0, at - LONGEST_ENDING), at))
                        .find();
    }
}
