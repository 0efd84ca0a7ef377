package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Finds titles behind or before which, on the same line, their number stands. Pure. */
final class NumbersBeside {

    /** Most characters of the second half of a number that a line's end cut in two. */
    static final int LONGEST_HALF = 16;

    private static final Pattern SERIAL = Pattern.compile(
            "^(?<title>.{2,60}?(?:令|公告|通告|纪要))(?<serial>\\(?(?:(?:19|20)\\d{2}年?)?第?[\\d一二三四五六七八九十百零〇]{1,6}[号期次]\\)?|[〔\\[(](?:19|20)\\d{2}[〕\\])]\\d{1,4}[号期次])$");
    /** 根据《…的通知》 before a number speaks of another document. */
    private static final Pattern CITED = Pattern.compile("(?:根据|按照|依据|依照|遵照|参照|落实|贯彻|执行)《[^《》]{2,120}》?$");

    private static final int LONGEST_TITLE = 60;
    private static final int TITLE_LINES = 12;

    private final ClassifiedLines lines;

    private final TableRows rows;

    NumbersBeside(ClassifiedLines lines) {
        this.lines = lines;
        this.rows = new TableRows(lines);
    }

    /** Returns what begins with a title that ends on this line, before its number, or begins on it, behind its number. */
    Optional<Draft> at(int i) {
        return number(i).or(() -> serial(i)).or(() -> before(i));
    }

    /** 青政字〔2023〕1号 青榆县人民政府关于…的决定, as the heading of a text; a list of such lines is none. */
    private Optional<Draft> before(int i) {
        Optional<NumberLine.Beside> beside = NumberLine.beforeTitle(lines.get(i));
        if (beside.isEmpty() || isListedBefore(i) || rows.isRow(i)) {
            return Optional.empty();
        }
        List<TextLine> window = new ArrayList<>(lines.between(i, i + TITLE_LINES));
        window.set(0, lines.get(i).withText(behindNumber(lines.get(i), beside.get())));
        return new TitleBlockReader(new ClassifiedLines(window))
                .startingAt(0)
                .map(title -> title.movedBy(i))
                .map(title -> new Draft(i, title.last() + 1, title, beside.get().number(), Evidence.NUMBER_BESIDE));
    }

    private boolean isListedBefore(int i) {
        return (i > 0 && NumberLine.beforeTitle(lines.get(i - 1)).isPresent())
                || (i + 1 < lines.size()
                        && NumberLine.beforeTitle(lines.get(i + 1)).isPresent());
    }

    /** The title with its gaps, which tell several issuers apart. */
    private static String behindNumber(TextLine line, NumberLine.Beside beside) {
        String text = line.text();
        int left = beside.title().length();
        int from = text.length();
        while (left > 0) {
            from--;
            left -= Folding.squeeze(text.substring(from, from + 1)).length();
        }
        return text.substring(from);
    }

    /** …的通知 青政发〔2023〕1号, and 青榆县人民政府办公室 青政办发〔2023〕1号 above 关于…; a list of such lines is none. */
    private Optional<Draft> number(int i) {
        Optional<NumberLine.Beside> whole = NumberLine.behindTitle(lines.get(i));
        Optional<NumberLine.Beside> behind = whole.or(() -> behindAcrossLines(i));
        if (behind.isEmpty()
                || isListed(i)
                || rows.isRow(i)
                || CITED.matcher(Folding.plain(behind.get().title())).find()) {
            return Optional.empty();
        }
        int bodyFrom = whole.isPresent() ? i + 1 : i + 2;
        return title(i, behind.get().title())
                .map(title ->
                        new Draft(title.first(), bodyFrom, title, behind.get().number(), Evidence.NUMBER_BESIDE));
    }

    /** The number behind the title goes on in the next line. */
    private Optional<NumberLine.Beside> behindAcrossLines(int i) {
        boolean cut = i + 1 < lines.size()
                && lines.number(i + 1).isEmpty()
                && !lines.get(i + 1).afterBlank()
                && lines.get(i + 1).squeezed().length() <= LONGEST_HALF
                && lines.get(i + 1).plain().indexOf('号') >= 0;
        return cut
                ? NumberLine.behindTitle(
                        lines.get(i).squeezed() + lines.get(i + 1).squeezed())
                : Optional.empty();
    }

    private boolean isListed(int i) {
        return (i > 0 && NumberLine.behindTitle(lines.get(i - 1)).isPresent())
                || (i + 1 < lines.size()
                        && NumberLine.behindTitle(lines.get(i + 1)).isPresent());
    }

    /** The title block that ends with the first half of a line, as if that stood there alone. */
    private Optional<TitleBlock> title(int i, String printed) {
        int from = Math.max(0, i - TITLE_LINES);
        List<TextLine> window = new ArrayList<>(lines.between(from, i));
        window.add(lines.get(i).withText(printed));
        return new TitleBlockReader(new ClassifiedLines(window))
                .endingAt(i - from)
                .filter(TitleBlock::onSubject)
                .map(title -> title.movedBy(from));
    }

    /** Quick: a serial number ends with one of these, in brackets or without. */
    private static boolean endsAsSerial(String plain) {
        return !plain.isEmpty() && "号期次)".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    private Optional<Draft> serial(int i) {
        if (lines.get(i).squeezed().length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        if (!endsAsSerial(lines.get(i).plain())) {
            return Optional.empty();
        }
        Matcher matcher = SERIAL.matcher(lines.get(i).plain());
        if (!matcher.matches() || !lines.isTitlePart(i)) {
            return Optional.empty();
        }
        String title = lines.get(i).squeezed().substring(0, matcher.end("title"));
        String serial = matcher.group("serial").replaceAll("^\\(|\\)$", "");
        List<String> issuers = LeadingIssuers.of(title);
        return issuers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        i, i + 1, new TitleBlock(i, i, title, issuers, false), title + serial, Evidence.SERIAL_BELOW));
    }
}
