package org.gongbao.portal.subscription;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.portal.subscription.FilterRequest.NearbyRequest;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.schemas.filter.Folding;

/** Checks a filter and those within it and collects every error. One use by one thread. */
final class FilterCheck {

    /** Filters within filters, the outermost counted. */
    static final int DEEPEST = 4;

    /** Filters in one, itself counted. */
    static final int MOST_FILTERS = 50;

    /** Values in one filter, those within it counted. */
    static final int MOST_VALUES = 500;

    private static final int MOST_VALUES_OF_A_FIELD = 200;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_DISTANCE = 1_000;

    private final List<FieldError> errors = new ArrayList<>();
    private int filters;
    private int values;

    private FilterCheck() {}

    /** Returns everything that is wrong with a filter. */
    static List<FieldError> errors(FilterRequest filter) {
        FilterCheck check = new FilterCheck();
        check.filter("filter", filter, 1);
        check.that(check.filters <= MOST_FILTERS, "filter", "holds at most " + MOST_FILTERS + " filters");
        check.that(check.values <= MOST_VALUES, "filter", "holds at most " + MOST_VALUES + " values");
        return List.copyOf(check.errors);
    }

    private void filter(String place, FilterRequest filter, int depth) {
        filters++;
        if (depth > DEEPEST) {
            that(false, place, "is nested more than " + DEEPEST + " deep");
            return;
        }
        facts(place, filter);
        words(place, filter);
        filters(place + ".allOf", filter.allOf(), depth);
        filters(place + ".anyOf", filter.anyOf(), depth);
        filters(place + ".noneOf", filter.noneOf(), depth);
    }

    private void filters(String place, List<FilterRequest> parts, int depth) {
        for (int index = 0; index < parts.size() && filters <= MOST_FILTERS; index++) {
            filter(place + "[" + index + "]", parts.get(index), depth + 1);
        }
    }

    private void facts(String place, FilterRequest filter) {
        Predicate<String> any = value -> true;
        each(
                place + ".categories",
                filter.categories(),
                SubjectClasses.codes()::contains,
                "is not a subject class; known: 1 to 22");
        each(
                place + ".agencies",
                filter.agencies(),
                value -> !filter.agenciesBelow() || value.matches("\\d{6}-[a-z0-9-]+"),
                "must be an identifier, as 140322-finance, for agenciesBelow");
        each(place + ".roles", filter.roles(), known(AgencyRole.values()), "role");
        each(
                place + ".regions",
                filter.regions(),
                value -> value.matches("[0-9]{6}"),
                "is not a six-digit code (GB/T 2260)");
        each(place + ".genres", filter.genres(), any, "");
        each(place + ".instruments", filter.instruments(), any, "");
        each(place + ".docNumbers", filter.docNumbers(), FilterCheck::isSeries, "may hold one * only, at the end");
        each(place + ".gazettes", filter.gazettes(), any, "");
        each(place + ".places", filter.places(), any, "");
        each(place + ".cites", filter.cites(), FilterCheck::isSeries, "may hold one * only, at the end");
        each(place + ".relations", filter.relations(), known(CitationRelation.values()), "relation");
        each(place + ".affectedBy", filter.affectedBy(), known(CitationRelation.values()), "relation");
        each(place + ".persons", filter.persons(), any, "");
        each(place + ".changes", filter.changes(), known(ChangeClass.values()), "class of change");
        day(place + ".signedFrom", filter.signedFrom());
        day(place + ".signedTo", filter.signedTo());
    }

    private void words(String place, FilterRequest filter) {
        Predicate<String> word = value -> !Folding.fold(value).isEmpty();
        each(place + ".anyWords", filter.anyWords(), word, "holds no character that can be looked for");
        each(place + ".allWords", filter.allWords(), word, "holds no character that can be looked for");
        each(place + ".noWords", filter.noWords(), word, "holds no character that can be looked for");
        for (int index = 0; index < filter.near().size(); index++) {
            NearbyRequest near = filter.near().get(index);
            String where = place + ".near[" + index + "]";
            that(near.words().stream().distinct().count() >= 2, where + ".words", "names two words at least");
            that(near.within() >= 2 && near.within() <= LONGEST_DISTANCE, where + ".within", "is 2 to 1000 characters");
            each(where + ".words", near.words(), word, "holds no character that can be looked for");
        }
    }

    private static boolean isSeries(String value) {
        int star = value.indexOf('*');
        return star < 0 || (star == value.length() - 1 && star > 0);
    }

    private void day(String place, String value) {
        try {
            if (value != null) {
                LocalDate.parse(value);
            }
        } catch (DateTimeParseException notADay) {
            that(false, place, "'" + value + "' is not a day, as 2026-01-31");
        }
    }

    private static Set<String> known(Enum<?>[] values) {
        Stream<String> names = Arrays.stream(values).map(Enum::name);
        return names.filter(name -> !name.equals("UNKNOWN")).collect(Collectors.toCollection(TreeSet::new));
    }

    private void each(String place, List<String> given, Set<String> known, String kind) {
        each(place, given, known::contains, "is not a " + kind + "; known: " + known);
    }

    private void each(String place, List<String> given, Predicate<String> allowed, String message) {
        values += given.size();
        that(given.size() <= MOST_VALUES_OF_A_FIELD, place, "has at most " + MOST_VALUES_OF_A_FIELD + " values");
        for (int index = 0; index < given.size(); index++) {
            String where = place + "[" + index + "]";
            String value = given.get(index);
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                that(false, where, "has 1 to " + LONGEST_VALUE + " characters");
            } else {
                that(allowed.test(value), where, "'" + value + "' " + message);
            }
        }
    }

    private void that(boolean right, String place, String message) {
        if (!right) {
            errors.add(new FieldError(place, message));
        }
    }
}
