package org.gongbao.schemas.filter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.schemas.filter.Term.Field;

/**
 * A document as filters see it, folded once for all of them. Of its text the first {@value #TEXT_LIMIT} characters count. Immutable and
 * thread-safe.
 */
public final class DocumentFacts implements Facts {

    /** Characters of folded title and text in which words are looked for; what comes later is not searched. */
    public static final int TEXT_LIMIT = 100_000;

    private final Set<Term> terms = new HashSet<>();
    private final String text;
    private final LocalDate signedOn;

    private DocumentFacts(EnrichedDocument enriched) {
        Document document = enriched.getDocument();
        text = text(document);
        signedOn = document.getSignedOn();
        number(document.getDocNumber());
        region(document.getGazette().getRegionCode());
        value(Field.GAZETTE, document.getGazette().getTitle());
        value(Field.GENRE, document.getGenre());
        value(Field.INSTRUMENT, document.getInstrument());
        terms.add(new Term(Field.CHANGE, enriched.getChangeClass().name()));
        enriched.getCategories().forEach(category -> value(Field.CATEGORY, category.getCode()));
        enriched.getPersonnel().stream().map(PersonnelAction::getPerson).forEach(name -> value(Field.PERSON, name));
        enriched.getPlaces().forEach(place -> value(Field.PLACE, place));
        enriched.getAgencies().forEach(agency -> terms.addAll(AgencyTerms.of(agency)));
        enriched.getCitations().forEach(this::citation);
        enriched.getCitedBy().stream()
                .map(CitedBy::getRelation)
                .forEach(relation -> terms.add(new Term(Field.AFFECTED, relation.name())));
    }

    /** Reads a document. */
    public static DocumentFacts of(EnrichedDocument document) {
        return new DocumentFacts(document);
    }

    @Override
    public boolean has(Term term) {
        return term.field() == Field.WORD ? Words.occurs(text, term.value()) : terms.contains(term);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public LocalDate signedOn() {
        return signedOn;
    }

    /** Returns all its terms but words. */
    public Set<Term> terms() {
        return Collections.unmodifiableSet(terms);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder(Folding.fold(document.getTitle()));
        for (Paragraph paragraph : document.getParagraphs()) {
            if (text.length() >= TEXT_LIMIT) {
                break;
            }
            text.append('\n').append(Folding.fold(paragraph.getText()));
        }
        text.setLength(Math.min(text.length(), TEXT_LIMIT));
        return text.toString();
    }

    private void value(Field field, String value) {
        if (value != null) {
            terms.add(new Term(field, Folding.fold(value)));
        }
    }

    private void number(String number) {
        if (number != null) {
            String folded = Folding.number(number);
            terms.add(new Term(Field.NUMBER, folded));
            beginnings(folded).forEach(beginning -> terms.add(new Term(Field.SERIES, beginning)));
        }
    }

    private void region(String code) {
        if (code != null) {
            value(Field.REGION, code);
            Divisions.upwards(code).forEach(above -> terms.add(new Term(Field.REGION_BELOW, above)));
        }
    }

    private void citation(Citation citation) {
        Function<Term, Stream<Term>> withRelation =
                term -> Stream.of(term, Term.of(term.field(), term.value(), citation.getRelation()));
        terms.add(new Term(Field.RELATION, citation.getRelation().name()));
        if (citation.getTitle() != null) {
            Stream.of(new Term(Field.CITED, FilterReader.title(citation.getTitle())))
                    .flatMap(withRelation)
                    .forEach(terms::add);
        }
        if (citation.getDocNumber() != null) {
            String number = Folding.number(citation.getDocNumber());
            Stream<Term> series = beginnings(number).map(beginning -> new Term(Field.CITED_SERIES, beginning));
            Stream.concat(Stream.of(new Term(Field.CITED, number)), series)
                    .flatMap(withRelation)
                    .forEach(terms::add);
        }
    }

    private static Stream<String> beginnings(String number) {
        return Stream.iterate(1, length -> length <= number.length(), length -> length + 1)
                .map(length -> number.substring(0, length));
    }
}
