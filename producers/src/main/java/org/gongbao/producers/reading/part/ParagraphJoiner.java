package org.gongbao.producers.reading.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Joins lines to paragraphs: print lines that a paragraph was broken into, and halves that a page's end cut apart, where an empty line
 * stands within a sentence. Lists of names, headings, items, signatures and tables stay line by line. Pure, time linear in the text.
 */
public final class ParagraphJoiner {

    private static final Pattern OPENS = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,4}\\)|\\d{1,2}[.、)]|\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,2} "
                    + "|第[一二三四五六七八九十百零]{1,5}[编章节条]|附件|附:|——|[①-⑳]|[-•●◆■])");
    private static final String CLOSING = "。！？!?；;：:";
    private static final Pattern RUNNING = Pattern.compile("[，,；;、。]");
    private static final String COMRADE = "同志";
    /** A post follows. */
    private static final Pattern APPOINTED = Pattern.compile("同志(?:任|为|的|兼任|挂任|(?=[省市县区旗州盟]))\\p{IsHan}{2}");
    /** The line begins a clause of its own: 任命某某为…. */
    private static final Pattern DECIDES = Pattern.compile("^(?:任命|聘任|免去)[\\p{IsHan} ]{2,}$");

    private static final Pattern GIVEN_NAME = Pattern.compile("\\p{IsHan}{1,2}同志[任为的]");

    private static final String ENDING = "。；;，,";
    /** The end of a post, so that nothing was cut. */
    private static final Pattern POST = Pattern.compile(
            "(?:[局院校部处科所站队厅行社园镇乡县市区司组会团警]长|主任|书记|委员|[^支总大中分]队员|总监|会计师|工程师|组长|职务|职)(?:[（(][^（）()]{0,30}[）)])?$");
    /** What may stand below a list whose items end without a mark. */
    private static final Pattern SENTENCE_OF_ITS_OWN = Pattern.compile(
            "特此|此[复令件]|挂职|时间|按|根据|望|各|成员|以上|上述|任期|试用期|任职|聘期|聘任|任命|免去|免除|不再|自|从|该|其|另|原|同时|请|希望|现|经|决定|并");

    private static final int SHORTEST_RUNNING = 15;
    private static final int LONGEST = 100_000;
    private static final int HEAD = 24;

    private final List<Text> texts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openLine;
    private int quotes;
    private int brackets;
    private boolean runs;
    private TextLine last;

    private ParagraphJoiner() {}

    /** Returns the paragraphs of these lines. */
    public static List<Text> join(List<TextLine> lines) {
        ParagraphJoiner joiner = new ParagraphJoiner();
        lines.forEach(joiner::take);
        joiner.close();
        return List.copyOf(joiner.texts);
    }

    private void take(TextLine line) {
        if (open.isEmpty() || !goesOn(line)) {
            close();
            openLine = line.number();
        } else if (needsBlank(line)) {
            open.append(' ');
        }
        open.append(line.text());
        count(line.text());
        last = line;
    }

    private boolean goesOn(TextLine line) {
        if (last.heading() || line.heading() || line.listItem() || open.length() > LONGEST || stands(line)) {
            return false;
        }
        if (quotes > 0 && open.length() < TextLine.SHORT * 4) {
            return true;
        }
        boolean closed = CLOSING.indexOf(open.charAt(open.length() - 1)) >= 0;
        if (closed || opens(line)) {
            return false;
        }
        return (runs && open.length() >= SHORTEST_RUNNING && (brackets > 0 || isSentence(line)))
                || isCutAppointment(line)
                || isCutName(line);
    }

    /** A family name that the page's end left alone: 丁 / 某某同志的…职务；. */
    private boolean isCutName(TextLine line) {
        return open.length() == 1
                && Character.isIdeographic(open.charAt(0))
                && GIVEN_NAME.matcher(line.text()).lookingAt();
    }

    /** 某某同志任某某局副 / 局长；: one of many short lines, of which the line's end cuts the longer ones. */
    private boolean isCutAppointment(TextLine line) {
        String text = line.text();
        boolean decides = DECIDES.matcher(open).matches();
        return (decides || (open.indexOf(COMRADE) > 0 && APPOINTED.matcher(open).find()))
                && ENDING.indexOf(text.charAt(text.length() - 1)) >= 0
                && !POST.matcher(open).find()
                && !text.contains(COMRADE)
                && !SENTENCE_OF_ITS_OWN.matcher(text).lookingAt()
                && text.length() < open.length();
    }

    /** Returns whether the line begins an item, an article, a list of annexes. */
    public static boolean opens(TextLine line) {
        String text = line.text();
        return OPENS.matcher(Folding.plain(text.substring(0, Math.min(HEAD, text.length()))))
                .find();
    }

    /** Signatures, days, markers and table rows stand alone. */
    private boolean stands(TextLine line) {
        boolean row = last.text().indexOf('\t') >= 0 || line.text().indexOf('\t') >= 0;
        return row || (line.isShort() && isSignature(line.squeezed()));
    }

    private static boolean isSignature(String squeezed) {
        return AgencyNames.isName(squeezed)
                || ChineseDate.only(squeezed).isPresent()
                || squeezed.startsWith("（此件")
                || squeezed.startsWith("(此件");
    }

    /** What goes on with a sentence ends like one, or is itself cut; a name with a post does neither. */
    private static boolean isSentence(TextLine line) {
        String text = line.text();
        return CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
                || RUNNING.matcher(text).find();
    }

    /** Words of Latin letters are parted by the end of a line; a number is cut by it, for two numbers never stand side by side in running text. */
    private boolean needsBlank(TextLine line) {
        char before = open.charAt(open.length() - 1);
        char after = line.text().charAt(0);
        boolean number = Character.isDigit(before) && Character.isDigit(after);
        return !number
                && before < 128
                && after < 128
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after);
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '《' -> quotes++;
                case '》' -> quotes--;
                case '（', '(' -> brackets++;
                case '）', ')' -> brackets--;
                case '，', ',', '；', '、', '。' -> runs = true;
                default -> {
                    /* tells nothing */
                }
            }
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            texts.add(new Text(openLine, open.toString()));
        }
        open.setLength(0);
        quotes = 0;
        brackets = 0;
        runs = false;
    }

    /**
     * One paragraph.
     *
     * @param line its first line in the file
     * @param text its text without line breaks
     */
    public record Text(int line, String text) {}
}
