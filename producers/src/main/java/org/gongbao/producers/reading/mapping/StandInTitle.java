package org.gongbao.producers.reading.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.Issued;
import org.gongbao.producers.reading.part.ParagraphJoiner;

/** What a document is called of which no title was found: nobody can choose, search or review a document without a name. Pure. */
final class StandInTitle {

    private static final int LONGEST = 60;
    private static final int COVERING = 3;
    private static final String UNTITLED = "无标题";

    private StandInTitle() {}

    /** Returns the title; where there is none, what the text says that it issues, else its beginning, else the number. */
    static String of(DocumentParts parts) {
        return parts.title().isBlank()
                ? issued(parts).or(() -> beginning(parts)).orElse(UNTITLED)
                : parts.title();
    }

    private static Optional<String> issued(DocumentParts parts) {
        return parts.paragraphs().stream()
                .limit(COVERING)
                .flatMap(text -> Issued.in(text.text()).stream())
                .findFirst();
    }

    private static Optional<String> beginning(DocumentParts parts) {
        return Stream.concat(
                        parts.paragraphs().stream().map(ParagraphJoiner.Text::text), Stream.ofNullable(parts.number()))
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(text ->
                        text.strip().substring(0, Math.min(LONGEST, text.strip().length())))
                .findFirst();
    }
}
