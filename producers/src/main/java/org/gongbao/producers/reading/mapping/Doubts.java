package org.gongbao.producers.reading.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.Warning;

/** What is doubtful about a document that was read. Pure. */
final class Doubts {

    private static final double SURE = 0.75;

    private Doubts() {}

    static List<Warning> of(DocumentSpan span, DocumentParts parts, Optional<ContentsEntry> entry) {
        List<Warning> doubts = new ArrayList<>();
        int line = span.startLine();
        if (parts.number() == null) {
            doubts.add(new Warning("READ-012", "No document number below the title; check the first lines.", line));
        }
        if (parts.issuers().isEmpty()) {
            doubts.add(new Warning("READ-015", "Neither title nor signature names who issues; check both.", line));
        }
        if (parts.signedOn() == null) {
            doubts.add(new Warning("READ-013", "No day of signature found; check signature and date.", line));
        }
        if (parts.genre() == null) {
            doubts.add(
                    new Warning("READ-017", "The title does not end with a type of document; check the title.", line));
        }
        if (span.start().score() < SURE) {
            doubts.add(new Warning(
                    "READ-014",
                    "The beginning is uncertain (%.2f of 1); check that the document begins here."
                            .formatted(span.start().score()),
                    line));
        }
        entry.ifPresent(listed -> compare(listed, parts, doubts));
        return doubts;
    }

    private static void compare(ContentsEntry listed, DocumentParts parts, List<Warning> doubts) {
        if (listed.number() != null
                && parts.number() != null
                && !Folding.bare(listed.number()).equals(Folding.bare(parts.number()))) {
            doubts.add(new Warning(
                    "READ-011",
                    "The table of contents says " + listed.number() + ", the text " + parts.number()
                            + "; the text was taken. Check the number.",
                    listed.line()));
        }
        String listedTitle = Folding.bare(listed.title());
        String title = Folding.bare(parts.title());
        if (!title.equals(listedTitle) && !title.endsWith(listedTitle)) {
            doubts.add(new Warning(
                    "READ-019",
                    "The table of contents prints the title differently; the text was taken. Check names in the title.",
                    listed.line()));
        }
    }
}
