package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.part.RegistrationLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Finds titles by the number below or above them, and numbers that have no title; those beside are found by {@link NumbersBeside}. Pure. */
final class NumberedTitles {

    private static final Pattern SERIALLED = Pattern.compile("(?:令|公告|通告|决定|纪要)$");
    private static final Pattern ANNOUNCED = Pattern.compile("(?:公告|通告)$");
    private static final Pattern DECREE_NUMBER = Pattern.compile(
            "^(?<head>\\p{IsHan}{4,40}(?<kind>令|公告|通告))(?:(?:19|20)\\d{2}年)?第[\\d一二三四五六七八九十百零〇]{1,6}号$");
    private static final int LONGEST_MADE_TITLE = 60;

    private final ClassifiedLines lines;
    private final TitleBlockReader titles;
    private final ContentsIndex contents;
    private final NumbersBeside beside;
    private final Letterheads letterheads;
    private final TableRows rows;
    private final IssuerLines issuers;

    NumberedTitles(ClassifiedLines lines, TitleBlockReader titles, ContentsIndex contents) {
        this.lines = lines;
        this.titles = titles;
        this.contents = contents;
        this.beside = new NumbersBeside(lines);
        this.letterheads = new Letterheads(lines);
        this.rows = new TableRows(lines);
        this.issuers = new IssuerLines(lines);
    }

    /** Returns what begins with, or by, the line at this index. */
    List<Draft> at(int i) {
        List<Draft> drafts = new ArrayList<>();
        lines.number(i).ifPresent(number -> drafts.addAll(byNumber(i, i, number)));
        if (drafts.isEmpty() && lines.number(i).isEmpty()) {
            acrossLines(i).ifPresent(number -> drafts.addAll(byNumber(i, i + 1, number)));
        }
        serial(i)
                .or(() -> decree(i))
                .or(() -> serialAbove(i))
                .or(() -> announcementAbove(i))
                .ifPresent(drafts::add);
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

    private Optional<Draft> serial(int i) {
        return lines.serial(i).flatMap(text -> titles.endingAt(i - 1).flatMap(title -> series(title)
                .map(series -> new Draft(title.first(), i + 1, title, series + text, Evidence.SERIAL_BELOW))));
    }

    /** 2031年第4号 above 某县市场监督管理局关于…的公告; a decree has its number below. */
    private Optional<Draft> serialAbove(int i) {
        return lines.serial(i).flatMap(text -> titles.startingAt(i + 1)
                .filter(title -> title.onSubject() && !title.issuers().isEmpty())
                .filter(title -> ANNOUNCED.matcher(title.title()).find())
                .flatMap(title -> series(title)
                        .map(series -> new Draft(i, title.last() + 1, title, series + text, Evidence.SERIAL_BELOW))));
    }

    /** The number of an announcement with its issuer above the title that says about what: 某市应急管理局通告2031年第5号 / 某市应急管理局关于…的通告. */
    private Optional<Draft> announcementAbove(int i) {
        if (lines.get(i).squeezed().length() > LONGEST_MADE_TITLE) {
            return Optional.empty();
        }
        Matcher number = DECREE_NUMBER.matcher(withoutBrackets(lines.get(i).plain()));
        if (!number.matches() || !ANNOUNCED.matcher(number.group("head")).find()) {
            return Optional.empty();
        }
        String issuer = number.group("head").substring(0, number.start("kind"));
        return titles.startingAt(i + 1)
                .filter(TitleBlock::onSubject)
                .filter(title -> title.issuers().stream().map(Folding::plain).anyMatch(issuer::equals))
                .filter(title -> Genre.withoutTail(title.title()).endsWith(number.group("kind")))
                .map(title -> new Draft(
                        i, title.last() + 1, title, withoutBrackets(lines.get(i).squeezed()), Evidence.SERIAL_BELOW));
    }

    /** What is counted: the title itself as a rule (某市人民政府令); of a title that says about what, the announcements of its issuer. */
    private static Optional<String> series(TitleBlock title) {
        Matcher type = SERIALLED.matcher(Genre.withoutTail(title.title()));
        if (!type.find()) {
            return Optional.empty();
        }
        return Optional.of(
                title.onSubject() && !title.issuers().isEmpty()
                        ? String.join("", title.issuers()) + type.group()
                        : title.title());
    }

    /** The number of a decree, with its issuer, below a title that says what is decreed: 关于…的命令 / 某市人民政府令第8号. */
    private Optional<Draft> decree(int i) {
        if (lines.get(i).squeezed().length() > LONGEST_MADE_TITLE) {
            return Optional.empty();
        }
        Matcher number = DECREE_NUMBER.matcher(withoutBrackets(lines.get(i).plain()));
        List<String> names = number.matches() ? LeadingIssuers.of(number.group("head")) : List.of();
        return names.isEmpty()
                ? Optional.empty()
                : titles.endingAt(i - 1)
                        .flatMap(title -> decreed(title, names, number.group("kind")))
                        .map(title -> new Draft(
                                title.first(),
                                i + 1,
                                title,
                                withoutBrackets(lines.get(i).squeezed()),
                                Evidence.SERIAL_BELOW));
    }

    private static String withoutBrackets(String text) {
        return text.length() > 2
                        && "(（".indexOf(text.charAt(0)) >= 0
                        && ")）".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** The title says about what, or it names who decrees and is of the number's kind (某县人民政府森林防火命令), or the table of contents has it. */
    private Optional<TitleBlock> decreed(TitleBlock block, List<String> names, String kind) {
        if (block.onSubject()) {
            return Optional.of(block)
                    .filter(title -> Genre.ofTitle(title.title()).isPresent());
        }
        TitleBlock whole = block.issuers().isEmpty() ? issuers.withIssuersAbove(block) : block;
        String words = Genre.withoutTail(whole.title());
        boolean issued = words.startsWith(Folding.plain(names.getFirst()));
        TitleBlock title = issued ? whole.issuedBy(names) : block;
        return (issued && words.endsWith(kind))
                        || contents.byTitle(title.title()).isPresent()
                ? Optional.of(title)
                : Optional.empty();
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
