package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into its lines with text, and takes Markdown's marks off. Pure, time linear in the text. */
public final class LineSplitter {

    private static final Pattern HEADING = Pattern.compile("^#{1,6}(?:\\s++|(?=[\\p{IsHan}*]))");
    /** A page number between dashes is no item. */
    private static final Pattern LIST_ITEM = Pattern.compile("^[-*+•▪◦]\\s++(?!\\d{1,4}\\s*+[-—–]$)");

    private static final Pattern FORM_FEED = Pattern.compile("\\f");
    private static final Pattern ROW_END = Pattern.compile("</tr\\s*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^(?:-{3,}+|\\*{3,}+|_{3,}+|={3,}+|```\\w*+)$");
    private static final Pattern TABLE_RULE = Pattern.compile("^\\|?[\\s:|-]{3,}+$");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\[\\n]{0,500}+\\]\\([^()\\n]{0,2000}+\\)");
    /** A link to a place or an address stands for its text, as in tables of contents; 〔2024〕(3) is none. */
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\[]{0,500}+)\\]\\((?:#|https?:|mailto:|\\.{0,2}/)[^()\\s]{0,2000}+\\)");

    private static final Pattern CELL_TAG = Pattern.compile("</?+(?:td|th)\\b[^<>]{0,200}+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TAG = Pattern.compile(
            "</?+(?:table|thead|tbody|tr|br|p|div|span|center|b|strong|em|i|font|h[1-6]|sup|sub|u|a|img)\\b[^<>]{0,400}+>",
            Pattern.CASE_INSENSITIVE);
    /** A line that only closes what a table has open. */
    private static final Pattern END_OF_TABLE =
            Pattern.compile("^\\s*+(?:</(?:td|th|tr|thead|tbody|tfoot|table)\\s*+>\\s*+)++$", Pattern.CASE_INSENSITIVE);
    /** What Markdown writers put before a character that would be a mark, and HTML writers for a blank. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[\\[\\]()*_#.!<>|+-])|&(?:nbsp|ensp|emsp|#160);");

    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*++|__++");
    /**
     * A single mark before and behind the same words, and blanks or the line's ends around: _某政发〔2031〕1号_, *某政发〔2031〕1号*. Stars of notes
     * and formulas (带“*”的, （一）*30%*（二）), marks that are escaped, and what crosses cells are none.
     */
    private static final Pattern SLANTED =
            Pattern.compile("(?<!\\S)_(?=[^_\\s])([^_\\n\\t\\\\]{1,200}+)(?<=\\S)_(?!\\S)"
                    + "|(?<!\\S)\\*(?=[^*\\s])([^*\\n\\t\\\\]{1,200}+)(?<=\\S)\\*(?!\\S)");

    private LineSplitter() {}

    /**
     * Returns the lines that carry text, in order. Images, rules and empty lines are left out, but count; the rows of a table that HTML
     * puts into one line, and what stands on both sides of a form feed, are lines of the same number. The last line of a table reaches to
     * where its tags are closed. Numbers are those that editors show. Form feeds part pages, which count from 1; a text without any has
     * none.
     */
    public static List<TextLine> split(String text) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        int page = text.indexOf('\f') < 0 ? 0 : 1;
        int start = 0;
        boolean afterBlank = true;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            number++;
            String[] pages = pages(text.substring(start, end));
            for (int i = 0; i < pages.length; i++) {
                page += i == 0 ? 0 : 1;
                int before = lines.size();
                for (String row : rows(pages[i])) {
                    TextLine line = read(number, page, row, afterBlank && lines.size() == before);
                    if (line != null) {
                        lines.add(line);
                    }
                }
                afterBlank = lines.size() == before;
                if (afterBlank) {
                    reachToEndOfTable(lines, number, pages[i]);
                }
            }
            start = afterBreak(text, end);
        }
        return lines;
    }

    /** What closes a table directly below its last text belongs to it: who cuts the file there cuts no table open. */
    private static void reachToEndOfTable(List<TextLine> lines, int number, String raw) {
        boolean below = !lines.isEmpty() && lines.getLast().lastNumber() == number - 1;
        if (below && raw.indexOf('<') >= 0 && END_OF_TABLE.matcher(raw).matches()) {
            lines.set(lines.size() - 1, lines.getLast().reachingTo(number));
        }
    }

    /** A form feed parts pages, but no editor counts it as a line's end. */
    private static String[] pages(String raw) {
        return raw.indexOf('\f') < 0 ? new String[] {raw} : FORM_FEED.split(raw, -1);
    }

    private static String[] rows(String raw) {
        return raw.indexOf('<') < 0 ? new String[] {raw} : ROW_END.split(raw, -1);
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** CR LF is one break. */
    private static int afterBreak(String text, int end) {
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return pair ? end + 2 : end + 1;
    }

    private static TextLine read(int number, int page, String raw, boolean afterBlank) {
        String text = unindented((raw.endsWith("\\") ? raw.substring(0, raw.length() - 1) : raw).strip());
        if (text.isEmpty() || RULE.matcher(text).matches()) {
            return null;
        }
        Matcher heading = HEADING.matcher(text);
        boolean isHeading = heading.lookingAt();
        text = isHeading ? withoutAttributes(text.substring(heading.end())) : text;
        Matcher item = LIST_ITEM.matcher(text);
        boolean isItem = item.lookingAt();
        text = isItem ? text.substring(item.end()) : text;
        text = withoutMarks(text).strip();
        String squeezed = Folding.squeeze(text);
        if (squeezed.isEmpty()) {
            return null;
        }
        boolean hardBreak = raw.endsWith("  ") || raw.endsWith("\\");
        int width = raw.stripTrailing().length();
        return new TextLine(number, number, text, squeezed, isHeading, isItem, afterBlank, hardBreak, width, page);
    }

    /** Writers of Markdown put > before what is set to the right, as signature and date. */
    private static String unindented(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '>' || (start > 0 && line.charAt(start) == ' '))) {
            start++;
        }
        return line.substring(start);
    }

    /** Writers of Markdown put a name or class behind a heading: # 通知 {#_Toc1 .unnumbered}. */
    private static String withoutAttributes(String heading) {
        int open = heading.endsWith("}") ? heading.lastIndexOf('{') : -1;
        boolean attributes = open >= 0 && "#.".indexOf(heading.charAt(open + 1)) >= 0;
        return attributes ? heading.substring(0, open).stripTrailing() : heading;
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
        if (text.contains("](")) {
            // a link may hold the link of its page number
            text = LINK.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1");
        }
        if (text.contains("**") || text.contains("__")) {
            text = EMPHASIS.matcher(text).replaceAll("");
        }
        if (isMarkedTwice(text, '_') || isMarkedTwice(text, '*')) {
            text = SLANTED.matcher(text).replaceAll("$1$2");
        }
        return text.indexOf('\\') >= 0 || text.indexOf('&') >= 0
                ? ESCAPE.matcher(text).replaceAll(match -> match.group().length() > 1 ? " " : "")
                : text;
    }

    private static boolean isMarkedTwice(String text, char mark) {
        int first = text.indexOf(mark);
        return first >= 0 && text.indexOf(mark, first + 1) >= 0;
    }

    private static String cells(String text) {
        boolean table = text.startsWith("|") || text.endsWith("|");
        return table ? text.replace('|', '\t') : text;
    }
}
