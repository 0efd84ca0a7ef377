package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.part.Addressees;
import org.gongbao.producers.reading.part.Issued;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Finds a document that was handed in without its title, as pages are copied: the file begins with the addressees, and what stands below says
 * what it issues. Looks at the first lines only. Pure.
 */
final class UntitledText {

    private static final int LINES = 12;

    private UntitledText() {}

    /** Returns the document that begins with the first line. */
    static Optional<Draft> of(ClassifiedLines lines) {
        List<TextLine> first = lines.between(0, LINES);
        Addressees addressees = Addressees.read(first);
        boolean issues = !addressees.names().isEmpty()
                && first.stream().skip(addressees.lines()).limit(2).anyMatch(line -> Issued.in(line.text())
                        .isPresent());
        return issues
                ? Optional.of(new Draft(0, 0, new TitleBlock(0, 0, "", List.of(), false), null, Evidence.UNTITLED_TEXT))
                : Optional.empty();
    }
}
