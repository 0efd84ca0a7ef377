package org.gongbao.producers.reading.front;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Reads cover and colophon. Every field is looked for by itself, the first line that gives it wins. Pure. */
public final class FrontMatterReader {

    private static final Pattern TITLE = Pattern.compile("^(\\p{IsHan}{2,24}(?:公报|政报))(?:$|[^\\p{IsHan}].*|第.*|\\d.*)");
    private static final Pattern PINYIN = Pattern.compile("^[A-ZĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙÜ' ’]{6,80}$");
    private static final Pattern ISSUE = Pattern.compile("((?:19|20)\\d{2})年?[,，.·]?[（(]?第([\\d一二三四五六七八九十]{1,3})[期号]");
    private static final Pattern SHORT_ISSUE = Pattern.compile("^((?:19|20)\\d{2})[./·-](\\d{1,2})$");
    private static final Pattern HAN_ISSUE = Pattern.compile("([一二][一二三四五六七八九〇零○]{3})年第([\\d一二三四五六七八九十]{1,3})期");
    /** Covers set the year large, above the number: 2019 / 第4期. */
    private static final Pattern YEAR_ALONE = Pattern.compile("^(?:(?:19|20)\\d{2}年?|[一二][一二三四五六七八九〇零○]{3}年)$");

    private static final Pattern ISSUE_ALONE = Pattern.compile("^第[\\d一二三四五六七八九十]{1,3}期$");
    private static final Pattern TOTAL = Pattern.compile("总(?:第|期号[:：]?|期数[:：]?|第期[:：]?)0*(\\d{1,5})期?");
    /** What another body does, or where it is, may stand in the same line: 主办：某县人民政府办公室　编辑：…. */
    private static final String NEXT = "(?:主管|主办|编辑|编印|编审|主编|承办|协办|印刷|印制|出版|发行|地址|电话|邮编)(?:单位|出版)?[:：]";
    /** Who does what for a gazette, the publisher in the proper sense first: who runs it (主办), who edits it, who supervises it. */
    private static final List<Pattern> PUBLISHERS = Stream.of("主管主办|主办主管|主管、主办|主办", "编印|编辑出版|编辑|出版|编", "主管")
            .flatMap(roles -> Stream.of(
                    Pattern.compile("^(\\p{IsHan}{4,40}?)(?:" + roles + ")(?:[\\d:(].{0,40})?$"),
                    Pattern.compile("^(?:" + roles + ")(?:单位)?[:：]?(\\p{IsHan}{4,40}?)(?:" + NEXT + ".{0,60})?$")))
            .toList();

    private static final Pattern PUBLISHED = Pattern.compile("出版|出刊|发行|印发日期|发布日期");

    private static final int LONGEST_YEAR = 5;

    private FrontMatterReader() {}

    /**
     * Reads them.
     *
     * @param front lines before the first document and its table of contents
     * @param back lines after the last document, if any
     */
    public static FrontMatter read(List<TextLine> front, List<TextLine> back) {
        List<TextLine> both = Stream.concat(front.stream(), back.stream())
                .filter(TextLine::isShort)
                .toList();
        Optional<int[]> issue = IntStream.range(0, both.size())
                .mapToObj(i -> issue(both, i))
                .flatMap(Optional::stream)
                .findFirst();
        return new FrontMatter(
                first(both, FrontMatterReader::title).orElse(null),
                publisher(both).orElse(null),
                longestPinyin(both),
                issue.map(pair -> pair[0]).orElse(null),
                issue.map(pair -> pair[1]).orElse(null),
                first(both, FrontMatterReader::total).orElse(null),
                first(both, FrontMatterReader::published)
                        .or(() -> first(front, line -> ChineseDate.only(line.squeezed())))
                        .orElse(null));
    }

    private static <T> Optional<T> first(List<TextLine> lines, Function<TextLine, Optional<T>> field) {
        return lines.stream().map(field).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> title(TextLine line) {
        return group(TITLE.matcher(line.plain()), line);
    }

    private static Optional<String> publisher(List<TextLine> lines) {
        return PUBLISHERS.stream()
                .flatMap(role -> lines.stream().flatMap(line -> group(role.matcher(line.plain()), line).stream()))
                .filter(AgencyNames::isName)
                .findFirst();
    }

    /** The first group as printed: the plain text that was matched has the same places. */
    private static Optional<String> group(Matcher matcher, TextLine line) {
        return matcher.matches()
                ? Optional.of(line.squeezed().substring(matcher.start(1), matcher.end(1)))
                : Optional.empty();
    }

    /** A cover may be printed twice, once with a broken reading; the longer one lost nothing. */
    private static String longestPinyin(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> PINYIN.matcher(Folding.plain(line.text())).matches())
                .map(line -> Folding.bare(line.text()).toLowerCase(Locale.ROOT))
                .filter(letters -> letters.contains("gongbao") || letters.contains("zhengfu"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(null);
    }

    /** Returns year and number of the issue that a line names, or that it and the next one name between them. */
    static Optional<int[]> issue(List<TextLine> lines, int i) {
        TextLine line = lines.get(i);
        boolean two = i + 1 < lines.size()
                && line.squeezed().length() <= LONGEST_YEAR
                && YEAR_ALONE.matcher(line.plain()).matches()
                && ISSUE_ALONE.matcher(lines.get(i + 1).plain()).matches();
        return two
                ? issue(line.squeezed().replaceFirst("年?$", "年")
                        + lines.get(i + 1).squeezed())
                : issue(line);
    }

    /** Returns year and number of the issue that a line names. */
    static Optional<int[]> issue(TextLine line) {
        return issue(line.text());
    }

    private static Optional<int[]> issue(String text) {
        String narrow = Folding.narrow(text);
        for (Pattern pattern : List.of(ISSUE, HAN_ISSUE, SHORT_ISSUE)) {
            Matcher matcher = pattern.matcher(narrow);
            if (matcher.find()) {
                return Optional.of(new int[] {number(matcher.group(1)), number(matcher.group(2))});
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> total(TextLine line) {
        Matcher matcher = TOTAL.matcher(Folding.narrow(line.text()));
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> published(TextLine line) {
        return PUBLISHED.matcher(line.plain()).find() ? ChineseDate.first(line.squeezed()) : Optional.empty();
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseDate.number(digits);
    }
}
