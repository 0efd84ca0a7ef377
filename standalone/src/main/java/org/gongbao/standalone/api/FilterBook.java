package org.gongbao.standalone.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;

/**
 * The saved filters of a tenant, by name.
 *
 * @param api the portal
 */
public record FilterBook(PortalApi api) {

    private static final String FILTERS = "/api/v1/filters";

    /** Returns all, oldest first. */
    public List<JsonNode> all() {
        return StreamSupport.stream(api.get(FILTERS).path("items").spliterator(), false)
                .toList();
    }

    /**
     * Returns one.
     *
     * @param name name or identifier
     * @throws GongbaoException POR-017 if there is none
     */
    public JsonNode find(String name) {
        return search(name)
                .orElseThrow(() -> new GongbaoException(
                        "POR-017", "You have no filter " + name + "; gongbao filters list shows them"));
    }

    /** Saves a filter under a name, in place of the one that has it. */
    public JsonNode save(String name, JsonNode filter) {
        Map<String, Object> request = Map.of("name", name, "filter", filter);
        return all().stream()
                .filter(known -> known.path("name").asString().equals(name.strip()))
                .findFirst()
                .map(known -> api.put(address(known), request))
                .orElseGet(() -> api.post(FILTERS, request));
    }

    /**
     * Removes one.
     *
     * @param name name or identifier
     * @throws GongbaoException POR-017 if there is none, POR-018 if subscriptions use it
     */
    public void remove(String name) {
        api.delete(address(find(name)));
    }

    /** Returns a filter as a line of a list. */
    public static String line(JsonNode filter) {
        return Columns.padded(filter.path("filterId").asString(), 38)
                + Columns.padded("revision " + filter.path("revision").asString(), 14)
                + Columns.padded("subscriptions " + filter.path("usedBy").size(), 20)
                + filter.path("name").asString();
    }

    private Optional<JsonNode> search(String name) {
        return all().stream()
                .filter(filter -> filter.path("name").asString().equals(name)
                        || filter.path("filterId").asString().equals(name))
                .findFirst();
    }

    private static String address(JsonNode filter) {
        return FILTERS + "/" + PortalApi.encoded(filter.path("filterId").asString());
    }
}
