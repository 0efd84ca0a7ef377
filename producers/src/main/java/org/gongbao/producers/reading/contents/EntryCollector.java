package org.gongbao.producers.reading.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Collects entries line by line. With pages an entry ends with its page; without them with its number or with a type of document, and
 * the table ends where the body gives itself away: a number alone on a line, addressees, a sentence. What was taken for the last entry
 * directly above that was the first document's title. For one thread.
 */
final class EntryCollector {

    private static final Pattern SECTION = Pattern.compile("^[【\\[〖◆◇■●▲△★☆※◎]+(.{2,20}?)[】\\]〗◆◇■●▲△★☆※◎]*$");
    private static final Pattern TABLE_HEAD =
            Pattern.compile("^(?:序号|标题|题目|题名|文件名称|文件标题|文件(?!$)|名称|文号|发文字号|页码|页次){1,5}$");
    private static final Pattern BEGINS = Pattern.compile("^(?:[-*•●◆◇■]|.{0,40}关于)");
    private static final String PAPER = "文件";
    private static final int LONGEST_SECTION = 14;
    private static final int LONGEST_TITLE = 100;
    private static final int LINES_PER_ENTRY = 12;
    private static final int LONGEST_ENTRY = 320;

    private final boolean paged;
    private final List<ContentsEntry> entries = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openLine;
    private int openLines;
    private String section;
    private int lastTaken;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private boolean repeated;
    private final Predicate<TextLine> comesAgain;

    /**
     * Makes a collector.
     *
     * @param paged whether the entries end with pages
     * @param comesAgain whether the number in a line stands again below, as that of the document itself
     */
    EntryCollector(boolean paged, Predicate<TextLine> comesAgain) {
        this.paged = paged;
        this.comesAgain = comesAgain;
    }

    /** Takes a line, given the one below it. Returns false where the table has ended above this line. */
    boolean take(TextLine line, TextLine next) {
        if (!line.isShort() || isBody(line, next) || openLines > LINES_PER_ENTRY || open.length() > LONGEST_ENTRY) {
            if (isOfEarlierEntry(line) && openLines == 1 && !isOfEarlierTitle(open.toString(), entries)) {
                close(EntryText.parse(open.toString(), section, openLine), openLine);
            } else {
                retract(line);
            }
            return false;
        }
        List<String> pieces = EntryText.pieces(line.text());
        for (int i = 0; i < pieces.size(); i++) {
            String following = i + 1 < pieces.size() ? pieces.get(i + 1) : next == null ? "" : next.text();
            take(line, pieces.get(i), following);
        }
        return !repeated;
    }

    List<ContentsEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the number of the last entry's last line; the given line if there is none. */
    int lastLine(int otherwise) {
        return ends.stream().max(Integer::compare).orElse(otherwise);
    }

    private boolean isBody(TextLine line, TextLine next) {
        boolean number = NumberLine.read(line).isPresent() && !NumberLine.isBracketed(line) && !isOfEntry(line, next);
        boolean serial = NumberLine.readSerial(line).isPresent() && line.plain().charAt(0) != '(';
        String plain = line.plain();
        return number
                || serial
                || plain.endsWith(":")
                || plain.endsWith("。")
                || LineRole.isDay(line)
                || (plain.length() > 24 && plain.indexOf('。') >= 0 && !EntryText.endsWithPage(line.text()));
    }

    /** A number alone below a title is the body's, unless it stands alone again where the document begins, or the next entry follows. */
    private boolean isOfEntry(TextLine line, TextLine next) {
        return !open.isEmpty()
                && ((comesAgain.test(line) && !isOfEarlierEntry(line)) || (next != null && isEntry(next)));
    }

    private static boolean isEntry(TextLine line) {
        return line.squeezed().length() <= LONGEST_TITLE
                && (LineRole.isSectionName(line)
                        || LineRole.isSection(line)
                        || (line.plain().contains("关于")
                                && Genre.ofTitle(line.squeezed()).isPresent()));
    }

