package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into its lines with text, and takes Markdown's marks off. Pure, time linear in the text. */
public final class LineSplitter {

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s++");
    private static final Pattern LIST_ITEM = Pattern.compile("^[-*+]\\s++");
    private static final Pattern RULE = Pattern.compile("^(?:-{3,}+|\\*{3,}+|_{3,}+|={3,}+|```\\w*+)$");
    private static final Pattern TABLE_RULE = Pattern.compile("^\\|?[\\s:|-]{3,}+$");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,500}+\\]\\([^)\\n]{0,2000}+\\)");
    private static final Pattern CELL_TAG = Pattern.compile("</?+(?:td|th)\\b[^>]{0,200}+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TAG = Pattern.compile(
            "</?+(?:table|thead|tbody|tr|br|p|div|span|center|b|strong|sup|sub|u)\\b[^>]{0,200}+>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*++|__++");

    private LineSplitter() {}

    /** Returns the lines that carry text, in order. Images, rules and empty lines are left out, but count. */
    public static List<TextLine> split(String text) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        boolean afterBlank = true;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            number++;
            TextLine line = read(number, text.substring(start, end), afterBlank);
            if (line != null) {
                lines.add(line);
            }
            afterBlank = line == null;
            start = afterBreak(text, end);
        }
        return lines;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r'
                && text.charAt(end) != '\f') {
            end++;
        }
        return end;
    }

    /** A form feed stands before the line break of its page or in place of it; CR LF is one break. */
    private static int afterBreak(String text, int end) {
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return pair ? end + 2 : end + 1;
    }

    private static TextLine read(int number, String raw, boolean afterBlank) {
        String text = raw.strip();
        if (text.isEmpty() || RULE.matcher(text).matches()) {
            return null;
        }
        Matcher heading = HEADING.matcher(text);
        boolean isHeading = heading.lookingAt();
        text = isHeading ? text.substring(heading.end()) : text;
        Matcher item = LIST_ITEM.matcher(text);
        boolean isItem = item.lookingAt();
        text = isItem ? text.substring(item.end()) : text;
        text = withoutMarks(text).strip();
        String squeezed = Folding.squeeze(text);
        if (squeezed.isEmpty()) {
            return null;
        }
        boolean hardBreak = raw.endsWith("  ") || raw.endsWith("\\");
        return new TextLine(number, text, squeezed, isHeading, isItem, afterBlank, hardBreak);
    }

    private static String withoutMarks(String line) {
        String text = line;
        if (text.indexOf('|') >= 0) {
            text = TABLE_RULE.matcher(text).matches() ? "" : cells(text);
        }
        if (text.indexOf('<') >= 0) {
            text = OTHER_TAG.matcher(CELL_TAG.matcher(text).replaceAll("\t")).replaceAll(" ");
        }
        if (text.contains("![")) {
            text = IMAGE.matcher(text).replaceAll("");
        }
        return text.contains("**") || text.contains("__")
                ? EMPHASIS.matcher(text).replaceAll("")
                : text;
    }

    private static String cells(String text) {
        boolean table = text.startsWith("|") || text.endsWith("|");
        return table ? text.replace('|', '\t') : text;
    }
}
