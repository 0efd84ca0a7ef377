package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.Addressees;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.TextLine;

/** Finds every place where a document may begin, and what speaks for it. Looks at each line once with a bounded surrounding. Pure. */
public final class CandidateFinder {

    private static final Pattern DECREE = Pattern.compile("(?:令|公告|通告|决定)$");
    private static final int LOOK_BELOW = 6;

    private final List<TextLine> lines;
    private final ContentsIndex contents;
    private final TitleBlockReader titles;
    private final FormerText former;

    /**
     * Makes a finder.
     *
     * @param lines lines of the body, without the table of contents
     * @param contents entries of the table of contents
     */
    public CandidateFinder(List<TextLine> lines, ContentsIndex contents) {
        this.lines = lines;
        this.contents = contents;
        this.titles = new TitleBlockReader(lines);
        this.former = new FormerText(lines);
    }

    /** Returns the candidates by first line; several may overlap. */
    public List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isShort()) {
                numbered(i).ifPresent(found::add);
                serialled(i).ifPresent(found::add);
                withoutNumber(i).ifPresent(found::add);
                listed(i).ifPresent(found::add);
            }
        }
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    private Optional<Candidate> numbered(int i) {
        Optional<String> number = NumberLine.read(lines.get(i));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Candidate> below = titles.endingAt(lastOfTitle(i - 1))
                .map(title -> candidate(title.first(), i + 1, title, number.get(), Evidence.NUMBER_BELOW));
        return below.or(() -> i + 1 < lines.size() ? above(i, number.get()) : Optional.empty());
    }

    /** Some gazettes print the day in brackets between title and number. */
    private int lastOfTitle(int above) {
        return above > 0
                        && ChineseDate.only(lines.get(above).squeezed()).isPresent()
                        && lines.get(above).squeezed().matches("^[（(].*")
                ? above - 1
                : above;
    }

    private Optional<Candidate> above(int i, String number) {
        return titles.startingAt(i + 1)
                .map(title -> candidate(redHead(i), title.last() + 1, title, number, Evidence.NUMBER_ABOVE));
    }

    /** 某县人民政府文件 above the number is the head of the printed sheet and belongs to the document. */
    private int redHead(int i) {
        return i > 0
                        && lines.get(i - 1).squeezed().endsWith("文件")
                        && lines.get(i - 1).squeezed().length() <= 40
                ? i - 1
                : i;
    }

    private Optional<Candidate> serialled(int i) {
        Optional<String> serial = NumberLine.readSerial(lines.get(i));
        return serial.flatMap(text -> titles.endingAt(i - 1)
                .filter(title -> DECREE.matcher(title.title()).find())
                .map(title -> candidate(title.first(), i + 1, title, title.title() + text, Evidence.SERIAL_BELOW)));
    }

    private Optional<Candidate> withoutNumber(int i) {
        String text = lines.get(i).squeezed();
        boolean mayStart = text.contains("关于")
                || (AgencyNames.isName(text)
                        && i + 1 < lines.size()
                        && lines.get(i + 1).squeezed().contains("关于"));
        return mayStart
                ? titles.startingAt(i).map(title -> candidate(i, title.last() + 1, title, null, Evidence.GENRE))
                : Optional.empty();
    }

    /** A line, or up to three together, that the table of contents gives as a title. */
    private Optional<Candidate> listed(int i) {
        if (contents.entries().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder title = new StringBuilder();
        for (int last = i; last < Math.min(i + 3, lines.size()) && TitleLines.canBePart(lines.get(last)); last++) {
            title.append(lines.get(last).squeezed());
            if (contents.byTitle(title.toString()).isPresent()) {
                TitleBlock block = new TitleBlock(i, last, title.toString(), List.of(), false);
                return Optional.of(candidate(i, last + 1, block, null, Evidence.CONTENTS_TITLE));
            }
        }
        return Optional.empty();
    }

    private Candidate candidate(int first, int bodyFrom, TitleBlock title, String number, Evidence main) {
        Set<Evidence> evidence = EnumSet.of(main);
        if (title.onSubject()) {
            evidence.add(title.issuers().isEmpty() ? Evidence.SUBJECT : Evidence.ISSUER_AND_SUBJECT);
        }
        addIf(evidence, Evidence.GENRE, Genre.ofTitle(title.title()).isPresent());
        addIf(
                evidence,
                Evidence.CONTENTS_TITLE,
                contents.byTitle(title.title()).isPresent()
                        || (number != null && contents.byTitle(number).isPresent()));
        addIf(evidence, Evidence.CONTENTS_NUMBER, contents.byNumber(number).isPresent());
        addIf(
                evidence,
                Evidence.ADDRESSEES_BELOW,
                !Addressees.read(below(bodyFrom)).names().isEmpty());
        addIf(evidence, Evidence.FORMER_CLOSED, former.isClosedBefore(first));
        addIf(evidence, Evidence.FIRST_TEXT, former.isOnlyCoverBefore(first));
        addIf(evidence, Evidence.HEADING, lines.get(title.first()).heading());
        return new Candidate(first, bodyFrom, title, number, evidence);
    }

    private List<TextLine> below(int from) {
        return lines.subList(Math.min(from, lines.size()), Math.min(from + LOOK_BELOW, lines.size()));
    }

    private static void addIf(Set<Evidence> evidence, Evidence one, boolean holds) {
        if (holds) {
            evidence.add(one);
        }
    }
}