    /** The body begins with a number that the table has listed, so that what stands above it is a title of the body only if that was listed too. */
    private boolean isOfEarlierEntry(TextLine line) {
        return NumberLine.read(line)
                .map(NumberLine::bare)
                .filter(numbers::contains)
                .isPresent();
    }

    /** The table may leave the issuer off, and the body may begin with the issuer's name or letterhead. */
    private static boolean isOfEarlierTitle(String text, List<ContentsEntry> earlier) {
        String bare = Folding.bare(text);
        return AgencyNames.isName(Folding.squeeze(text))
                || bare.endsWith(PAPER)
                || earlier.stream()
                        .map(entry -> Folding.bare(entry.title()))
                        .anyMatch(title -> title.contains(bare) || (!title.isEmpty() && bare.endsWith(title)));
    }

    /** The entry that ended directly above the body without page was the title of the first document. */
    private void retract(TextLine below) {
        boolean directly = open.isEmpty() && !ends.isEmpty() && ends.getLast() == lastTaken;
        boolean listed = directly
                && isOfEarlierEntry(below)
                && !isOfEarlierTitle(entries.getLast().title(), entries.subList(0, entries.size() - 1));
        if (directly && !listed && entries.getLast().page() == null) {
            entries.removeLast();
            ends.removeLast();
        }
    }

    private void take(TextLine line, String text, String next) {
        lastTaken = line.lastNumber();
        if (open.isEmpty() && TABLE_HEAD.matcher(Folding.squeeze(text)).matches()) {
            openLines++;
            return;
        }
        if (open.isEmpty() && isSection(line, text, next)) {
            section = Folding.squeeze(SECTION.matcher(Folding.squeeze(text)).replaceFirst("$1"));
            openLines++;
            return;
        }
        if (open.isEmpty()) {
            openLine = line.number();
            openLines = 0;
        }
        open.append(open.isEmpty() || EntryText.isLeadersOnly(text) ? "" : " ").append(text);
        openLines++;
        if (ends(next)) {
            close(EntryText.parse(open.toString(), section, openLine), line.lastNumber());
        }
    }

    /** Without pages a title that comes again is that of the document itself. */
    private void close(ContentsEntry entry, int last) {
        repeated |= !titles.add(Folding.bare(entry.title() + entry.number())) && !paged;
        if (!repeated) {
            entries.add(entry);
            if (entry.number() != null) {
                numbers.add(NumberLine.bare(entry.number()));
            }
            ends.add(last);
        }
        open.setLength(0);
        openLines = 0;
    }

    private boolean isSection(TextLine line, String text, String next) {
        if (SECTION.matcher(Folding.squeeze(text)).matches() || (paged && Genre.isOnlyType(Folding.squeeze(text)))) {
            return true;
        }
        boolean named = isShortName(line) || (paged && LineRole.isSectionName(line) && !beginsWithSerial(next));
        return named && !EntryText.endsWithPage(text) && !EntryText.isLeadersOnly(text);
    }

    /** 市政府令 is a section, but above its number it is the title of a decree. */
    private static boolean beginsWithSerial(String text) {
        String plain = Folding.plain(Folding.squeeze(text));
        return plain.startsWith("第") || plain.startsWith("(第");
    }

    static boolean isShortName(TextLine line) {
        return SECTION.matcher(line.squeezed()).matches()
                || (line.squeezed().length() <= LONGEST_SECTION
                        && !line.plain().contains("关于")
                        && !AgencyNames.isName(line.squeezed())
                        && Genre.ofTitle(line.squeezed()).isEmpty());
    }

    private boolean ends(String next) {
        String text = open.toString();
        if (EntryText.endsWithPage(text)) {
            return true;
        }
        if (EntryText.isCut(text) || EntryText.isLeadersOnly(next)) {
            return false;
        }
        boolean numbered = EntryText.endsWithNumber(text) || EntryText.endsWithBareLeaders(text);
        if (paged) {
            return numbered
                    && BEGINS.matcher(Folding.plain(Folding.squeeze(next))).find();
        }
        boolean numberBelow = NumberLine.read(next).isPresent() || EntryText.isDecreeNumber(next);
        return numbered || (!numberBelow && Genre.ofTitle(text).isPresent());
    }
}
