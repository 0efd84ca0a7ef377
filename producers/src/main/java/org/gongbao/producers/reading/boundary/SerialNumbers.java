package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;

/** Finds titles by the serial number below or above them, alone or with who issues: 第8号, 某市人民政府令第8号, 某局通告2031年第5号. Pure. */
final class SerialNumbers {

    private static final Pattern SERIALLED = Pattern.compile("(?:令|公告|通告|决定|纪要)$");
    private static final Pattern ANNOUNCED = Pattern.compile("(?:公告|通告)$");
    private static final Pattern DECREE_NUMBER = Pattern.compile(
            "^(?<head>\\p{IsHan}{4,40}(?<kind>令|公告|通告))(?:(?:19|20)\\d{2}年)?第[\\d一二三四五六七八九十百零〇]{1,6}号$");
    private static final int LONGEST = 60;

    private final ClassifiedLines lines;
    private final TitleBlockReader titles;
    private final ContentsIndex contents;
    private final IssuerLines issuers;

    SerialNumbers(ClassifiedLines lines, TitleBlockReader titles, ContentsIndex contents) {
        this.lines = lines;
        this.titles = titles;
        this.contents = contents;
        this.issuers = new IssuerLines(lines);
    }

    /** Returns what begins with, or by, the serial number on the line at this index. */
    Optional<Draft> at(int i) {
        return serial(i).or(() -> decree(i)).or(() -> serialAbove(i)).or(() -> announcementAbove(i));
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
        if (lines.get(i).squeezed().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number =
                DECREE_NUMBER.matcher(NumberLine.withoutBrackets(lines.get(i).plain()));
        if (!number.matches() || !ANNOUNCED.matcher(number.group("head")).find()) {
            return Optional.empty();
        }
        String issuer = number.group("head").substring(0, number.start("kind"));
        return titles.startingAt(i + 1)
                .filter(TitleBlock::onSubject)
                .filter(title -> title.issuers().stream().map(Folding::plain).anyMatch(issuer::equals))
                .filter(title -> Genre.withoutTail(title.title()).endsWith(number.group("kind")))
                .map(title -> new Draft(
                        i,
                        title.last() + 1,
                        title,
                        NumberLine.withoutBrackets(lines.get(i).squeezed()),
                        Evidence.SERIAL_BELOW));
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
        if (lines.get(i).squeezed().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number =
                DECREE_NUMBER.matcher(NumberLine.withoutBrackets(lines.get(i).plain()));
        List<String> names = number.matches() ? LeadingIssuers.of(number.group("head")) : List.of();
        return names.isEmpty()
                ? Optional.empty()
                : titles.endingAt(i - 1)
                        .flatMap(title -> decreed(title, names, number.group("kind")))
                        .map(title -> new Draft(
                                title.first(),
                                i + 1,
                                title,
                                NumberLine.withoutBrackets(lines.get(i).squeezed()),
                                Evidence.SERIAL_BELOW));
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
}
