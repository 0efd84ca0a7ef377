package org.gongbao.producers.reading.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.TextLine;

/** What a page says of its document in labelled fields. It completes what the text gives and never overrules it. Immutable. */
public final class PageMetadata {

    /** What a file has that is no web page, or one without labelled fields. */
    public static final PageMetadata NONE = new PageMetadata(Map.of(), Set.of());

    private static final int FEWEST = 2;
    /** Fields that only a portal gives a document; titles and issuers stand in texts, too. */
    private static final Set<PageField> TELLING =
            Set.of(PageField.INDEX, PageField.NUMBER, PageField.SIGNED, PageField.SENT);

    private static final String SITE = "网站";

    private final Map<PageField, String> values;
    private final Set<Integer> lines;

    private PageMetadata(Map<PageField, String> values, Set<Integer> lines) {
        this.values = Map.copyOf(values);
        this.lines = Set.copyOf(lines);
    }

    /** Reads the fields in the lines above a page's text: one alone is none, for texts have labels too. */
    static PageMetadata read(List<TextLine> head) {
        Map<PageField, String> values = new EnumMap<>(PageField.class);
        Set<Integer> lines = new HashSet<>();
        PageField open = null;
        int count = 0;
        for (TextLine line : head) {
            List<LabelledLine.Field> fields = LabelledLine.read(line);
            if (fields.isEmpty() && open != null && mayBeValue(open, line)) {
                values.putIfAbsent(open, line.squeezed());
                lines.add(line.number());
            }
            open = null;
            for (LabelledLine.Field field : fields) {
                count++;
                lines.add(line.number());
                if (field.value().isEmpty()) {
                    open = fields.size() == 1 ? field.name() : null;
                } else {
                    values.putIfAbsent(field.name(), field.value());
                }
            }
        }
        boolean block = count >= FEWEST && values.keySet().stream().anyMatch(TELLING::contains);
        return block ? new PageMetadata(values, lines) : NONE;
    }

    /** Below a field that was left empty the title of the document may stand. */
    private static boolean mayBeValue(PageField field, TextLine line) {
        return field == PageField.TITLE || Genre.ofTitle(line.squeezed()).isEmpty();
    }

    /** Returns the same fields with this issuer, if they give none. */
    PageMetadata orIssuer(Optional<String> name) {
        if (name.isEmpty() || issuer().isPresent()) {
            return this;
        }
        Map<PageField, String> all = new EnumMap<>(PageField.class);
        all.putAll(values);
        all.put(PageField.ISSUER, name.get());
        return new PageMetadata(all, lines);
    }

    /** Returns whether the line is part of the block of fields. */
    boolean contains(TextLine line) {
        return lines.contains(line.number());
    }

    /** Returns whether the page has no such fields. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the title, if the page gives one that ends with a type of document. */
    Optional<String> title() {
        return value(PageField.TITLE).filter(title -> Genre.ofTitle(title).isPresent());
    }

    /** Returns the document number, if it is one. */
    Optional<String> number() {
        return value(PageField.NUMBER).flatMap(NumberLine::read);
    }

    /** Returns the index (索引号) that the portal gave the document. */
    public Optional<String> index() {
        return value(PageField.INDEX).filter(index -> index.chars().anyMatch(Character::isDigit));
    }

    /** Returns the body that issued the document, or put it on the portal. */
    public Optional<String> issuer() {
        return value(PageField.ISSUER).filter(AgencyNames::isName).filter(name -> !name.endsWith(SITE));
    }

    private Optional<LocalDate> signedOn() {
        return value(PageField.SIGNED).flatMap(ChineseDate::first).or(() -> value(PageField.SENT)
                .flatMap(ChineseDate::first));
    }

    private Optional<String> value(PageField name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the parts of the page's document with what only the fields say. */
    public DocumentParts complete(DocumentParts parts) {
        if (isEmpty()) {
            return parts;
        }
        return new DocumentParts(
                parts.title().isBlank() ? title().orElse(parts.title()) : parts.title(),
                parts.number() == null ? number().orElse(null) : parts.number(),
                parts.issuers().isEmpty() ? issuer().map(List::of).orElse(List.of()) : parts.issuers(),
                parts.genre(),
                parts.instrument(),
                parts.signedOn() == null ? signedOn().orElse(null) : parts.signedOn(),
                parts.addressees(),
                parts.attachments(),
                parts.marker(),
                parts.paragraphs());
    }
}
