package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.text.Folding;

/**
 * The head of the issuer's paper above title and number: 某县人民政府文件, or the name alone, 某 县 人 民 政 府. It begins the document. The name of a
 * section (县政府文件) looks alike and names no issuer. The title itself may stand above, too, as a whole. Looks at a bounded number of lines. Pure.
 */
final class Letterheads {

    private static final Pattern SPACED = Pattern.compile("[^\\s\\u3000](?:[ \\u3000]{1,4}[^\\s\\u3000]){3,40}");
    private static final Pattern SECTION = Pattern.compile("[省市县区旗州盟]?(?:人民)?政府");
    private static final String PAPER = "文件";
    private static final int SHORTEST = 5;
    private static final int MOST_TITLE_LINES = 4;

    private final ClassifiedLines lines;

    Letterheads(ClassifiedLines lines) {
        this.lines = lines;
    }

    /** Returns the line at which a document begins whose number stands in this one: the line above if that is the issuer's letterhead. */
    int above(int number, TitleBlock title) {
        return number > 0 && (isPaper(number - 1, title) || isName(number - 1, title)) ? number - 1 : number;
    }

    /** Returns the same where no number stands above the title, so that a name there may also be who signed the document above. */
    int aboveTitle(int first, TitleBlock title) {
        boolean head = first > 0
                && (isPaper(first - 1, title)
                        || (isName(first - 1, title)
                                && SPACED.matcher(lines.get(first - 1).text()).matches()));
        return head ? first - 1 : first;
    }

    /** Returns the line at which a document begins whose title stands twice, one below the other, if this is the line of the second. */
    int aboveRepetition(int first, TitleBlock title) {
        String bare = Folding.bare(title.title());
        for (int top = first - 1; top >= Math.max(0, first - MOST_TITLE_LINES); top--) {
            if (!lines.get(top).isShort()
                    || !bare.contains(Folding.bare(lines.get(top).squeezed()))) {
                return first;
            }
            if (bare.equals(Folding.bare(lines.join(top, first - 1)))) {
                return top;
            }
        }
        return first;
    }

    private boolean isName(int index, TitleBlock title) {
        return lines.isName(index) && title.issuers().contains(lines.get(index).squeezed());
    }

    private boolean isPaper(int index, TitleBlock title) {
        if (!LineRole.isRedHead(lines.get(index))) {
            return false;
        }
        String plain = lines.get(index).plain();
        String name = plain.substring(0, plain.length() - PAPER.length());
        List<String> issuers = title.issuers();
        return issuers.isEmpty()
                ? name.length() >= SHORTEST && !SECTION.matcher(name).lookingAt()
                : issuers.stream().map(Folding::plain).anyMatch(name::equals);
    }
}
