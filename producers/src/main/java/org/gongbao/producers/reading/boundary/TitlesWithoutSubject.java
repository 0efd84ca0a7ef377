package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;

/** Reads titles that do not say 关于: an issuer and a type, or above a number any lines that stand together. Looks at a bounded number of lines. Pure. */
final class TitlesWithoutSubject {

    private static final int LINES = 3;
    private static final int LONGEST = 100;
    private static final int LONGEST_TYPE = 4;
    private static final int SHORTEST_PLAIN = 5;

    private final ClassifiedLines lines;
    private final IssuerLines issuers;

    TitlesWithoutSubject(ClassifiedLines lines, IssuerLines issuers) {
        this.lines = lines;
        this.issuers = issuers;
    }

    /** Returns the title that ends with the line at this index. */
    Optional<TitleBlock> endingAt(int last) {
        return ofType(last).or(() -> ofPlainLines(last));
    }

    /** Titles such as 某市人民政府公告 or 某市人民政府令: the line above, and what stands together with it up to an issuer. */
    private Optional<TitleBlock> ofType(int last) {
        Optional<TitleBlock> found = Optional.empty();
        for (int first = last; last - first < LINES && lines.isTitlePart(first); first--) {
            String title = lines.join(first, last);
            if (title.length() <= LONGEST
                    && TitleLines.isBalanced(title)
                    && Genre.ofTitle(title).isPresent()) {
                List<String> issuer = LeadingIssuers.of(title);
                Optional<TitleBlock> notice =
                        issuer.isEmpty() ? TitleBlockReader.publicNotice(first, last, title) : Optional.empty();
                if (notice.isPresent()) {
                    return notice;
                }
                found = issuer.isEmpty() && found.isPresent()
                        ? found
                        : Optional.of(new TitleBlock(first, last, title, issuer, false));
                if (!issuer.isEmpty()) {
                    return found.map(issuers::withIssuersAbove);
                }
            }
            if (lines.get(first).afterBlank() && !isShortType(first)) {
                return found;
            }
        }
        return found;
    }

    /** Above a number any lines that stand together are a title, even if its type is none that is known. */
    private Optional<TitleBlock> ofPlainLines(int last) {
        if (!lines.isTitlePart(last) || lines.isName(last)) {
            return Optional.empty();
        }
        int first = last;
        while (last - first < LINES - 1 && !lines.get(first).afterBlank() && lines.isTitlePart(first - 1)) {
            first--;
        }
        String title = lines.join(first, last);
        boolean remark =
                Folding.plain(title).charAt(0) == '(' && Folding.plain(title).endsWith(")");
        return title.length() < SHORTEST_PLAIN || title.length() > LONGEST || remark || !TitleLines.isBalanced(title)
                ? Optional.empty()
                : Optional.of(new TitleBlock(first, last, title, LeadingIssuers.of(title), false));
    }

    /** 公告 alone in a line needs the issuer from the line above, even over an empty line. */
    private boolean isShortType(int index) {
        return lines.get(index).squeezed().length() <= LONGEST_TYPE && index > 0 && issuers.isIssuerLine(index - 1);
    }
}
