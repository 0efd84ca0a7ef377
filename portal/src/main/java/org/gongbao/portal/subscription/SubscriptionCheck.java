package org.gongbao.portal.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.schemas.category.SubjectClasses;

/** Checks requests and collects every error. One use by one thread. */
final class SubscriptionCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 200;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<FieldError> errors = new ArrayList<>();

    private SubscriptionCheck() {}

    /** Checks a request for a new subscription. */
    static void create(SubscriptionRequest request) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), true);
        check.url(request.url());
        check.filter(request.filter());
        check.finish();
    }

    /** Checks a request for a change. */
    static void change(SubscriptionRequest request) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), false);
        check.that(request.url() == null, "url", "cannot be changed; make a new subscription");
        check.filter(request.filter());
        check.finish();
    }

    private void name(String name, boolean required) {
        that(name != null || !required, "name", "is missing");
        that(name == null || (!name.isBlank() && name.length() <= LONGEST_NAME), "name", "has 1 to 200 characters");
    }

    private void url(String url) {
        if (url == null || url.isBlank()) {
            that(false, "url", "is missing: the address of your webhook, http or https");
            return;
        }
        that(url.length() <= LONGEST_URL, "url", "has at most " + LONGEST_URL + " characters");
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            that(scheme != null && SCHEMES.contains(scheme), "url", "must begin with http:// or https://");
            that(address.getHost() != null, "url", "names no host");
            that(address.getUserInfo() == null, "url", "must not hold a user name or password");
            that(address.getFragment() == null, "url", "must not hold a fragment (#)");
        } catch (URISyntaxException notAnAddress) {
            that(false, "url", "is no valid address: " + notAnAddress.getReason());
        }
    }

    private void filter(FilterRequest filter) {
        if (filter == null) {
            return;
        }
        each(
                "categories",
                filter.categories(),
                SubjectClasses.codes()::contains,
                "is not a subject class; known: 1 to 22");
        each("agencies", filter.agencies(), value -> true, "");
        each("roles", filter.roles(), roles()::contains, "is not a role; known: " + roles());
        each("regions", filter.regions(), value -> value.matches("[0-9]{6}"), "is not a six-digit code (GB/T 2260)");
        each("genres", filter.genres(), value -> true, "");
        each("docNumbers", filter.docNumbers(), SubscriptionCheck::isSeries, "may hold one * only, at the end");
        each("persons", filter.persons(), value -> true, "");
        each("anyWords", filter.anyWords(), value -> true, "");
        each("allWords", filter.allWords(), value -> true, "");
        each("noWords", filter.noWords(), value -> true, "");
        each("changes", filter.changes(), changes()::contains, "is not a class of change; known: " + changes());
    }

    private static boolean isSeries(String value) {
        int star = value.indexOf('*');
        return star < 0 || (star == value.length() - 1 && star > 0);
    }

    private static Set<String> roles() {
        return known(AgencyRole.values(), AgencyRole.UNKNOWN);
    }

    private static Set<String> changes() {
        return known(ChangeClass.values(), ChangeClass.UNKNOWN);
    }

    private static <E extends Enum<E>> Set<String> known(E[] values, E unknown) {
        Stream<E> named = Arrays.stream(values).filter(value -> value != unknown);
        return named.map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void each(String field, List<String> values, Predicate<String> allowed, String message) {
        that(values.size() <= MOST_VALUES, "filter." + field, "has at most " + MOST_VALUES + " values");
        for (int i = 0; i < values.size(); i++) {
            String place = "filter." + field + "[" + i + "]";
            String value = values.get(i);
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                that(false, place, "has 1 to " + LONGEST_VALUE + " characters");
            } else {
                that(allowed.test(value), place, "'" + value + "' " + message);
            }
        }
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }

    private void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }
}
