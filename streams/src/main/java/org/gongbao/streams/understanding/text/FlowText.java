package org.gongbao.streams.understanding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * A document's text as one stream: paragraphs end with a line feed, but those that a page break cut in two are joined again; punctuation has its full width, digits
 * and letters their half width; white space survives only between Chinese characters, as one blank. Immutable.
 */
public final class FlowText {
    /** What begins a block of its own, so that the block before it ended there whatever its last character is. */
    private static final SoughtPattern FRESH_START = SoughtPattern.of(
            "^(?:[一二三四五六七八九十百]{1,4}[、．.]|（[一二三四五六七八九十百\\d]{1,4}）|第[一二三四五六七八九十百\\d]{1,4}[章条节]|\\d{1,2}(?:[、．]|\\.(?!\\d))|"
                    + "——|- |附件|附：|（?此件|(?:责任|牵头|配合|成员)(?:单位|部门)|\\d{4}年\\d{1,2}月\\d{1,2}日|[^，。；：]{2,24}(?:人民政府|办公室)$|\\p{IsHan} ?\\p{IsHan}{1,2} )");

    private static final SoughtPattern HEADING =
            SoughtPattern.of("^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节]|（[一二三四五六七八九十]{1,3}）)[^，。；：]{1,30}$");
    private static final int SHORTEST_CUT_PARAGRAPH = 18;
    /** Fewer stars are the marks of bold type and go; so many hide personal data and stay. */
    private static final int FEWEST_MASKING_STARS = 5;

    private final String text;
    private final int[] starts;
    private final int[] lines;
    private final List<Sentence> sentences;

    private FlowText(String text, int[] starts, int[] lines) {
        this.text = text;
        this.sentences = List.copyOf(Sentence.of(text));
        this.starts = starts;
        this.lines = lines;
    }

    /** Joins paragraphs. */
    public static FlowText of(List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<int[]> marks = new ArrayList<>();
        String last = "";
        for (Paragraph paragraph : paragraphs) {
            String next = tidy(paragraph.getText());
            if (next.isEmpty()) {
                continue;
            }
            if (!text.isEmpty() && !continues(last, next)) {
                text.append('\n');
            }
            marks.add(new int[] {text.length(), paragraph.getLine()});
            text.append(next);
            last = next;
        }
        return new FlowText(
                text.toString(),
                marks.stream().mapToInt(mark -> mark[0]).toArray(),
                marks.stream().mapToInt(mark -> mark[1]).toArray());
    }

    /** Prepares a single string, as a title, in the same manner. */
    public static String tidy(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = Characters.fold(raw.charAt(i));
            if (Characters.isBlank(c)) {
                blank = true;
                continue;
            }
            if (c == '*') {
                int end = endOfStars(raw, i);
                if (end - i >= FEWEST_MASKING_STARS) {
                    out.append(raw, i, end);
                    blank = false;
                }
                i = end - 1;
                continue;
            }
            if (c == '#' && out.isEmpty()) {
                continue;
            }
            if (blank && !out.isEmpty() && Characters.isHan(c) && keepsBlank(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            blank = false;
            out.append(c == '曰' && isDigit(out) ? '日' : c);
        }
        return out.toString();
    }

    private static int endOfStars(String raw, int start) {
        int end = start;
        while (end < raw.length() && raw.charAt(end) == '*') {
            end++;
        }
        return end;
    }

    /** Recognised pages often have 曰 for 日; behind a digit nothing else is meant. */
    private static boolean isDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean keepsBlank(char before) {
        return Characters.isHan(before) || before == '）';
    }

    private static boolean continues(String last, String next) {
        char end = last.charAt(last.length() - 1);
        if (Characters.endsSentence(end) || end == '：' || FRESH_START.isIn(next) || HEADING.isIn(last)) {
            return false;
        }
        return last.length() >= SHORTEST_CUT_PARAGRAPH || end == '、' || end == '，';
    }

    /** The stream. */
    public String text() {
        return text;
    }

    /** Its sentences, in order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Line of the source, 1-based, where the paragraph at an offset of the stream begins; 0 if there is no text. */
    public int lineAt(int offset) {
        if (starts.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, offset);
        return lines[found >= 0 ? found : Math.max(0, -found - 2)];
    }
}
