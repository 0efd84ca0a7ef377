package org.gongbao.producers.reading.part;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.schemas.identity.MisreadDigits;

/**
 * Recognises document numbers (发文字号) that stand by themselves: alone on a line, with the name of who signs (签发人), a day or a registration beside
 * them, or behind a title. Whatever brackets stand around the year counts, and one of the two may be lost, or both. Pure.
 */
public final class NumberLine {

    private static final String OPEN = "[〔\\[(【〖{﹝「『<〈《„]";
    private static final String CLOSE = "[〕\\])】〗}﹞」』>〉》‟]";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String CODE = "[\\p{IsHan}A-Za-z]{1,18}(?:\\([\\p{IsHan}]{1,4}\\)[\\p{IsHan}]{0,2})?";
    /** With a bracket lost, or both, only a code that ends like one is believed. */
    private static final String SURE_CODE = "[\\p{IsHan}]{1,16}[发函字办任规令政告议通电批复呈请报党文办]";

    private static final String WHOLE = "(" + CODE + ")" + OPEN + YEAR + CLOSE + "第?(\\d{1,6})号";
    private static final String HALF = "(?<code>" + SURE_CODE + ")(?:" + OPEN + "(?<open>" + YEAR + ")|(?<close>" + YEAR
            + ")" + CLOSE + "|(?<bare>" + YEAR + ")(?=第?\\d{1,3}号))第?(?<serial>\\d{1,4})号";
    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|发文文号|文号|文件编号|编号):");
    private static final Pattern LABELLED =
            Pattern.compile("^[(\\[【]?(?:发文字号|发文文号|文号|文件编号):(?<number>[^:]{6,40}?号)[)\\]】]?[。;]?$");
    private static final Pattern BESIDE =
            Pattern.compile("(?:签发人?:.{1,12}|\\(?(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日(?:印发)?\\)?|(?<=号)"
                    + RegistrationLine.REGISTRATION + ")$");
    private static final Pattern FORM = Pattern.compile("^" + WHOLE + "$");
    private static final Pattern HALF_FORM = Pattern.compile("^" + HALF + "$");
    private static final Pattern WRAPPED = Pattern.compile("^[(\\[【〔](.{6,40})[)\\]】〕]$");
    private static final Pattern AT_END =
            Pattern.compile("[(\\[【〔]?(?<number>" + CODE + OPEN + YEAR + CLOSE + "第?\\d{1,6}号)[)\\]】〕]?$");
    private static final Pattern AT_START = Pattern.compile(
            "^[(\\[【〔]?(?<number>" + CODE + OPEN + YEAR + CLOSE + "第?\\d{1,6}号)[)\\]】〕]?(?=\\p{IsHan})");
    private static final String DIGITS = "[\\d一二三四五六七八九十百零〇]{1,6}";
    private static final Pattern SERIAL = Pattern.compile("^(?:(?:19|20)\\d{2}年?第?\\d{1,4}号|(?:(?:19|20)\\d{2}年)?第"
            + DIGITS + "[号期次]|" + OPEN + YEAR + CLOSE + "第?\\d{1,4}[号期次])$");
    private static final Pattern BEGUN =
            Pattern.compile("^\\(?[\\p{IsHan}]{1,16}" + OPEN + "(?:(?:19|20)\\d{2}" + CLOSE + "?第?\\d{0,4}|\\d{0,3})$");
    private static final String SUBJECT = "关于";
    /** The end of a title before the code, as in the row of a list: 某某办法的通知 某政办〔2031〕3号. */
    private static final Pattern TITLE_BEFORE_CODE =
            Pattern.compile("^[\\p{IsHan}]{0,16}?(?:的|(?:通知|意见|办法|规定|细则|方案|决定|条例|预案)(?=\\p{IsHan}{2}))");

    private static final int LONGEST = 64;

    private NumberLine() {}

    /** Returns the number as printed, without white space and without brackets around the whole, if the line is nothing else. */
    public static Optional<String> read(TextLine line) {
        return line.squeezed().length() > LONGEST ? Optional.empty() : read(line.squeezed());
    }

    /** Returns the number as printed, if the text is nothing else. */
    public static Optional<String> read(String text) {
        if (!holdsNumber(text)) {
            return Optional.empty();
        }
        String printed = Folding.squeeze(text);
        String plain = plain(printed);
        int from = end(LABEL, plain);
        int to = start(BESIDE, plain);
        if (to - from < 6 || to - from > LONGEST) {
            return Optional.empty();
        }
        if (WRAPPED.matcher(plain.substring(from, to)).matches() && plain.charAt(to - 1) != '号') {
            from++;
            to--;
        }
        String inner = plain.substring(from, to);
        boolean form = FORM.matcher(inner).matches() || HALF_FORM.matcher(inner).matches();
        // a short title with its number behind is as long as a long code
        boolean title =
                inner.contains(SUBJECT) || TITLE_BEFORE_CODE.matcher(inner).find();
        return form && !title ? Optional.of(printed.substring(from, to)) : Optional.empty();
    }

    /** Returns the number that a line gives behind a label, brackets around the whole or not: （文号：某政发〔2016〕19号）. */
    public static Optional<String> readLabelled(TextLine line) {
        if (line.squeezed().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher labelled = LABELLED.matcher(line.plain());
        return labelled.matches()
                ? read(line.squeezed().substring(labelled.start("number"), labelled.end("number")))
                : Optional.empty();
    }

    /** Returns whether the line is a number within brackets, as tables of contents print it, and under titles some gazettes. */
    public static boolean isBracketed(TextLine line) {
        return line.isShort()
                && WRAPPED.matcher(line.plain()).matches()
                && read(line).isPresent();
    }

    /** Returns whether the line can be the first half of a number that the next line ends. */
    public static boolean isBegun(TextLine line) {
        return line.squeezed().length() <= 32 && BEGUN.matcher(line.plain()).matches();
    }

    /** Returns 第…号, the number of a decree, an announcement or minutes, if the line is nothing else. */
    public static Optional<String> readSerial(TextLine line) {
        return line.squeezed().length() > LONGEST ? Optional.empty() : readSerial(line.squeezed());
    }

    /** Returns 第…号, if the text is nothing else. */
    public static Optional<String> readSerial(String text) {
        String printed = withoutBrackets(text);
        return SERIAL.matcher(Folding.plain(printed)).matches() ? Optional.of(printed) : Optional.empty();
    }

    /** Returns the text without round brackets around the whole. */
    public static String withoutBrackets(String text) {
        return text.length() > 2
                        && "（(".indexOf(text.charAt(0)) >= 0
                        && "）)".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Returns the number that a line ends with and what stands before it, both as printed. */
    public static Optional<Beside> behindTitle(TextLine line) {
        return line.isShort() ? behindTitle(line.squeezed()) : Optional.empty();
    }

    /** Returns the number that a text ends with and what stands before it, both as printed; the text has no white space. */
    public static Optional<Beside> behindTitle(String squeezed) {
        if (!holdsNumber(squeezed)) {
            return Optional.empty();
        }
        String plain = plain(squeezed);
        Matcher matcher = AT_END.matcher(plain);
        Optional<Beside> behind = Optional.empty();
        for (int from = Math.max(0, plain.length() - LONGEST);
                from < plain.length() && matcher.find(from);
                from = matcher.start() + 1) {
            String number = squeezed.substring(matcher.start("number"), matcher.end("number"));
            // the last type before the code is the title's: …规范…的公告 and then the number
            Optional<Beside> here = apart(squeezed.substring(0, matcher.start()), number);
            behind = here.isPresent() ? here : behind;
        }
        return behind;
    }

    /** Returns the number that a line begins with and the title behind it, which names its issuer: 某府字〔2016〕18号 某县人民政府关于…. */
    public static Optional<Beside> beforeTitle(TextLine line) {
        if (!line.isShort() || !holdsNumber(line.squeezed())) {
            return Optional.empty();
        }
        Matcher matcher = AT_START.matcher(line.plain());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String title = line.squeezed().substring(matcher.end());
        int subject = line.plain().indexOf(SUBJECT, matcher.end());
        String issuers = subject < 0 ? title : title.substring(0, subject - matcher.end());
        return AgencyNames.split(issuers).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Beside(title, line.squeezed().substring(matcher.start("number"), matcher.end("number"))));
    }

    /** The code begins where the title has come to its type: …的通知青政发〔2023〕1号. */
    private static Optional<Beside> apart(String title, String number) {
        return !title.isEmpty()
                        && Genre.ofTitle(title).isPresent()
                        && read(number).isPresent()
                ? Optional.of(new Beside(title, number))
                : Optional.empty();
    }

    /** Returns the number with the brackets that it should have, if one of them is lost, or both; else as it is. */
    public static String whole(String printed) {
        Matcher half = HALF_FORM.matcher(plain(printed));
        if (!half.matches()) {
            return printed;
        }
        String year = Stream.of("open", "close", "bare")
                .map(half::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return half.group("code") + "〔" + year + "〕" + half.group("serial") + "号";
    }

    /** Returns only letters and digits of a number, which two printings of it have in common. */
    public static String bare(String number) {
        return Folding.bare(MisreadDigits.mended(Folding.plain(number)));
    }

    private static String plain(String text) {
        return MisreadDigits.mended(Folding.plain(text));
    }

    private static boolean holdsNumber(String text) {
        return text.indexOf('号') >= 0 || text.indexOf('號') >= 0;
    }

    private static int end(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }

    private static int start(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : text.length();
    }

    /**
     * A title and the number that stands beside it in the same line.
     *
     * @param title the title
     * @param number the number behind it or before it
     */
    public record Beside(String title, String number) {}
}
