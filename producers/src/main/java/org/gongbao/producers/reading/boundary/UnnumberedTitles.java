package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Endings;
import org.gongbao.producers.reading.text.WordList;

/**
 * Finds titles that no number stands with: issuer and 关于, issuer and type (某县人民政府通告), addresses and figures, entries of the table
 * of contents, and lines that end with a type where a document above has ended. Pure.
 */
final class UnnumberedTitles {

    private static final Endings ADDRESS = new Endings(WordList.load(UnnumberedTitles.class, "address-endings.txt"));
    private static final Endings FIGURES = new Endings(WordList.load(UnnumberedTitles.class, "figure-endings.txt"));
    private static final Pattern OCCASION =
            Pattern.compile("^在.{2,60}[上时中]的(?:讲话|发言|致辞|报告|总结)$|^在.{2,60}(?:讲话|发言|致辞)$");
    /** A chronicle is listed by the months that it tells of, which are no title. */
    private static final Pattern PERIOD = Pattern.compile("^[\\d一二三四五六七八九十〇零年月日份至到()—~.-]+$");

    /** The gazette itself, above its imprint on the last page. */
    private static final Pattern GAZETTE = Pattern.compile("^\\p{IsHan}{2,24}人民政府公报(?:\\(\\p{IsHan}{1,3}刊\\))?$");

    private static final String GOVERNMENT = "人民政府";
    private static final int LISTED_LINES = 8;
    private static final int ISSUERS = 8;
    private static final int SHORTEST = 5;
    private static final int LONGEST_ADDRESS = 80;

    private final ClassifiedLines lines;
    private final TitleBlockReader titles;
    private final ContentsIndex contents;
    private final IssuerLines issuers;
    private final Surroundings surroundings;

    UnnumberedTitles(ClassifiedLines lines, TitleBlockReader titles, ContentsIndex contents) {
        this.lines = lines;
        this.titles = titles;
        this.contents = contents;
        this.issuers = new IssuerLines(lines);
        this.surroundings = new Surroundings(lines);
    }

    /** Returns what begins with the line at this index. */
    List<Draft> at(int i) {
        List<Draft> drafts = new ArrayList<>();
        if (!lines.isTitlePart(i) || isNoTitle(lines.get(i).plain())) {
            return drafts;
        }
        if (mayStart(i)) {
            titles.startingAt(i)
                    .or(() -> titles.issuerAndType(i))
                    .map(title -> new Draft(i, title.last() + 1, title, null, Evidence.GENRE))
                    .ifPresent(drafts::add);
        }
        listed(i).ifPresent(drafts::add);
        address(i).ifPresent(drafts::add);
        if (drafts.isEmpty()) {
            afterEnd(i).ifPresent(drafts::add);
        }
        return drafts;
    }

    private static boolean isNoTitle(String plain) {
        return PERIOD.matcher(plain).matches() || GAZETTE.matcher(plain).matches();
    }

    /** The line names a subject, or an issuer with a type, or a name with the subject below it or below further names. */
    private boolean mayStart(int i) {
        String text = lines.get(i).plain();
        if (text.contains(TitleBlockReader.SUBJECT)
                || text.contains(GOVERNMENT)
                || !LeadingIssuers.of(text).isEmpty()) {
            return true;
        }
        if (!issuers.isIssuerLine(i)) {
            return false;
        }
        int below = i + 1;
        while (below - i < ISSUERS && issuers.isIssuerLine(below)) {
            below++;
        }
        return lines.isTitlePart(below);
    }

    /** A line, or several together, that the table of contents gives as a title. */
    private Optional<Draft> listed(int i) {
        if (!contents.mayBegin(lines.get(i).squeezed())) {
            return Optional.empty();
        }
        StringBuilder title = new StringBuilder();
        for (int last = i; last < i + LISTED_LINES && lines.isTitlePart(last); last++) {
            title.append(lines.get(last).squeezed());
            if (contents.byTitle(title.toString()).isPresent()) {
                boolean open = goesOnWithType(title, last);
                return Optional.of(
                        listed(i, open ? last + 1 : last, open ? lines.join(i, last + 1) : title.toString()));
            }
        }
        return Optional.empty();
    }

    /** A table of contents that lost the end of an entry does not make it end so: …人员的 / 公告. */
    private boolean goesOnWithType(CharSequence title, int last) {
        return title.charAt(title.length() - 1) == '的'
                && lines.isTitlePart(last + 1)
                && Genre.isOnlyType(lines.get(last + 1).squeezed());
    }

    private Draft listed(int first, int last, String title) {
        TitleBlock block = titles.onSubject(first, last)
                .orElseGet(() -> new TitleBlock(first, last, title, LeadingIssuers.of(title), false));
        boolean numbered = last + 1 < lines.size() && lines.number(last + 1).isPresent();
        return numbered
                ? new Draft(
                        block.first(), last + 2, block, lines.number(last + 1).orElseThrow(), Evidence.NUMBER_BELOW)
                : new Draft(block.first(), last + 1, block, null, Evidence.CONTENTS_TITLE);
    }

    /** A speech, a report, minutes, figures, or what editors print beside documents: on one line or two. */
    private Optional<Draft> address(int i) {
        StringBuilder title = new StringBuilder();
        for (int last = i; last <= i + 1 && lines.isTitlePart(last); last++) {
            title.append(lines.get(last).squeezed());
            String core = Genre.withoutTail(title.toString());
            boolean fits = title.length() >= SHORTEST
                    && title.length() <= LONGEST_ADDRESS
                    && TitleLines.isBalanced(title.toString());
            boolean address =
                    ADDRESS.of(core).isPresent() || OCCASION.matcher(core).matches() || EditorialMatter.isTitle(core);
            if (fits && (address || FIGURES.of(core).isPresent())) {
                TitleBlock block =
                        new TitleBlock(i, last, title.toString(), LeadingIssuers.of(title.toString()), false);
                return Optional.of(new Draft(i, last + 1, block, null, address ? Evidence.ADDRESS : Evidence.FIGURES));
            }
        }
        return Optional.empty();
    }

    /** A name in 《》 and nothing else speaks of a document or of the gazette itself; it is no title of one. */
    private static boolean isQuoted(String plain) {
        return plain.charAt(0) == '《' && plain.indexOf('》') == plain.length() - 1;
    }

    /**
     * Where a document has ended, a line by itself may be the next one's title: likely if it ends with a type, else only worth a doubt.
     */
    private Optional<Draft> afterEnd(int i) {
        String title = lines.get(i).squeezed();
        if (title.length() < SHORTEST
                || title.length() > LONGEST_ADDRESS
                || lines.isName(i)
                || isQuoted(lines.get(i).plain())
                || !surroundings.isSignedAbove(i)
                || surroundings.isAnnexAbove(i)
                || !TitleLines.isBalanced(title)) {
            return Optional.empty();
        }
        Evidence main = Genre.ofTitle(title).isPresent() ? Evidence.GENRE : Evidence.UNTYPED;
        TitleBlock block = new TitleBlock(i, i, title, LeadingIssuers.of(title), false);
        return Optional.of(new Draft(i, i + 1, block, null, main));
    }
}
