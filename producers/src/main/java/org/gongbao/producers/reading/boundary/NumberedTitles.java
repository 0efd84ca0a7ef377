package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.part.RegistrationLine;
import org.gongbao.producers.reading.text.TextLine;

/** Finds titles by the number below or above them, and numbers that have no title; those beside are found by {@link NumbersBeside}. Pure. */
final class NumberedTitles {

    private static final int LONGEST_MADE_TITLE = 60;

    private final ClassifiedLines lines;
    private final TitleBlockReader titles;
    private final ContentsIndex contents;
    private final NumbersBeside beside;
    private final Letterheads letterheads;
    private final TableRows rows;
    private final SerialNumbers serials;

    NumberedTitles(ClassifiedLines lines, TitleBlockReader titles, ContentsIndex contents) {
        this.lines = lines;
        this.titles = titles;
        this.contents = contents;
        this.beside = new NumbersBeside(lines);
        this.letterheads = new Letterheads(lines);
        this.rows = new TableRows(lines);
        this.serials = new SerialNumbers(lines, titles, contents);
    }

    /** Returns what begins with, or by, the line at this index. */
    List<Draft> at(int i) {
        List<Draft> drafts = new ArrayList<>();
        lines.number(i).ifPresent(number -> drafts.addAll(byNumber(i, i, number)));
        if (drafts.isEmpty() && lines.number(i).isEmpty()) {
            acrossLines(i).ifPresent(number -> drafts.addAll(byNumber(i, i + 1, number)));
        }
        serials.at(i).ifPresent(drafts::add);
        if (drafts.isEmpty()) {
            beside.at(i).ifPresent(drafts::add);
        }
        return drafts;
    }

    private List<Draft> byNumber(int first, int last, String number) {
        List<Draft> drafts = new ArrayList<>();
        int next = belowRegistration(last + 1);
        Optional<TitleBlock> below =
                titles.startingAt(next).or(() -> titles.issuerAndType(next)).filter(title -> !hasNumberBelow(title));
        titles.endingAt(lastOfTitle(first - 1))
                .filter(title -> !isNamelessBeside(title, below))
                .filter(title -> !rows.isBesideBrokenTitle(title, last) && !rows.isCutRow(title))
                .map(title -> new Draft(title.first(), last + 1, title, number, Evidence.NUMBER_BELOW))
                .ifPresent(drafts::add);
        below.map(title -> new Draft(
                        letterheads.above(first, title), title.last() + 1, title, number, Evidence.NUMBER_ABOVE))
                .ifPresent(drafts::add);
        if (drafts.isEmpty() && !NumberLine.isBracketed(lines.get(first))) {
            drafts.add(new Draft(first, last + 1, made(first, last, number), number, Evidence.NUMBER_ALONE));
        }
        return drafts;
    }

    /** Between number and title some print under which number the document is registered. */
    private int belowRegistration(int line) {
        return line < lines.size() && RegistrationLine.is(lines.get(line)) ? line + 1 : line;
    }

    /** Of two titles around a number the one that names an issuer has it, not the last row of a table above. */
    private static boolean isNamelessBeside(TitleBlock above, Optional<TitleBlock> below) {
        return above.issuers().isEmpty()
                && !above.onSubject()
                && below.filter(title -> !title.issuers().isEmpty()).isPresent();
    }

    /** The title has a number of its own below, so the one above is that of the title above. */
    private boolean hasNumberBelow(TitleBlock title) {
        return title.last() + 1 < lines.size() && lines.number(title.last() + 1).isPresent();
    }

    /** A number that the line's end cut in two: 青政办发〔2023〕 / 12号. */
    private Optional<String> acrossLines(int i) {
        if (i + 1 >= lines.size()
                || !NumberLine.isBegun(lines.get(i))
                || lines.get(i + 1).squeezed().length() > NumbersBeside.LONGEST_HALF) {
            return Optional.empty();
        }
        return NumberLine.read(lines.get(i).squeezed() + lines.get(i + 1).squeezed());
    }

    /** Some gazettes print the day in brackets between title and number, or under which number the document is registered. */
    private int lastOfTitle(int above) {
        if (above > 0 && RegistrationLine.is(lines.get(above))) {
            return above - 1;
        }
        return above > 0
                        && ChineseDate.only(lines.get(above).squeezed()).isPresent()
                        && lines.get(above).plain().charAt(0) == '('
                ? above - 1
                : above;
    }

    /** A document without a title is called by its entry in the table of contents, or by its first words. */
    private TitleBlock made(int first, int last, String number) {
        String title = contents.byNumber(number)
                .map(ContentsEntry::title)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> firstWords(last + 1));
        return new TitleBlock(first, last, title, List.of(), false);
    }

    private String firstWords(int from) {
        for (TextLine line : lines.between(from, from + 3)) {
            String text = line.squeezed();
            boolean addressees = text.endsWith("：") || text.endsWith(":");
            if (!addressees && !AgencyNames.isName(text)) {
                int end = text.indexOf('。');
                int to = Math.min(LONGEST_MADE_TITLE, end < 0 ? text.length() : end);
                return text.substring(0, to);
            }
        }
        return lines.get(Math.min(from, lines.size()) - 1).squeezed();
    }
}
