package org.gongbao.standalone.tenant;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gongbao.portal.access.KeyState;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.Tenant;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tenants, keys and changes for people and programs. No digest of a key is shown. */
public final class TenantText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PRIVATE = Set.of("digest");
    private static final int NAME = 22;
    private static final int MOMENT = 26;

    private TenantText() {}

    /** Returns a tenant as JSON. */
    public static JsonNode json(TenantUse use) {
        ObjectNode json = JSON.createObjectNode();
        json.put("tenant", use.tenant());
        json.put("description", use.record().map(Tenant::getDescription).orElse(""));
        json.put("hasRecord", use.record().isPresent());
        used(
                json,
                "subscriptions",
                use.subscriptions(),
                use.record().map(Tenant::getMostSubscriptions).orElse(null));
        used(
                json,
                "endpoints",
                use.endpoints(),
                use.record().map(Tenant::getMostEndpoints).orElse(null));
        json.put(
                "requestsPerMinute",
                Limit.of(use.record().map(Tenant::getRequestsPerMinute).orElse(null))
                        .text());
        json.put(
                "deliveriesPerMinute",
                deliveries(use.record().map(Tenant::getDeliveriesPerMinute).orElse(null)));
        json.put(
                "activeKeys",
                use.keys().stream().filter(key -> state(key) == KeyState.ACTIVE).count());
        return json;
    }

    /** Here there is no other usual limit than none. */
    private static String deliveries(Integer limit) {
        return Limit.of(limit == null ? 0 : limit).text();
    }

    private static void used(ObjectNode json, String name, int used, Integer limit) {
        json.putObject(name).put("used", used).put("limit", Limit.of(limit).text());
    }

    /** Returns a tenant as a line of a list. */
    public static String tenant(JsonNode tenant) {
        return Columns.padded(tenant.path("tenant").asString(), NAME)
                + Columns.padded("subscriptions " + used(tenant.path("subscriptions")), 30)
                + Columns.padded("endpoints " + used(tenant.path("endpoints")), 26)
                + Columns.padded(
                        "requests/min " + tenant.path("requestsPerMinute").asString(), 22)
                + Columns.padded(
                        "deliveries/min " + tenant.path("deliveriesPerMinute").asString(), 22)
                + "keys " + tenant.path("activeKeys").asInt();
    }

    private static String used(JsonNode use) {
        return use.path("used").asString() + " of " + use.path("limit").asString();
    }

    /** Returns a key as JSON. */
    public static ObjectNode json(ApiKey key) {
        ObjectNode json = JSON.valueToTree(AvroJson.without(key, PRIVATE));
        json.put("state", state(key).name());
        return json;
    }

    /**
     * Returns a key as JSON, with when it was last used.
     *
     * @param uses the hour of the last use, by keyId
     */
    public static JsonNode json(ApiKey key, Map<String, Instant> uses) {
        Instant last = uses.get(key.getKeyId());
        return json(key).put("lastUsedIn", last == null ? null : last.toString());
    }

    /** Returns a key as a line of a list. */
    public static String key(JsonNode key) {
        String end = key.path("expiresAt")
                .asStringOpt()
                .map(moment -> "until " + moment)
                .orElse("");
        return Columns.padded(key.path("keyId").asString(), 14)
                + Columns.padded(key.path("state").asString(), 9)
                + Columns.padded(key.path("tenant").asString(), NAME)
                + Columns.padded(key.path("name").asString(), NAME)
                + String.join(" ", JSON.convertValue(key.path("scopes"), String[].class))
                + (end.isEmpty() ? "" : "  " + end)
                + lastUse(key);
    }

    private static String lastUse(JsonNode key) {
        return key.has("lastUsedIn")
                ? key.path("lastUsedIn")
                        .asStringOpt()
                        .map(hour -> "  last used in the hour from " + hour)
                        .orElse("  not used yet")
                : "";
    }

    /** Returns a change as JSON. */
    public static JsonNode json(Change change) {
        return JSON.valueToTree(AvroJson.of(change));
    }

    /** Returns a change as a line of a list. */
    public static String change(JsonNode change) {
        StringBuilder details = new StringBuilder();
        for (Map.Entry<String, JsonNode> detail : change.path("details").properties()) {
            details.append("  ")
                    .append(detail.getKey())
                    .append('=')
                    .append(detail.getValue().asString());
        }
        return Columns.padded(change.path("at").asString(), MOMENT)
                + Columns.padded(change.path("tenant").asString(), NAME)
                + Columns.padded(change.path("kind").asString(), NAME)
                + Columns.padded(change.path("objectId").asString(), 38)
                + "by " + change.path("actorKind").asString() + " "
                + change.path("actor").asString()
                + details;
    }

    private static KeyState state(ApiKey key) {
        return KeyState.of(key, Clock.systemUTC().instant());
    }
}
