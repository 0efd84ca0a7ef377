package org.gongbao.producers.reading.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.boundary.NearMiss;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.Warning;

/** What is doubtful about a document that was read. Pure. */
final class Doubts {

    private static final double SURE = 0.75;
    private static final Pattern SHORT_DECREE = Pattern.compile("^[省市县区旗州盟]政府(?:令|公告|通告)");
    private static final int LONGEST = 40;

    private Doubts() {}

    static List<Warning> of(DocumentSpan span, DocumentParts parts, Optional<ContentsEntry> entry) {
        List<Warning> doubts = new ArrayList<>();
        int line = span.startLine();
        if (parts.title().isEmpty()) {
            doubts.add(new Warning(
                    "READ-021", "No title found; the beginning of the text or the number stands in for it.", line));
        }
        if (parts.number() == null) {
            doubts.add(new Warning("READ-012", "No document number below the title; check the first lines.", line));
        } else if (span.start().number() == null) {
            doubts.add(new Warning(
                    "READ-022",
                    "The number " + parts.number()
                            + " does not stand at the title; it was taken from the table of contents, the page's fields or a note at the end. Check it.",
                    line));
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
                    "The beginning is uncertain (%.2f of 1); check that the document begins here. Reasons: %s."
                            .formatted(
                                    span.start().score(),
                                    String.join("; ", span.start().reasons())),
                    line));
        }
        for (NearMiss miss : span.nearMisses()) {
            doubts.add(new Warning(
                    "READ-020",
                    "Another document may begin within this one (%.2f of 1): %s. Check that line."
                            .formatted(miss.score(), shortened(miss.title())),
                    miss.line()));
        }
        entry.ifPresent(listed -> compare(listed, parts, doubts));
        return doubts;
    }

    private static void compare(ContentsEntry listed, DocumentParts parts, List<Warning> doubts) {
        if (listed.number() != null
                && parts.number() != null
                && !isSameNumber(NumberLine.bare(listed.number()), NumberLine.bare(parts.number()))) {
            doubts.add(new Warning(
                    "READ-011",
                    "The table of contents says " + listed.number() + ", the text " + parts.number()
                            + "; the text was taken. Check the number.",
                    listed.line()));
        }
        String listedTitle = Folding.bare(listed.title());
        if (!isSameTitle(listedTitle, Folding.bare(parts.title())) && !isDecree(listed, listedTitle, parts)) {
            doubts.add(new Warning(
                    "READ-019",
                    "The table of contents prints the title differently: "
                            + Difference.between(listed.title(), parts.title())
                            + "; the text was taken. Check names in the title.",
                    listed.line()));
        }
    }

    /** A decree is listed by the short name of its government: 县政府令第2号. */
    private static boolean isSameNumber(String listed, String number) {
        return number.equals(listed)
                || (SHORT_DECREE.matcher(listed).find() && number.endsWith(listed.replaceFirst("政府", "人民政府")));
    }

    private static boolean isSameTitle(String listed, String title) {
        return title.equals(listed) || title.endsWith(listed);
    }

    /** A decree is listed with its number as the title, or under what it promulgates. */
    private static boolean isDecree(ContentsEntry listed, String listedTitle, DocumentParts parts) {
        if (parts.number() == null) {
            return false;
        }
        String number = NumberLine.bare(parts.number());
        boolean sameNumber = listed.number() != null && number.equals(NumberLine.bare(listed.number()));
        return listedTitle.equals(number)
                || (sameNumber
                        && parts.paragraphs().stream().anyMatch(text -> listedTitle.equals(Folding.bare(text.text()))));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
    }
}
