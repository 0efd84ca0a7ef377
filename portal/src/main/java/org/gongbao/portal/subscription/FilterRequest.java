package org.gongbao.portal.subscription;

import java.util.List;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Filter;

/**
 * A filter as the API takes it; see the record Filter for what the fields mean. Absent lists are empty.
 *
 * @param categories codes of subject classes, 1 to 22
 * @param agencies identifiers or full names
 * @param roles roles that the agency must have
 * @param regions six-digit codes
 * @param genres types of documents
 * @param docNumbers document numbers, or series that end in *
 * @param persons names
 * @param anyWords at least one must occur
 * @param allWords all must occur
 * @param noWords none may occur
 * @param changes classes of change
 */
public record FilterRequest(
        List<String> categories,
        List<String> agencies,
        List<String> roles,
        List<String> regions,
        List<String> genres,
        List<String> docNumbers,
        List<String> persons,
        List<String> anyWords,
        List<String> allWords,
        List<String> noWords,
        List<String> changes) {

    /** Fills what is absent. */
    public FilterRequest {
        categories = orEmpty(categories);
        agencies = orEmpty(agencies);
        roles = orEmpty(roles);
        regions = orEmpty(regions);
        genres = orEmpty(genres);
        docNumbers = orEmpty(docNumbers);
        persons = orEmpty(persons);
        anyWords = orEmpty(anyWords);
        allWords = orEmpty(allWords);
        noWords = orEmpty(noWords);
        changes = orEmpty(changes);
    }

    private static List<String> orEmpty(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value == null ? "" : value.strip())
                        .toList();
    }

    /** Returns the filter that every document matches. */
    public static FilterRequest everything() {
        return new FilterRequest(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns the record; the request must have been checked. */
    Filter toRecord() {
        return new Filter(
                categories,
                agencies,
                roles.stream().map(AgencyRole::valueOf).toList(),
                regions,
                genres,
                docNumbers,
                persons,
                anyWords,
                allWords,
                noWords,
                changes.stream().map(ChangeClass::valueOf).toList());
    }
}
