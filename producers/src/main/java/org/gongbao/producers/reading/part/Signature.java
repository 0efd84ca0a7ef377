package org.gongbao.producers.reading.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Signature and day of signature (成文日期). They may stand at the end, before the plan that a notice issues, or in the cells of a table
 * that two columns were read into; the first day that stands alone near a body's name counts. Pure.
 *
 * @param signatories bodies that sign, as printed, without white space, in order; empty if none stands there
 * @param day day of signature
 * @param line line of the day in the file
 */
public record Signature(List<String> signatories, LocalDate day, int line) {

    private static final Pattern DAY_AT_END = Pattern.compile(
            "^(?![经由据于在报])(.{3,60}?)((?:(?:19|20)\\d{2}|[一二][一二三四五六七八九〇零○]{3})年[^年]{1,4}月[^月]{1,4}[日曰])$");
    private static final Pattern CELLS = Pattern.compile("\\t| {3,}|\\u3000{2,}");
    /** Behind the day may stand the marker of publicity or that of a seal. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?<![\\s\\u3000])[\\s\\u3000]*+(?:[(（](?:此件|本件|公章|印章|盖章)[^()（）]{0,20}+[)）][\\s\\u3000]*+)++$");

    private static final int LINES_BETWEEN = 3;
    private static final int MOST_SIGNERS = 8;
    private static final int TAIL = 120;

    /** Returns the signature of a document from its lines below the title block. */
    public static Optional<Signature> read(List<TextLine> body) {
        Optional<Signature> unsigned = Optional.empty();
        for (int i = 0; i < body.size(); i++) {
            Optional<Signature> here = at(body, i);
            if (here.isPresent() && !here.get().signatories().isEmpty()) {
                return here;
            }
            unsigned = unsigned.isPresent() ? unsigned : here;
        }
        return unsigned;
    }

    /** Returns the signature whose day stands in the line at this index. */
    public static Optional<Signature> at(List<TextLine> body, int index) {
        TextLine line = body.get(index);
        String end = tail(line);
        if (end.indexOf('年') < 0 || !ChineseDate.hasDay(end)) {
            return Optional.empty();
        }
        for (String cell : cells(end)) {
            Optional<LocalDate> day = ChineseDate.only(cell);
            if (day.isPresent()) {
                return Optional.of(new Signature(namesAbove(body, index), day.get(), line.number()));
            }
            Matcher both = DAY_AT_END.matcher(Folding.narrow(cell));
            if (both.matches() && AgencyNames.isName(both.group(1))) {
                List<String> names = apart(both.group(1));
                return ChineseDate.only(both.group(2)).map(found -> new Signature(names, found, line.number()));
            }
        }
        return Optional.empty();
    }

    private static List<String> namesAbove(List<TextLine> body, int index) {
        for (int i = index; i >= Math.max(0, index - LINES_BETWEEN); i--) {
            List<String> names = names(cells(tail(body.get(i))));
            if (!names.isEmpty()) {
                return withThoseAbove(body, i, names);
            }
        }
        return List.of();
    }

    /** Bodies may sign side by side. */
    private static List<String> names(List<String> cells) {
        return cells.stream()
                .filter(AgencyNames::isName)
                .flatMap(cell -> apart(cell).stream())
                .distinct()
                .toList();
    }

    private static List<String> apart(String name) {
        List<String> names = AgencyNames.split(name);
        return names.isEmpty() ? List.of(Folding.squeeze(name)) : names;
    }

    /** Of bodies that sign one below the other the first leads. */
    private static List<String> withThoseAbove(List<TextLine> body, int lowest, List<String> names) {
        List<String> all = new ArrayList<>(names);
        for (int i = lowest - 1; i >= Math.max(0, lowest - MOST_SIGNERS); i--) {
            TextLine above = body.get(i);
            if (above.listItem() || above.heading() || !AgencyNames.isName(above.squeezed())) {
                break;
            }
            all.addAll(0, apart(above.text()));
        }
        return all.stream().distinct().toList();
    }

    /** Of a long line only the end, without a marker; where lines were joined, a signature may follow the last sentence. */
    private static String tail(TextLine line) {
        String text = line.text();
        String end = text.substring(Math.max(0, text.length() - TAIL));
        return end.endsWith("）") || end.endsWith(")") ? BEHIND.matcher(end).replaceFirst("") : end;
    }

    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>(List.of(CELLS.split(text)));
        cells.replaceAll(String::strip);
        String last = cells.getLast();
        int sentence = last.lastIndexOf('。', last.length() - 2);
        if (sentence >= 0) {
            cells.add(last.substring(sentence + 1).strip());
        }
        return cells;
    }
}
