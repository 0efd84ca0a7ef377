package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;

/** Reads the title block that ends, or begins, at a given line. It looks at a bounded number of lines. Pure. */
final class TitleBlockReader {

    static final String SUBJECT = "关于";

    private static final Pattern SUBJECT_APART = Pattern.compile("关[\\s\\p{Z}]*+于");
    private static final Pattern ISSUING = Pattern.compile(
            "^(\\p{IsHan}{4,40}?)(?:印发|发布|公布|颁布|(?:转发|批转)\\p{IsHan}{0,30}+)《[^《》]{4,120}》.{0,12}的(?:通知|决定|公告|通告)$");
    private static final Pattern PUBLIC_NOTICE = Pattern.compile(
            "(?<issuer>\\p{IsHan}{2,14}[省市县区旗州盟]人民政府)[\\p{IsHan}\\d()]{2,24}(?:公告|通告|[禁限][\\p{IsHan}]{1,4}令)");
    private static final Pattern YEARLY_NOTICE = Pattern.compile("(?:19|20)\\d{2}年[\\p{IsHan}\\d()]{2,30}(?:公告|通告)");
    private static final Pattern PASSING_ON = Pattern.compile("(?<issuer>\\p{IsHan}{4,30}?)(?:转发|批转)\\p{IsHan}{2,30}");
    /** Behind who passes on stands whose text it is, who issues nothing here: 某市人民政府办公室转发市财政局关于…. */
    private static final Pattern PASSED_ON = Pattern.compile("(?:转发|批转)(?=[\\s\\p{Z}]*+\\p{IsHan})");

    private static final Pattern PASSES_ON = Pattern.compile("(?:转发|批转)$");
    private static final int LINES = 8;
    /** A title may name a title that names a title; a list of titles names more. */
    private static final int MOST_NESTED = 3;

    private final ClassifiedLines lines;
    private final IssuerLines issuers;
    private final TitlesWithoutSubject withoutSubject;

    /** Makes a reader of these lines. */
    TitleBlockReader(ClassifiedLines lines) {
        this.lines = lines;
        this.issuers = new IssuerLines(lines);
        this.withoutSubject = new TitlesWithoutSubject(lines, issuers);
    }

    /** Returns the title block that ends with the line at this index. */
    Optional<TitleBlock> endingAt(int last) {
        for (int first = last; last - first < LINES && lines.isTitlePart(first); first--) {
            Optional<TitleBlock> block = onSubject(first, last);
            if (block.isPresent() && !isMidTitle(first)) {
                return block.map(this::withWhoPassesOn);
            }
        }
        return withoutSubject.endingAt(last);
    }

    /** Who passes on what others have written stands in the line above 关于: 某县人民政府办公室转发县教育局等部门 / 关于…意见的通知. */
    private TitleBlock withWhoPassesOn(TitleBlock block) {
        int above = block.first() - 1;
        if (!block.issuers().isEmpty()
                || !lines.isTitlePart(above)
                || lines.get(block.first()).afterBlank()) {
            return block;
        }
        Matcher passing = PASSING_ON.matcher(plain(above));
        List<String> names = passing.matches() ? AgencyNames.split(passing.group("issuer")) : List.of();
        return names.isEmpty()
                ? block
                : new TitleBlock(above, block.last(), lines.join(above, block.last()), names, block.onSubject());
    }

    /** Returns the shortest title block that begins with the line at this index and ends with a type of document. */
    Optional<TitleBlock> startingAt(int first) {
        for (int last = first; last - first < LINES && lines.isTitlePart(last); last++) {
            // the type itself may be cut by the line's end, so the line above counts too
            if (Genre.ofTitle(lines.join(Math.max(first, last - 1), last)).isEmpty() || goesOn(last)) {
                continue;
            }
            Optional<TitleBlock> block = onSubject(first, last).filter(found -> found.first() == first);
            if (block.isPresent()) {
                return block;
            }
            Optional<TitleBlock> joint = jointFrom(first, last);
            if (joint.isPresent()) {
                return joint;
            }
            Optional<TitleBlock> issuing = issuing(first, last);
            if (issuing.isPresent()) {
                return issuing;
            }
        }
        return Optional.empty();
    }

