package org.gongbao.schemas.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Nearby;
import org.gongbao.schemas.filter.Condition.AnyTerm;
import org.gongbao.schemas.filter.Condition.Near;
import org.gongbao.schemas.filter.Condition.Signed;
import org.gongbao.schemas.filter.Term.Field;
import org.gongbao.schemas.identity.DocumentNumber;

/** Says what a filter means. One use by one thread. */
final class FilterReader {

    private final List<Condition> all = new ArrayList<>();

    private FilterReader() {}

    static Condition read(Filter filter) {
        FilterReader reader = new FilterReader();
        reader.facts(filter);
        reader.agencies(filter);
        reader.citations(filter);
        reader.words(filter);
        reader.filters(filter);
        return Conditions.all(reader.all);
    }

    private void facts(Filter filter) {
        anyTerm(terms(Field.CATEGORY, filter.getCategories()));
        anyTerm(terms(filter.getRegionsBelow() ? Field.REGION_BELOW : Field.REGION, filter.getRegions()));
        anyTerm(terms(Field.GENRE, filter.getGenres()));
        anyTerm(terms(Field.INSTRUMENT, filter.getInstruments()));
        anyTerm(terms(Field.GAZETTE, filter.getGazettes()));
        anyTerm(terms(Field.PLACE, filter.getPlaces()));
        anyTerm(terms(Field.PERSON, filter.getPersons()));
        anyTerm(filter.getDocNumbers().stream().map(FilterReader::number));
        anyTerm(filter.getChanges().stream().map(change -> new Term(Field.CHANGE, change.name())));
        if (filter.getSignedFrom() != null || filter.getSignedTo() != null) {
            all.add(new Signed(filter.getSignedFrom(), filter.getSignedTo()));
        }
    }

    private void agencies(Filter filter) {
        Field field = filter.getAgenciesBelow() ? Field.AGENCY_BELOW : Field.AGENCY;
        if (filter.getAgencies().isEmpty()) {
            anyTerm(filter.getRoles().stream().map(role -> new Term(Field.ROLE, role.name())));
        } else {
            anyTerm(qualified(terms(field, filter.getAgencies()).toList(), filter.getRoles()));
        }
    }

    private void citations(Filter filter) {
        if (filter.getCites().isEmpty()) {
            anyTerm(filter.getRelations().stream().map(relation -> new Term(Field.RELATION, relation.name())));
        } else {
            anyTerm(qualified(
                    filter.getCites().stream().map(FilterReader::cited).toList(), filter.getRelations()));
        }
        anyTerm(filter.getAffectedBy().stream().map(relation -> new Term(Field.AFFECTED, relation.name())));
    }

    private void words(Filter filter) {
        anyTerm(terms(Field.WORD, filter.getAnyWords()));
        terms(Field.WORD, filter.getAllWords()).forEach(word -> anyTerm(Stream.of(word)));
        terms(Field.WORD, filter.getNoWords()).forEach(word -> all.add(Conditions.not(new AnyTerm(List.of(word)))));
        for (Nearby nearby : filter.getNear()) {
            TreeSet<String> words = new TreeSet<>();
            terms(Field.WORD, nearby.getWords()).forEach(word -> words.add(word.value()));
            if (!words.isEmpty()) {
                all.add(new Near(List.copyOf(words), nearby.getWithin()));
            }
        }
    }

    private void filters(Filter filter) {
        filter.getAllOf().forEach(part -> all.add(read(part)));
        if (!filter.getAnyOf().isEmpty()) {
            all.add(Conditions.any(
                    filter.getAnyOf().stream().map(FilterReader::read).toList()));
        }
        filter.getNoneOf().forEach(part -> all.add(Conditions.not(read(part))));
    }

    private void anyTerm(Stream<Term> terms) {
        List<Term> sorted = terms.distinct().sorted().toList();
        if (!sorted.isEmpty()) {
            all.add(new AnyTerm(sorted));
        }
    }

    private static Stream<Term> terms(Field field, Collection<String> values) {
        return values.stream()
                .map(Folding::fold)
                .filter(value -> !value.isEmpty())
                .map(value -> new Term(field, value));
    }

    private static Stream<Term> qualified(List<Term> terms, List<? extends Enum<?>> qualifiers) {
        return qualifiers.isEmpty()
                ? terms.stream()
                : terms.stream().flatMap(term -> qualifiers.stream()
                        .map(qualifier -> Term.of(term.field(), term.value(), qualifier)));
    }

    private static Term number(String value) {
        return value.endsWith("*")
                ? new Term(Field.SERIES, Folding.number(value.substring(0, value.length() - 1)))
                : new Term(Field.NUMBER, Folding.number(value));
    }

    private static Term cited(String value) {
        if (value.endsWith("*")) {
            return new Term(Field.CITED_SERIES, Folding.number(value.substring(0, value.length() - 1)));
        }
        return new Term(Field.CITED, DocumentNumber.parse(value).isPresent() ? Folding.number(value) : title(value));
    }

    /** Folds a title, with or without the marks around it. */
    static String title(String value) {
        String folded = Folding.fold(value);
        return folded.startsWith("《") && folded.endsWith("》") ? folded.substring(1, folded.length() - 1) : folded;
    }
}
