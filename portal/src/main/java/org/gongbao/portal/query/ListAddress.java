package org.gongbao.portal.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.portal.index.DocumentOrder;
import org.gongbao.portal.index.DocumentQuery;
import org.gongbao.record.v1.DocumentStatus;

/** Writes the parameters of a list, with small changes: what the links beside a list lead to. Immutable. */
public final class ListAddress {

    private final Map<String, List<String>> values;

    private ListAddress(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns the parameters of a query, without those that have their usual value. */
    public static ListAddress of(DocumentQuery query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("q", query.words().isEmpty() ? List.of() : List.of(query.words()));
        values.put("category", query.categories());
        values.put("agency", query.agencies());
        values.put("genre", query.genres());
        values.put("year", query.years());
        values.put("region", query.regions());
        values.put("place", query.places());
        values.put(
                "status",
                query.status() == DocumentStatus.ACTIVE
                        ? List.of()
                        : List.of(query.status().name().toLowerCase(Locale.ROOT)));
        DocumentOrder usual = query.words().isEmpty() ? DocumentOrder.NEWEST : DocumentOrder.RELEVANCE;
        values.put(
                "sort",
                query.order() == usual ? List.of() : List.of(query.order().parameter()));
        return new ListAddress(values);
    }

    /** Returns the same with one more value of a parameter. */
    public ListAddress with(String name, String value) {
        List<String> before = values.getOrDefault(name, List.of());
        return changed(
                name,
                Stream.concat(before.stream(), Stream.of(value)).distinct().toList());
    }

    /** Returns the same without one value of a parameter. */
    public ListAddress without(String name, String value) {
        return changed(
                name,
                values.getOrDefault(name, List.of()).stream()
                        .filter(other -> !other.equals(value))
                        .toList());
    }

    /** Returns the same with this as the only value of a parameter. */
    public ListAddress only(String name, String value) {
        return changed(name, List.of(value));
    }

    /** Returns true if a parameter has the value. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** Returns the address with this path, as {@code /feed.atom?q=…}. */
    public String at(String path) {
        String query = values.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> entry.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Returns true if nothing narrows the list. */
    public boolean isEmpty() {
        return values.values().stream().allMatch(List::isEmpty);
    }

    private ListAddress changed(String name, List<String> changed) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(name, changed);
        return new ListAddress(copy);
    }
}
