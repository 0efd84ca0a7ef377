package org.gongbao.streams.understanding.lifecycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Expiry;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.text.ChineseDates;
import org.gongbao.streams.understanding.text.ChineseNumerals;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Reads from when to when a document is in force out of the sentence in which it speaks of itself (本办法自…起施行，有效期…). Stateless. */
public final class LifeCycleReader {
    private static final String OWN_NAME =
            "(?:本|该|此)(?:实施|(?:[一二三四五六七八九十]年)?行动|工作|总体|专项|应急)?(?:办法|规定|细则|方案|意见|预案|通知|文件|决定|规划|政策|措施|制度|机制|标准|规则|规程|条例|准则|守则|导则|指引|公约|须知|纲要|计划|通告|公告|规范|章程|目录|清单|通报|工作方案|实施意见|实施细则|实施方案|命令|\\p{IsHan}{0,2}令|函|批复|指南|要点|政策措施|若干措施|若干意见|暂行\\p{IsHan}{2})";
    private static final SoughtPattern ITSELF = SoughtPattern.of(OWN_NAME);
    /** It may say how long it lasts apart from when it begins; what it says of permits and certificates is another matter. */
    private static final SoughtPattern LASTS = SoughtPattern.of(OWN_NAME + "的?有效期");
    /** A new standard or price speaks of itself so: 上述标准自…起执行. */
    private static final SoughtPattern WHAT_WAS_SET = SoughtPattern.of(
            "^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?(?:[^。；]{0,60}，)?(?:上述|以上|新的?|(?:调整|更新|修订)后的?)\\p{IsHan}{0,6}(?:标准|价格?|[水电气地票]价|政策|规定)(?:自|从|于)");
    /** 三、执行时间 as a heading: the sentence below need not say what is in force. */
    private static final SoughtPattern TIME_HEADING = SoughtPattern.of("(?:执行|实施|施行|生效)(?:时间|日期)[。：]?$");

    private static final SoughtPattern FROM_DAY = SoughtPattern.of("^(?:自|从)");
    /** What is quoted is of another document: “本方案自…起实施”更正为…. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]{0,200}+(?:”|$)");

    private static final int LONGEST_HEADING = 12;
    private static final SoughtPattern IN_FORCE = SoughtPattern.of("施行|实施|执行|生效|试行");
    private static final SoughtPattern BEGIN = SoughtPattern.of("(?:自|从|于|由)?(" + ChineseDates.PATTERN
            + "|(?:印发|发布|公布|下发|发文|颁布|签发|发布施行|公开发布)之日)(?:(?:零|\\d{1,2})时)?(?:（[^（）]{1,12}）)?起?(?:(?:满)?("
            + ChineseNumerals.PATTERN
            + ")(?:个工作)?日(?:之?后|后))?(?:起)?(?:（[^（）]{1,12}）)?(?:正式|开始|全面)?(?:施行|实施|执行|生效|试行)");
    private static final SoughtPattern END =
            SoughtPattern.of("(?:有效期限?|试.期|执行期限?|实施期限?|施行期限?)(?:为|暂定|暂定为|限)?(" + ChineseNumerals.PATTERN
                    + ")个?(年|月)|试行(?:期限|时间)?(?:为|暂定)?("
                    + ChineseNumerals.PATTERN + ")个?(年|月)(?=[，。；（）]|$)");
    private static final SoughtPattern END_DAY = SoughtPattern.of("(?:有效期限?(?:予以)?(?:延长|延续|顺延)?(?:(?:为|自|从)"
            + ChineseDates.PATTERN + "起?)?|(?:执行|实施|施行|试行|生效)，?)(?:至|到|截至|截止到?|截止至)(" + ChineseDates.PATTERN
            + "|\\d{4}年(?:\\d{1,2}月)?底)");
    private static final Pattern END_OF_MONTH = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月)?底");

    /** A document that prolongs another says so of that one: 将《办法》有效期延长至…. */
    private static final SoughtPattern PROLONGS = SoughtPattern.of("有效期限?(?:予以)?(?:延长|延续|顺延)");
    /** A standard or a price holds from a day without the word 施行: 从2031年7月1日起，标准由…提高到…. */
    private static final SoughtPattern NEW_STANDARD = SoughtPattern.of("^(?:[一二三四五]、)?(?:自|从)(" + ChineseDates.PATTERN
            + ")起，[^。；]{0,100}?(?:调整为|调整至|调整到|提高到|提高至|提高为|降低到|降低至|降至|下调至|上调至)");

