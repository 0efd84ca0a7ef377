package org.gongbao.producers.reading.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.text.Folding;

/** Which lines name those who issue a document, and which of them belong to a title below. Looks at a bounded number of lines. Pure. */
final class IssuerLines {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]++");
    private static final int ISSUERS = 8;

    private final ClassifiedLines lines;

    IssuerLines(ClassifiedLines lines) {
        this.lines = lines;
    }

    /** Takes the names in the lines above, too: all of them if the title names none, else only such as are issuers together with it. */
    TitleBlock withIssuersAbove(TitleBlock block) {
        SequencedSet<String> above = new LinkedHashSet<>();
        int top = block.first();
        boolean inTitle = !block.issuers().isEmpty();
        while (block.first() - top < ISSUERS
                && isIssuerLine(top - 1)
                && !above.contains(lines.get(top - 1).squeezed())
                && (!inTitle || isPartner(top - 1, block))) {
            top--;
            String line = lines.get(top).squeezed();
            above.addFirst(isCutIssuerLine(top) && !above.isEmpty() ? line + above.removeFirst() : line);
        }
        if (top == block.first()) {
            return block;
        }
        List<String> names = Stream.concat(
                        above.stream().flatMap(line -> AgencyNames.split(line).stream()), block.issuers().stream())
                .toList();
        return new TitleBlock(top, block.last(), lines.join(top, block.last()), names, block.onSubject());
    }

    /** A name above a title that names its issuer already: directly above, of the same place, another one, and no list's last item. */
    private boolean isPartner(int index, TitleBlock block) {
        String name = lines.get(index).plain();
        String own = Folding.plain(block.issuers().getFirst());
        boolean samePlace = name.length() >= 4 && place(name).equals(place(own)) && !name.equals(own);
        return samePlace
                && !lines.get(index + 1).afterBlank()
                && (lines.get(index).afterBlank() || lines.isName(index - 1) || isOpening(index));
    }

    /** The first two characters, which two bodies of one place have in common; those of the Party are called 中共 before. */
    private static String place(String name) {
        String own = name.startsWith("中共") ? name.substring(2) : name;
        return own.substring(0, Math.min(2, own.length()));
    }

    /** Nothing but an end stands above, so that the name is no list's last item. */
    private boolean isOpening(int index) {
        return index == 0
                || lines.signature(index - 1).isPresent()
                || lines.isBelowSignature(index - 1)
                || LineRole.isClosed(lines.get(index - 1));
    }

    /** Returns whether the line is the name of one issuer or of several, or of one and what the line below goes on with. */
    boolean isIssuerLine(int index) {
        return lines.isTitlePart(index)
                && (lines.isName(index)
                        || !AgencyNames.split(lines.get(index).text()).isEmpty()
                        || isCutIssuerLine(index));
    }

    /** The line's end cuts the last of several names: 某县公安局 某县 / 交通运输局. */
    private boolean isCutIssuerLine(int index) {
        String text = lines.get(index).text();
        if (GAP.splitAsStream(text).limit(2).count() < 2
                || !lines.isName(index + 1)
                || lines.get(index + 1).afterBlank()) {
            return false;
        }
        String name = GAP.splitAsStream(text).findFirst().orElseThrow();
        return AgencyNames.isName(name)
                && AgencyNames.split(text + " " + lines.get(index + 1).text()).size() > 1;
    }
}
