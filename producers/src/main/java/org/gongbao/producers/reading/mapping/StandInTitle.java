package org.gongbao.producers.reading.mapping;

import java.util.stream.Stream;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.ParagraphJoiner;

/** What a document is called of which no title was found: nobody can choose, search or review a document without a name. Pure. */
final class StandInTitle {

    private static final int LONGEST = 60;
    private static final String UNTITLED = "无标题";

    private StandInTitle() {}

    /** Returns the title; where there is none, the beginning of the text, else the number. */
    static String of(DocumentParts parts) {
        return parts.title().isBlank()
                ? Stream.concat(
                                parts.paragraphs().stream().map(ParagraphJoiner.Text::text),
                                Stream.ofNullable(parts.number()))
                        .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                        .map(text -> text.strip()
                                .substring(0, Math.min(LONGEST, text.strip().length())))
                        .findFirst()
                        .orElse(UNTITLED)
                : parts.title();
    }
}