    /** （2016年5月9日发布） below a title: the day of publication that the paper itself prints. */
    private static final SoughtPattern PRINTED_PUBLICATION =
            SoughtPattern.of("^（(?:" + ChineseDates.PATTERN + ")[^（）]{0,20}(?:公布|发布)）$");

    private static final int HEAD = 3;

    /** Reads a document; the platform's own day of publication, which may be null, stands for 公布之日 where none is printed. */
    public LifeCycle read(Document document, FlowText flow, LocalDate publishedOnPlatform) {
        LocalDate effective = null;
        Expiry expiry = null;
        String speaking = "";
        String heading = "";
        LocalDate published = printedPublication(flow).orElse(publishedOnPlatform);
        for (Sentence sentence : flow.sentences()) {
            String text = unquoted(sentence.text().replace(" ", ""));
            boolean itself = IN_FORCE.isIn(text) && speaksOfItself(text, heading);
            boolean goesOn = text.length() < 40 && BEGIN.isIn(speaking);
            if (effective == null && itself) {
                effective = begin(text, document.getSignedOn(), published);
            }
            if (effective == null) {
                effective = newStandard(text);
            }
            if (expiry == null && (itself || goesOn || PROLONGS.isIn(text) || LASTS.isIn(text))) {
                expiry = end(text, effective);
            }
            speaking = itself ? text : "";
            heading = text;
        }
        return new LifeCycle(effective, expiry);
    }

    private static Optional<LocalDate> printedPublication(FlowText flow) {
        return flow.sentences().stream()
                .limit(HEAD)
                .map(sentence -> sentence.text().replace(" ", ""))
                .filter(PRINTED_PUBLICATION::isIn)
                .flatMap(text -> ChineseDates.first(text).stream())
                .findFirst();
    }

    private static boolean speaksOfItself(String text, String above) {
        boolean timed = above.length() <= LONGEST_HEADING && TIME_HEADING.isIn(above) && FROM_DAY.isIn(text);
        return timed || ITSELF.isIn(text) || WHAT_WAS_SET.isIn(text);
    }

    private static String unquoted(String text) {
        return text.indexOf('“') < 0 ? text : QUOTED.matcher(text).replaceAll("");
    }

    private static LocalDate newStandard(String text) {
        SoughtPattern.Search search = NEW_STANDARD.in(text);
        return search.next() ? ChineseDates.first(search.match().group(1)).orElse(null) : null;
    }

    private static LocalDate begin(String text, LocalDate signedOn, LocalDate published) {
        SoughtPattern.Search search = BEGIN.in(text);
        if (!search.next()) {
            return null;
        }
        Matcher matcher = search.match();
        LocalDate day = ChineseDates.first(matcher.group(1)).orElse(null);
        if (day == null) {
            boolean publication =
                    matcher.group(1).startsWith("发布") || matcher.group(1).startsWith("公");
            day = publication || matcher.group(1).startsWith("颁布") ? published : signedOn;
        }
        return day == null || matcher.group(2) == null ? day : day.plusDays(ChineseNumerals.parse(matcher.group(2)));
    }

    /** 2033年12月底, 2033年底. */
    private static LocalDate endOfMonth(String text) {
        Matcher month = END_OF_MONTH.matcher(text);
        int number = !month.find() ? 0 : month.group(2) == null ? 12 : Integer.parseInt(month.group(2));
        return number < 1 || number > 12
                ? null
                : YearMonth.of(Integer.parseInt(month.group(1)), number).atEndOfMonth();
    }

    private static Expiry end(String text, LocalDate effective) {
        SoughtPattern.Search day = END_DAY.in(text);
        if (day.next()) {
            String until = day.match().group(1);
            return new Expiry(day.match().group(), ChineseDates.first(until).orElseGet(() -> endOfMonth(until)));
        }
        SoughtPattern.Search end = END.in(text);
        if (!end.next()) {
            return null;
        }
        Matcher span = end.match();
        int length = ChineseNumerals.parse(span.group(1) == null ? span.group(3) : span.group(1));
        boolean years = "年".equals(span.group(2)) || "年".equals(span.group(4));
        LocalDate on = effective == null ? null : years ? effective.plusYears(length) : effective.plusMonths(length);
        return new Expiry(span.group(), on);
    }
}
