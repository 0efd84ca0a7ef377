package org.gongbao.producers.reading.part;

import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.producers.reading.text.WordList;

/** Lines that stand by themselves, whatever stands around them. Pure. */
public final class LineRole {

    private static final Pattern ANNEX = Pattern.compile(
            "^\\(?(?:附件|附表|附录|附)[一二三四五六七八九十\\d]{0,2}(?:[:.、]|\\)?$)|^附件[一二三四五六七八九十\\d]{1,2}(?=\\p{IsHan}{4})");
    private static final Pattern IMPRINT = Pattern.compile("^(?:抄送|主送|分送|印发|主题词):|(?<!关于)印发$|共印\\d{1,5}份");
    private static final Pattern PUBLISHER =
            Pattern.compile("(?:主办|主管|编印|承印|印制|编辑部?)$|^(?:主办|主管|编辑|编印|出版|承印|印刷)(?:单位|部门)?:|出版\\([季双半]?月?刊\\)$");
    private static final Pattern ISSUE = Pattern.compile(
            "^(?:(?:19|20)\\d{2}|[一二][一二三四五六七八九〇零○]{3})年?\\W?第?[\\d一二三四五六七八九十]{1,3}期(?:\\W?总\\D{0,3}\\d{1,5}期?\\W?)?$|^\\(?总第?\\d{1,5}期\\)?$");
    private static final Pattern CAPTION =
            Pattern.compile("(?:\\(?(?:上|下|左|右|封面|封底|题)?图(?:片)?(?:为|:)|(?:图文|图片|图)/).{2,50}");
    private static final Pattern SECTION =
            Pattern.compile("^(?:【[^【】]{2,20}】|[◆◇■●▲△★☆※◎〖\\[]{1,2}[\\p{IsHan}]{2,14}[◆◇■●▲△★☆※◎〗\\]]{0,2})$");
    private static final Set<String> SECTION_NAMES = Set.copyOf(WordList.load(LineRole.class, "section-names.txt"));
    private static final Pattern ORNAMENT = Pattern.compile("[^\\p{IsHan}]++");
    private static final Pattern LEVEL = Pattern.compile("^(?:\\p{IsHan}{1,12}?)?[省市县区旗州](?:人民)?(?=政府|直|委)");
    private static final String RED_HEAD = "文件";
    private static final Pattern SENTENCE_END = Pattern.compile("[。！!？?]$|\\p{IsHan}\\.$");
    private static final Pattern OMITTED = Pattern.compile("\\(略\\)[。;.]?$");
    private static final Pattern RUNNING = Pattern.compile("[,、。;]");
    private static final int SHORTEST_RUNNING = 15;
    private static final int LONGEST_IMPRINT = 60;

    private LineRole() {}

    /** Returns whether the line is a number, a day, a name, a marker or the first of a list of annexes. */
    public static boolean standsAlone(TextLine line) {
        return line.isShort()
                && (NumberLine.read(line).isPresent()
                        || NumberLine.readSerial(line).isPresent()
                        || isDay(line)
                        || PublicMarkers.of(line.squeezed()).isPresent()
                        || AgencyNames.isName(line.squeezed()));
    }

    /** Returns whether the line begins something: an item, an article, a list of annexes, or a title with its issuer. */
    public static boolean opens(TextLine line) {
        if (ParagraphJoiner.opens(line)) {
            return true;
        }
        int subject = line.isShort() ? line.plain().indexOf("关于") : -1;
        return subject > 3
                && subject <= LONGEST_IMPRINT
                && AgencyNames.isName(line.squeezed().substring(0, subject));
    }

    /** Returns whether the line is a day and nothing else. */
    public static boolean isDay(TextLine line) {
        return ChineseDate.only(line.squeezed()).isPresent();
    }

    /** Returns whether the line heads or lists annexes: 附件, 附件2, 附件2 and its title, 附件：1.… */
    public static boolean isAnnex(TextLine line) {
        String start = line.squeezed();
        boolean mayBe = start.startsWith("附") || start.startsWith("（附") || start.startsWith("(附");
        return mayBe && ANNEX.matcher(line.plain()).find();
    }

    /** Returns whether the line says to whom copies went, or who printed the sheet when: what stands last on a document's paper. */
    public static boolean isImprint(TextLine line) {
        return line.squeezed().length() <= LONGEST_IMPRINT
                && IMPRINT.matcher(line.plain()).find();
    }

    /** Returns whether the line is what sections of gazettes are called: 人事任免, 县政府办公室文件. Titles may be called the same. */
    public static boolean isSectionName(TextLine line) {
        if (line.squeezed().length() > 24) {
            return false;
        }
        String words = ORNAMENT.matcher(line.plain()).replaceAll("");
        return SECTION_NAMES.contains(words)
                || SECTION_NAMES.contains(LEVEL.matcher(words).replaceFirst(""));
    }

    /** Returns whether the line is the head of a printed sheet: 某县人民政府文件. */
    public static boolean isRedHead(TextLine line) {
        String plain = line.squeezed().length() > LONGEST_IMPRINT ? "" : line.plain();
        return plain.endsWith(RED_HEAD) && AgencyNames.isName(plain.substring(0, plain.length() - RED_HEAD.length()));
    }

    /** Returns whether the line is the number of an issue: 2022年第3期（总第7期）. */
    public static boolean isIssueNumber(TextLine line) {
        return line.squeezed().length() <= 30
                && line.squeezed().indexOf('期') >= 0
                && ISSUE.matcher(line.plain()).matches();
    }

    /** Returns whether the line says who publishes, edits or prints the issue. */
    public static boolean isPublisher(TextLine line) {
        return line.squeezed().length() <= LONGEST_IMPRINT
                && PUBLISHER.matcher(line.plain()).find();
    }

    /** Returns whether the line says what a picture of the editors shows: 图为…现场, (张三 摄). It is part of no document. */
    public static boolean isCaption(TextLine line) {
        return line.squeezed().length() <= LONGEST_IMPRINT
                && line.squeezed().indexOf('图') >= 0
                && CAPTION.matcher(line.plain()).matches();
    }

    /** Returns whether the line heads a section of the issue: 【人事任免】. */
    public static boolean isSection(TextLine line) {
        return line.squeezed().length() <= 30 && SECTION.matcher(line.plain()).matches();
    }

    /** Returns whether a sentence, an item （略） or a section's heading ends with the line. */
    public static boolean isClosed(TextLine line) {
        String end = line.squeezed().substring(Math.max(0, line.squeezed().length() - 8));
        String plain = Folding.plain(end);
        return SENTENCE_END.matcher(plain).find() || OMITTED.matcher(plain).find() || plain.endsWith("】");
    }

    /** Returns whether the line is running text that has not come to an end. */
    public static boolean runsOn(TextLine line) {
        if (line.squeezed().length() < SHORTEST_RUNNING || line.text().indexOf('\t') >= 0 || isClosed(line)) {
            return false;
        }
        char last = line.plain().charAt(line.squeezed().length() - 1);
        return ":)》”\"".indexOf(last) < 0
                && (last == ',' || last == '、' || RUNNING.matcher(line.plain()).find());
    }
}
