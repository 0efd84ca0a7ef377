package org.gongbao.streams.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;

/** Agencies as reviewers write them, {@code ROLE:ID} or {@code ROLE:NAME}, and as the log of reviews keeps them. Stateless. */
final class AgencyValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String IDENTIFIER = "[a-z0-9-]{1,100}";

    private AgencyValues() {}

    /** Reads agencies with roles. */
    static JsonNode withRoles(String text, AgencyFinder agencies) {
        ArrayNode array = JSON.arrayNode();
        for (String item : Values.items(text)) {
            int colon = item.indexOf(':');
            Values.require(colon > 0, "has no role before " + item + "; write ROLE:ID or ROLE:NAME");
            AgencyRole role = role(item.substring(0, colon));
            String who = item.substring(colon + 1).strip();
            Values.require(!who.isEmpty(), "has no agency after " + item);
            array.addObject()
                    .put("role", role.name())
                    .put("id", who.matches(IDENTIFIER) ? who : null)
                    .put("name", who.matches(IDENTIFIER) ? nameOf(who, agencies) : who);
        }
        Values.require(!array.isEmpty(), "names no agency");
        return array;
    }

    /** Reads identifiers or names of agencies. */
    static JsonNode without(String text) {
        JsonNode array = Values.lines(text);
        Values.require(!array.isEmpty(), "names no agency");
        return array;
    }

    static List<AgencyTag> tags(JsonNode value) {
        Values.require(value.isArray(), "must be a list");
        return StreamSupport.stream(value.spliterator(), false)
                .map(AgencyValues::tag)
                .sorted(Comparator.comparing(AgencyTag::getRole))
                .toList();
    }

    static JsonNode json(List<AgencyTag> tags) {
        ArrayNode array = JSON.arrayNode();
        tags.forEach(tag -> array.addObject()
                .put("role", tag.getRole().name())
                .put("id", tag.getId())
                .put("name", tag.getName()));
        return array;
    }

    /** An agency has one role: that of the correction, if it was there already. */
    static List<AgencyTag> added(List<AgencyTag> present, JsonNode value) {
        List<AgencyTag> added = tags(value);
        List<AgencyTag> all = new ArrayList<>(present);
        all.removeIf(tag -> added.stream().anyMatch(other -> isSame(tag, other)));
        all.addAll(added);
        return all.stream().sorted(Comparator.comparing(AgencyTag::getRole)).toList();
    }

    static List<AgencyTag> removed(List<AgencyTag> present, JsonNode value) {
        List<String> gone = Values.texts(value);
        return present.stream()
                .filter(tag -> !gone.contains(tag.getName()) && !gone.contains(tag.getId()))
                .toList();
    }

    private static boolean isSame(AgencyTag one, AgencyTag other) {
        return one.getName().equals(other.getName())
                || (one.getId() != null && one.getId().equals(other.getId()));
    }

    private static AgencyTag tag(JsonNode value) {
        String name = Values.present(value.path("name"));
        String id = value.path("id").isTextual() ? value.path("id").textValue() : null;
        return new AgencyTag(id, name, name, role(Values.present(value.path("role"))), 0);
    }

    private static AgencyRole role(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return StreamSupport.stream(List.of(AgencyRole.values()).spliterator(), false)
                .filter(role -> role != AgencyRole.UNKNOWN && role.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has no role " + text
                        + "; roles are ISSUER, CO_ISSUER, ADDRESSEE, RESPONSIBLE, MEMBER, MENTIONED"));
    }

    private static String nameOf(String id, AgencyFinder agencies) {
        return agencies.find(id)
                .orElseThrow(() -> new IllegalArgumentException("names agency " + id
                        + ", which the registry does not know; look it up with gongbao agencies list"))
                .getName();
    }
}
