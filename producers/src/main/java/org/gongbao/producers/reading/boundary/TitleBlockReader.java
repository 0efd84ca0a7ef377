package org.gongbao.producers.reading.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.TextLine;

/** Reads the title block that ends, or begins, at a given line. It looks at a bounded number of lines. Pure. */
public final class TitleBlockReader {

    private static final int LINES = 6;
    private static final int ISSUERS = 8;
    private static final int LINES_WITHOUT_SUBJECT = 3;
    private static final int LONGEST_WITHOUT_SUBJECT = 100;

    private final List<TextLine> lines;

    /** Makes a reader of these lines. */
    public TitleBlockReader(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Returns the title block that ends with the line at this index. */
    public Optional<TitleBlock> endingAt(int last) {
        for (int first = last; first >= 0 && last - first < LINES && TitleLines.canBePart(lines.get(first)); first--) {
            Optional<TitleBlock> block = onSubject(first, last);
            if (block.isPresent() && !isMidTitle(first)) {
                return block;
            }
        }
        return withoutSubject(last);
    }

    /** Returns the shortest title block that begins with the line at this index and ends with a type of document. */
    public Optional<TitleBlock> startingAt(int first) {
        for (int last = first;
                last < lines.size() && last - first < LINES && TitleLines.canBePart(lines.get(last));
                last++) {
            // the type itself may be cut by the line's end, so the line above counts too
            if (Genre.ofTitle(join(Math.max(first, last - 1), last)).isEmpty() || goesOn(last)) {
                continue;
            }
            Optional<TitleBlock> block = onSubject(first, last).filter(found -> found.first() == first);
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    /** A title that ran into the next line goes on there with its own last words: …实施方案 / 的通知. */
    private boolean goesOn(int last) {
        if (last + 1 >= lines.size() || !TitleLines.canBePart(lines.get(last + 1))) {
            return false;
        }
        TextLine next = lines.get(last + 1);
        return !next.squeezed().contains("关于")
                && !AgencyNames.isName(next.squeezed())
                && (next.squeezed().startsWith("的") || !next.afterBlank())
                && Genre.ofTitle(next.squeezed()).isPresent();
    }

    /** The line above holds 关于 and stops without a type: 关于转发 / …人民政府关于…的通知的通知. */
    private boolean isMidTitle(int first) {
        if (first == 0 || !TitleLines.canBePart(lines.get(first - 1))) {
            return false;
        }
        String above = lines.get(first - 1).squeezed();
        return above.contains("关于")
                && Genre.ofTitle(above).isEmpty()
                && (onSubject(first - 1, first - 1).isPresent() || above.startsWith("关于"));
    }

    private Optional<TitleBlock> onSubject(int first, int last) {
        String title = join(first, last);
        int subject = title.indexOf("关于");
        if (subject < 0 || title.length() > TitleLines.LONGEST_TITLE || !TitleLines.isBalanced(title)) {
            return Optional.empty();
        }
        if (subject > 0) {
            List<String> issuers = AgencyNames.split(beforeSubject(first, last));
            return issuers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TitleBlock(first, last, title, issuers, true));
        }
        SequencedSet<String> issuers = new LinkedHashSet<>();
        int top = first;
        while (top > 0
                && first - top < ISSUERS
                && isIssuerLine(top - 1)
                && !issuers.contains(lines.get(top - 1).squeezed())) {
            top--;
            issuers.addFirst(lines.get(top).squeezed());
        }
        List<String> names = issuers.stream()
                .flatMap(line -> AgencyNames.split(line).stream())
                .toList();
        return Optional.of(new TitleBlock(top, last, join(top, last), names, true));
    }

    private boolean isIssuerLine(int index) {
        TextLine line = lines.get(index);
        return TitleLines.canBePart(line) && !AgencyNames.split(line.text()).isEmpty();
    }

    /** Titles such as 某市人民政府公告 or 某市人民政府令: the line above, and what stands together with it up to an issuer. */
    private Optional<TitleBlock> withoutSubject(int last) {
        Optional<TitleBlock> found = Optional.empty();
        for (int first = last;
                first >= 0 && last - first < LINES_WITHOUT_SUBJECT && TitleLines.canBePart(lines.get(first));
                first--) {
            String title = join(first, last);
            if (title.length() <= LONGEST_WITHOUT_SUBJECT
                    && TitleLines.isBalanced(title)
                    && Genre.ofTitle(title).isPresent()) {
                List<String> issuer = leadingIssuer(title);
                found = issuer.isEmpty() && found.isPresent()
                        ? found
                        : Optional.of(new TitleBlock(first, last, title, issuer, false));
                if (!issuer.isEmpty()) {
                    return found;
                }
            }
            if (lines.get(first).afterBlank() && !isShortType(first)) {
                return found;
            }
        }
        return found;
    }

    /** 公告 alone in a line needs the issuer from the line above, even over an empty line. */
    private boolean isShortType(int index) {
        return lines.get(index).squeezed().length() <= 4 && index > 0 && isIssuerLine(index - 1);
    }

    /** The longest name that the title begins with: of 某市人民政府令 某市人民政府. */
    private static List<String> leadingIssuer(String title) {
        for (int end = title.length() - 1; end > 3; end--) {
            if (AgencyNames.isName(title.substring(0, end))) {
                return List.of(title.substring(0, end));
            }
        }
        return List.of();
    }

    private String beforeSubject(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(lines.get(i).text()).append(' ');
        }
        String[] parts = text.toString().split("关\\s*于", 2);
        return parts[0];
    }

    private String join(int first, int last) {
        StringBuilder title = new StringBuilder();
        for (int i = first; i <= last; i++) {
            title.append(lines.get(i).squeezed());
        }
        return title.toString();
    }
}
