package org.gongbao.producers.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;

/**
 * Calls a decree that bears no other title than 某市人民政府令 by the measure that it promulgates, if the table of contents lists it so: 某市…办法
 * （市政府令第8号）; or by the heading below its number, if the table lists that. Who reads the issue looks for it by that name; a decree that is listed as such, or not at all, keeps its own. Pure.
 */
final class ListedMeasure {

    private static final Pattern DECREE = Pattern.compile("^\\p{IsHan}{2,28}政府令$");
    private static final Pattern SERIAL = Pattern.compile("令(?:(?:19|20)\\d{2}年)?第([\\d一二三四五六七八九十百零〇]{1,6})号$");
    /** The measure is named in the decree's first sentence. */
    private static final int OPENING = 3;

    private ListedMeasure() {}

    /** Returns the parts with the title that the entries give the decree; unchanged if they give it none. */
    static DocumentParts named(DocumentParts parts, List<ContentsEntry> entries) {
        Optional<String> serial = parts.number() != null
                        && DECREE.matcher(Folding.plain(parts.title())).matches()
                ? serial(parts.number())
                : Optional.empty();
        return serial.flatMap(number -> headingBelow(parts, entries).or(() -> measure(parts, number, entries)))
                .map(parts::withTitle)
                .orElse(parts);
    }

    /** The first line below the number, if the table of contents lists it, with the decree's number or without. */
    private static Optional<String> headingBelow(DocumentParts parts, List<ContentsEntry> entries) {
        String number = Folding.bare(parts.number());
        return parts.paragraphs().stream()
                .limit(1)
                .map(paragraph -> Folding.squeeze(paragraph.text()))
                .filter(heading -> entries.stream()
                        .map(entry -> Folding.bare(entry.title()))
                        .anyMatch(listed ->
                                listed.equals(Folding.bare(heading)) || listed.equals(Folding.bare(heading) + number)))
                .findFirst();
    }

    private static Optional<String> measure(DocumentParts parts, String serial, List<ContentsEntry> entries) {
        return entries.stream()
                .filter(entry -> promulgates(parts, serial, entry))
                .map(ContentsEntry::title)
                .findFirst();
    }

    private static boolean promulgates(DocumentParts parts, String serial, ContentsEntry entry) {
        return entry.number() != null
                && serial(entry.number()).filter(serial::equals).isPresent()
                && Genre.instrumentAtEnd(entry.title()).isPresent()
                && opensWith(parts, entry.title());
    }

    private static boolean opensWith(DocumentParts parts, String title) {
        String named = "《" + Folding.plain(title) + "》";
        return parts.paragraphs().stream()
                .limit(OPENING)
                .map(paragraph -> Folding.plain(Folding.squeeze(paragraph.text())))
                .anyMatch(text -> text.contains(named));
    }

    private static Optional<String> serial(String number) {
        Matcher serial = SERIAL.matcher(Folding.plain(Folding.squeeze(number)));
        return serial.find() ? Optional.of(serial.group(1)) : Optional.empty();
    }
}
