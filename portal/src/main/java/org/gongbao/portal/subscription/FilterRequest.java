package org.gongbao.portal.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Nearby;

/**
 * A filter as the API takes it; see the record Filter for what the fields mean. Absent lists are empty.
 *
 * @param categories codes of subject classes, 1 to 22
 * @param agencies identifiers or full names
 * @param agenciesBelow true if agencies stand for those below them too
 * @param roles roles that the agency must have
 * @param regions six-digit codes
 * @param regionsBelow true if regions stand for the divisions below them too
 * @param genres types of documents
 * @param instruments what is issued
 * @param docNumbers document numbers, or series that end in *
 * @param gazettes titles of gazettes
 * @param places names of places
 * @param cites numbers, series that end in *, or titles of documents named
 * @param relations relations to these
 * @param affectedBy what another document must do to the one wanted
 * @param persons names
 * @param signedFrom first day of signature, 2026-01-31
 * @param signedTo last day of signature
 * @param anyWords at least one must occur
 * @param allWords all must occur
 * @param noWords none may occur
 * @param near words that must stand close to each other
 * @param changes classes of change
 * @param allOf filters that must match too
 * @param anyOf filters of which one must match too
 * @param noneOf filters that must not match
 */
public record FilterRequest(
        List<String> categories,
        List<String> agencies,
        Boolean agenciesBelow,
        List<String> roles,
        List<String> regions,
        Boolean regionsBelow,
        List<String> genres,
        List<String> instruments,
        List<String> docNumbers,
        List<String> gazettes,
        List<String> places,
        List<String> cites,
        List<String> relations,
        List<String> affectedBy,
        List<String> persons,
        String signedFrom,
        String signedTo,
        List<String> anyWords,
        List<String> allWords,
        List<String> noWords,
        List<NearbyRequest> near,
        List<String> changes,
        List<FilterRequest> allOf,
        List<FilterRequest> anyOf,
        List<FilterRequest> noneOf) {

    private static final int USUAL_DISTANCE = 50;

    /**
     * Words that must stand close to each other.
     *
     * @param words the words
     * @param within characters from the beginning of the first to the end of the last; absent = 50
     */
    public record NearbyRequest(List<String> words, Integer within) {

        /** Fills what is absent. */
        public NearbyRequest {
            words = stripped(words);
            within = within == null ? USUAL_DISTANCE : within;
        }
    }

    /** Fills what is absent. */
    public FilterRequest {
        categories = stripped(categories);
        agencies = stripped(agencies);
        agenciesBelow = Boolean.TRUE.equals(agenciesBelow);
        roles = stripped(roles);
        regions = stripped(regions);
        regionsBelow = Boolean.TRUE.equals(regionsBelow);
        genres = stripped(genres);
        instruments = stripped(instruments);
        docNumbers = stripped(docNumbers);
        gazettes = stripped(gazettes);
        places = stripped(places);
        cites = stripped(cites);
        relations = stripped(relations);
        affectedBy = stripped(affectedBy);
        persons = stripped(persons);
        anyWords = stripped(anyWords);
        allWords = stripped(allWords);
        noWords = stripped(noWords);
        near = orEmpty(near);
        changes = stripped(changes);
        allOf = orEmpty(allOf);
        anyOf = orEmpty(anyOf);
        noneOf = orEmpty(noneOf);
    }

    private static List<String> stripped(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value == null ? "" : value.strip())
                        .toList();
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Returns the record of no request: the filter that every document matches; else of this one, which must have been checked. */
    static Filter recordOf(FilterRequest request) {
        return request == null ? Filter.newBuilder().build() : request.toRecord();
    }

    private Filter toRecord() {
        return Filter.newBuilder()
                .setCategories(categories)
                .setAgencies(agencies)
                .setAgenciesBelow(agenciesBelow)
                .setRoles(each(roles, AgencyRole::valueOf))
                .setRegions(regions)
                .setRegionsBelow(regionsBelow)
                .setGenres(genres)
                .setInstruments(instruments)
                .setDocNumbers(docNumbers)
                .setGazettes(gazettes)
                .setPlaces(places)
                .setCites(cites)
                .setRelations(each(relations, CitationRelation::valueOf))
                .setAffectedBy(each(affectedBy, CitationRelation::valueOf))
                .setPersons(persons)
                .setSignedFrom(signedFrom == null ? null : LocalDate.parse(signedFrom))
                .setSignedTo(signedTo == null ? null : LocalDate.parse(signedTo))
                .setAnyWords(anyWords)
                .setAllWords(allWords)
                .setNoWords(noWords)
                .setNear(each(near, nearby -> new Nearby(nearby.words(), nearby.within())))
                .setChanges(each(changes, ChangeClass::valueOf))
                .setAllOf(each(allOf, FilterRequest::toRecord))
                .setAnyOf(each(anyOf, FilterRequest::toRecord))
                .setNoneOf(each(noneOf, FilterRequest::toRecord))
                .build();
    }

    private static <T, R> List<R> each(List<T> values, Function<T, R> made) {
        return values.stream().map(made).toList();
    }
}
