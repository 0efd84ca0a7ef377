package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.part.Addressees;
import org.gongbao.producers.reading.part.AttachmentList;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.Instrument;
import org.gongbao.producers.reading.part.ParagraphJoiner;
import org.gongbao.producers.reading.part.PublicMarkers;
import org.gongbao.producers.reading.part.Signature;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.PublicMarker;

/** Reads the parts of a document that was cut out. Pure. */
public final class PartsReader {

    private PartsReader() {}

    /** Returns the parts of the document at this place. */
    public static DocumentParts read(DocumentSpan span) {
        String title = span.start().title().title();
        List<TextLine> body = span.body();
        Optional<Signature> signature = Signature.read(body).or(() -> Signature.read(span.head()));
        return new DocumentParts(
                title,
                span.start().number(),
                issuers(span, signature),
                Genre.ofTitle(title).orElse(null),
                Instrument.issuedBy(title, body).orElse(null),
                signature.map(Signature::day).orElse(null),
                Addressees.read(body).names(),
                AttachmentList.read(body),
                marker(body),
                ParagraphJoiner.join(body));
    }

    /** Where the title does not say who issues, the signature does. */
    private static List<String> issuers(DocumentSpan span, Optional<Signature> signature) {
        List<String> inTitle = span.start().title().issuers();
        return !inTitle.isEmpty()
                ? inTitle
                : signature.map(Signature::signatory).map(List::of).orElse(List.of());
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