    /** Returns an issuer and a type of document, with nothing between: 某市人民政府公告. */
    Optional<TitleBlock> issuerAndType(int first) {
        for (int last = first; last <= first + 1 && lines.isTitlePart(last); last++) {
            String title = lines.join(first, last);
            List<String> issuer = LeadingIssuers.of(title);
            Optional<TitleBlock> notice = issuer.isEmpty() ? publicNotice(first, last, title) : Optional.empty();
            if (notice.isPresent()) {
                return notice;
            }
            boolean whole = title.length() <= LeadingIssuers.LONGEST
                    && !issuer.isEmpty()
                    && Genre.ofTitle(title).isPresent();
            String rest = title.substring(String.join("", issuer).length());
            if (whole
                    && (Genre.isOnlyType(rest)
                            || YEARLY_NOTICE.matcher(Folding.plain(rest)).matches())) {
                return Optional.of(new TitleBlock(first, last, title, issuer, false));
            }
        }
        return Optional.empty();
    }

    /** An issuer and what it issues, without 关于 before: 某市人民政府印发《关于…的意见》的通知. */
    private Optional<TitleBlock> issuing(int first, int last) {
        String title = lines.join(first, last);
        Matcher head = ISSUING.matcher(Folding.plain(title));
        if (title.length() > TitleLines.LONGEST_TITLE || !TitleLines.isBalanced(title) || !head.find()) {
            return Optional.empty();
        }
        List<String> names = AgencyNames.split(title.substring(0, head.end(1)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new TitleBlock(first, last, title, names, false));
    }

    /** A government and what it gives notice of, without 关于: 某县人民政府征收土地公告, 某县人民政府森林防火禁火令. */
    static Optional<TitleBlock> publicNotice(int first, int last, String title) {
        Matcher notice = PUBLIC_NOTICE.matcher(Folding.plain(title));
        return title.length() <= LeadingIssuers.LONGEST && notice.matches()
                ? Optional.of(
                        new TitleBlock(first, last, title, List.of(title.substring(0, notice.end("issuer"))), false))
                : Optional.empty();
    }

    /** Several issuers, each on a line of its own, above 关于. */
    private Optional<TitleBlock> jointFrom(int first, int last) {
        int subject = first;
        while (subject < last && issuers.isIssuerLine(subject)) {
            subject++;
        }
        return subject == first || !plain(subject).startsWith(SUBJECT)
                ? Optional.empty()
                : onSubject(subject, last).filter(found -> found.first() == first);
    }

    /** A title that ran into the next line goes on there with its own last words: …实施方案 / 的通知. */
    private boolean goesOn(int last) {
        if (!lines.isTitlePart(last + 1)) {
            return false;
        }
        String next = plain(last + 1);
        return !next.contains(SUBJECT)
                && !lines.isName(last + 1)
                && (next.startsWith("的")
                        || next.startsWith("(")
                        || !lines.get(last + 1).afterBlank())
                && Genre.ofTitle(next).isPresent();
    }

    /** The line above ends with 转发, or holds 关于 and stops without a type: 关于转发 / …人民政府关于…的通知的通知. */
    private boolean isMidTitle(int first) {
        if (!lines.isTitlePart(first - 1)) {
            return false;
        }
        String above = plain(first - 1);
        return PASSES_ON.matcher(above).find()
                || (above.contains(SUBJECT)
                        && Genre.ofTitle(above).isEmpty()
                        && (above.startsWith(SUBJECT)
                                || onSubject(first - 1, first - 1).isPresent()));
    }

    /** Returns the lines as a title that says 关于, with the issuers in the lines above; nothing if they are none. */
    Optional<TitleBlock> onSubject(int first, int last) {
        String title = lines.join(first, last);
        String plain = Folding.plain(title);
        int subject = plain.indexOf(SUBJECT);
        if (subject < 0
                || title.length() > TitleLines.LONGEST_TITLE
                || SUBJECT_APART
                                .matcher(plain)
                                .results()
                                .limit(MOST_NESTED + 1L)
                                .count()
                        > MOST_NESTED
                || !TitleLines.isBalanced(title)) {
            return Optional.empty();
        }
        if (subject > 0 && !PASSED_ON.matcher(plain).lookingAt()) {
            List<String> names = AgencyNames.split(beforeSubject(first, last));
            // the same name twice is a letterhead, or a signature, above the title
            return names.isEmpty() || names.stream().distinct().count() < names.size()
                    ? Optional.empty()
                    : Optional.of(issuers.withIssuersAbove(new TitleBlock(first, last, title, names, true)));
        }
        return Optional.of(issuers.withIssuersAbove(new TitleBlock(first, last, title, List.of(), true)));
    }

    private String beforeSubject(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(lines.get(i).text()).append(' ');
        }
        String plain = Folding.plain(text.toString());
        Matcher matcher = SUBJECT_APART.matcher(plain);
        int end = matcher.find() ? matcher.start() : plain.length();
        Matcher passed = PASSED_ON.matcher(plain).region(0, end);
        return text.substring(0, passed.find() ? passed.start() : end);
    }

    private String plain(int index) {
        return lines.get(index).plain();
    }
}
