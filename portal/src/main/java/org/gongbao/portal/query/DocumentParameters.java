package org.gongbao.portal.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.index.DocumentOrder;
import org.gongbao.portal.index.DocumentQuery;
import org.gongbao.record.v1.DocumentStatus;

/** Reads a {@link DocumentQuery} from the parameters of a request. */
public final class DocumentParameters {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;
    private static final Set<String> STATUSES = Set.of("active", "withdrawn");

    private DocumentParameters() {}

    /**
     * Reads the parameters q, category, agency, genre, year, region, place, status and sort; others are ignored.
     *
     * @param parameters values by name, as the servlet API gives them
     * @throws PortalException POR-020 if a value cannot be meant
     */
    public static DocumentQuery read(Map<String, String[]> parameters) {
        String words = one(parameters, "q", "");
        return new DocumentQuery(
                words,
                matching(parameters, "category", "[1-9]|1[0-9]|2[0-2]", "a subject class is a number from 1 to 22"),
                many(parameters, "agency"),
                many(parameters, "genre"),
                matching(parameters, "year", "[0-9]{4}", "a year has four digits"),
                matching(parameters, "region", "[0-9]{6}", "a region is a six-digit code (GB/T 2260)"),
                many(parameters, "place"),
                status(one(parameters, "status", "active")),
                order(one(parameters, "sort", words.isBlank() ? "newest" : "relevance")));
    }

    /** Reads the same parameters for a feed, which is always in order of publication and never holds withdrawn documents. */
    public static DocumentQuery feed(Map<String, String[]> parameters) {
        Map<String, String[]> some = new HashMap<>(parameters);
        some.remove("status");
        some.put("sort", new String[] {"newest"});
        return read(some);
    }

    private static DocumentStatus status(String value) {
        if (!STATUSES.contains(value)) {
            throw wrong("status", value, "it is active or withdrawn");
        }
        return DocumentStatus.valueOf(value.toUpperCase(Locale.ROOT));
    }

    private static DocumentOrder order(String value) {
        return DocumentOrder.of(value).orElseThrow(() -> wrong("sort", value, "it is newest, signed or relevance"));
    }

    private static List<String> matching(Map<String, String[]> parameters, String name, String form, String rule) {
        List<String> values = many(parameters, name);
        values.stream().filter(value -> !value.matches(form)).findFirst().ifPresent(value -> {
            throw wrong(name, value, rule);
        });
        return values;
    }

    private static List<String> many(Map<String, String[]> parameters, String name) {
        List<String> values = Stream.of(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw wrong(
                    name, values.size() + " values", "at most " + MOST_VALUES + " of " + LONGEST_VALUE + " characters");
        }
        return values;
    }

    private static String one(Map<String, String[]> parameters, String name, String otherwise) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? otherwise : values[0].strip();
    }

    private static PortalException wrong(String name, String value, String rule) {
        return new PortalException("POR-020", "Parameter " + name + " is '" + value + "': " + rule);
    }
}
