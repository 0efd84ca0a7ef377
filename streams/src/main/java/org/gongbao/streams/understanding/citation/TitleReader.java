package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the titles of documents, which stand in 《》, inside running text. */
final class TitleReader {
    private static final int LONGEST = 160;
    private static final Pattern OF_A_DOCUMENT = Pattern.compile(
            "(?:法|条例|办法|规定|通知|意见|方案|规划|纲要|决定|预案|细则|规则|规范|标准|制度|政策|措施|批复|函|公告|通告|请示|报告|计划|章程|目录|清单|导则|指南|要点|决议|机制|若干规定)(?:（[^）]{1,12}）)?$");

    private TitleReader() {}

    /**
     * A title in a text.
     *
     * @param start offset of 《
     * @param end offset after 》
     * @param title what stands between
     */
    record Found(int start, int end, String title) {}

    /** Outermost titles that end like the title of a document. */
    static List<Found> read(String text) {
        List<Found> found = new ArrayList<>();
        int i = text.indexOf('《');
        while (i >= 0) {
            int end = endOf(text, i);
            if (end > 0) {
                String title = text.substring(i + 1, end - 1).replace(" ", "");
                if (title.length() > 3 && OF_A_DOCUMENT.matcher(title).find()) {
                    found.add(new Found(i, end, title));
                }
            }
            i = text.indexOf('《', end > 0 ? end : i + 1);
        }
        return found;
    }

    private static int endOf(String text, int start) {
        int depth = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return i + 1;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
