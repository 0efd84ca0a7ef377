package org.gongbao.producers.reading.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Addressees;
import org.gongbao.producers.reading.part.AttachmentList;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.Instrument;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.part.ParagraphJoiner;
import org.gongbao.producers.reading.part.PublicMarkers;
import org.gongbao.producers.reading.part.Signature;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.PublicMarker;

/** Reads the parts of a document that was cut out. Pure. */
public final class PartsReader {

    private static final Pattern GOVERNMENT =
            Pattern.compile("^\\p{IsHan}{2,20}?(?:人民政府|人民代表大会常务委员会|人大常委会)(?:办公[室厅])?");

    private static final int LAST_LINES = 5;

    private PartsReader() {}

    /** Returns the parts of the document at this place. */
    public static DocumentParts read(DocumentSpan span) {
        String title = span.start().title().title();
        List<TextLine> body = span.body();
        Optional<Signature> signature = Signature.read(body).or(() -> Signature.read(span.head()));
        Optional<Promulgation> promulgation = Promulgation.read(body);
        Optional<LocalDate> day = signature
                .map(Signature::day)
                .or(() -> promulgation.map(Promulgation::day))
                .or(() -> Occasion.day(span.head(), body));
        return new DocumentParts(
                title,
                Optional.ofNullable(span.start().number())
                        .or(() -> numberAtEnd(body))
                        .or(() -> promulgation.map(Promulgation::number))
                        .orElse(null),
                issuers(
                        span,
                        title,
                        signature
                                .map(Signature::signatories)
                                .filter(names -> !names.isEmpty())
                                .or(() -> promulgation.map(Promulgation::issuer).map(List::of))),
                Genre.ofTitle(title).orElse(null),
                Instrument.issuedBy(title, body).orElse(null),
                day.orElse(null),
                Addressees.read(body).names(),
                AttachmentList.read(body),
                marker(body),
                ParagraphJoiner.join(BrokenCells.mended(body)));
    }

    /** Where the title does not say who issues, the signature does; a decree that a person signs is of the government that its title begins with. */
    private static List<String> issuers(DocumentSpan span, String title, Optional<List<String>> signatories) {
        List<String> inTitle = span.start().title().issuers();
        if (!inTitle.isEmpty()) {
            return inTitle;
        }
        Matcher government = GOVERNMENT.matcher(title);
        return signatories
                .or(() -> government.find() ? Optional.of(List.of(government.group())) : Optional.empty())
                .orElse(List.of());
    }

    /** Some offices print the number behind the text, as a note. */
    private static Optional<String> numberAtEnd(List<TextLine> body) {
        return body.subList(Math.max(0, body.size() - LAST_LINES), body.size()).stream()
                .flatMap(line -> NumberLine.readLabelled(line).stream())
                .findFirst();
    }

    private static PublicMarker marker(List<TextLine> body) {
        return body.stream()
                .filter(TextLine::isShort)
                .map(line -> PublicMarkers.of(line.squeezed()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(PublicMarker.NONE);
    }
}
