package org.gongbao.streams.understanding.lifecycle;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Expiry;
import org.gongbao.streams.understanding.text.ChineseDates;
import org.gongbao.streams.understanding.text.ChineseNumerals;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Reads from when to when a document is in force out of the sentence in which it speaks of itself (本办法自…起施行，有效期…). Stateless. */
public final class LifeCycleReader {
    private static final Pattern ITSELF = Pattern.compile(
            "(?:本|该|此)(?:实施)?(?:办法|规定|细则|方案|意见|预案|通知|文件|决定|规划|政策|措施|制度|机制|标准|规则|条例|计划|通告|公告|规范|章程|目录|清单|通报|工作方案|实施意见|实施细则|实施方案|暂行\\p{IsHan}{2})");
    private static final Pattern IN_FORCE = Pattern.compile("施行|实施|执行|生效");
    private static final Pattern BEGIN = Pattern.compile("(?:自|从|于|由)?(" + ChineseDates.PATTERN
            + "|(?:印发|发布|公布|下发|发文|颁布|签发|发布施行|公开发布)之日)起?(?:(?:满)?(" + ChineseNumerals.PATTERN
            + ")(?:个工作)?日(?:之?后|后))?(?:起)?(?:正式|开始|全面)?(?:施行|实施|执行|生效)");
    private static final Pattern END =
            Pattern.compile("(?:有效期限?|试.期|执行期限?|实施期限?|施行期限?)(?:为|暂定|暂定为|限)?(" + ChineseNumerals.PATTERN + ")个?(年|月)");
    private static final Pattern END_DAY =
            Pattern.compile("(?:有效期限?|执行|实施|试行)(?:至|到|截至|截止到?|截止至)(" + ChineseDates.PATTERN + ")");

    /** Reads a document; the platform's own day of publication stands for 公布之日 and may be null. */
    public LifeCycle read(Document document, FlowText flow, LocalDate publishedOnPlatform) {
        LocalDate effective = null;
        Expiry expiry = null;
        String speaking = "";
        for (Sentence sentence : Sentence.of(flow.text())) {
            String text = sentence.text().replace(" ", "");
            boolean itself =
                    ITSELF.matcher(text).find() && IN_FORCE.matcher(text).find();
            boolean goesOn = BEGIN.matcher(speaking).find() && text.length() < 40;
            if (effective == null && itself) {
                effective = begin(text, document.getSignedOn(), publishedOnPlatform);
            }
            if (expiry == null && (itself || goesOn)) {
                expiry = end(text, effective);
            }
            speaking = itself ? text : "";
        }
        return new LifeCycle(effective, expiry);
    }

    private static LocalDate begin(String text, LocalDate signedOn, LocalDate publishedOnPlatform) {
        Matcher matcher = BEGIN.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        LocalDate day = ChineseDates.first(matcher.group(1)).orElse(null);
        if (day == null) {
            boolean publication =
                    matcher.group(1).startsWith("发布") || matcher.group(1).startsWith("公");
            day = publication || matcher.group(1).startsWith("颁布") ? publishedOnPlatform : signedOn;
        }
        return day == null || matcher.group(2) == null ? day : day.plusDays(ChineseNumerals.parse(matcher.group(2)));
    }

    private static Expiry end(String text, LocalDate effective) {
        Matcher day = END_DAY.matcher(text);
        if (day.find()) {
            return new Expiry(day.group(), ChineseDates.first(day.group(1)).orElse(null));
        }
        Matcher span = END.matcher(text);
        if (!span.find()) {
            return null;
        }
        int length = ChineseNumerals.parse(span.group(1));
        LocalDate on = effective == null
                ? null
                : span.group(2).equals("年") ? effective.plusYears(length) : effective.plusMonths(length);
        return new Expiry(span.group(), on);
    }
}
