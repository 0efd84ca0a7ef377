package org.gongbao.connector.ckan.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A dataset as it stands on the portal.
 *
 * @param json as {@code package_show} gave it; not to be changed
 */
public record StoredPackage(JsonNode json) {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

    /** Refuses null. */
    public StoredPackage {
        Objects.requireNonNull(json, "json");
    }

    /** Returns the identifier that the portal gave. */
    public String id() {
        return json.path("id").asText();
    }

    /** Returns the version as it is stored, for a comparison; null in JSON if there is none. */
    public JsonNode version() {
        return json.path("version");
    }

    /** Returns the revision; 0 if the version is none of ours. */
    public int revision() {
        Matcher matcher = VERSION.matcher(json.path("version").asText());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Returns how often tags or links of the revision were made; 1 if the version does not say. */
    public int tagging() {
        Matcher matcher = VERSION.matcher(json.path("version").asText());
        return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
    }

    /** Tells whether a later revision, or later tags of the same one, stand there. */
    public boolean isLaterThan(PackageDraft draft) {
        return revision() > draft.revision() || (revision() == draft.revision() && tagging() > draft.tagging());
    }

    /** Tells whether the dataset was deleted but not purged. */
    public boolean isDeleted() {
        return "deleted".equals(json.path("state").asText());
    }

    /** Tells whether the dataset was made for this document. */
    public boolean standsFor(String documentId) {
        return documentId.equals(extra(Extras.DOCUMENT_ID));
    }

    /** Tells whether exactly this stands there already. */
    public boolean isSame(PackageDraft draft) {
        return !isDeleted()
                && revision() == draft.revision()
                && tagging() == draft.tagging()
                && draft.fingerprint().equals(extra(Extras.FINGERPRINT))
                && lacksNoGroup(draft);
    }

    /** Tells whether all subject classes are there: CKAN drops groups that it does not know without a word. */
    public boolean lacksNoGroup(PackageDraft draft) {
        Set<String> present = stream(json.path("groups"))
                .map(group -> group.path("name").asText())
                .collect(Collectors.toSet());
        return present.containsAll(
                draft.categories().stream().map(NamedGroup::name).toList());
    }

    /** Tells whether the text has to be sent: it is not there, or another one is. */
    public boolean needsUpload(PackageDraft draft) {
        return draft.text()
                .filter(text -> !text.sha256()
                                .equals(textResource(draft).path("hash").asText())
                        || !"upload".equals(textResource(draft).path("url_type").asText()))
                .isPresent();
    }

    /**
     * Returns the fields that make this dataset that of the draft. Resources, groups and extras that the portal's own people added are kept.
     */
    public ObjectNode revisedTo(PackageDraft draft) {
        ObjectNode fields = draft.copyOfFields();
        if (!needsUpload(draft) && draft.text().isPresent()) {
            keepUpload((ArrayNode) fields.get("resources"), textResource(draft));
        }
        append(fields.withArray("resources"), foreign("resources", resource -> !draft.owns(resource)));
        append(
                fields.withArray("groups"),
                foreign(
                        "groups",
                        group -> !CkanNames.isCategory(group.path("name").asText())));
        append(
                fields.withArray("extras"),
                foreign(
                        "extras",
                        extra -> !Extras.KEYS.contains(extra.path("key").asText())));
        return fields;
    }

    private JsonNode textResource(PackageDraft draft) {
        return stream(json.path("resources"))
                .filter(resource ->
                        draft.textResourceId().equals(resource.path("id").asText()))
                .findFirst()
                .orElseGet(() -> json.path("no such field"));
    }

    private static void keepUpload(ArrayNode resources, JsonNode stored) {
        ((ObjectNode) resources.get(0))
                .put("url", stored.path("url").asText())
                .put("url_type", stored.path("url_type").asText());
    }

    private List<JsonNode> foreign(String field, Predicate<JsonNode> filter) {
        return stream(json.path(field)).filter(filter).toList();
    }

    private static void append(ArrayNode array, List<JsonNode> items) {
        items.forEach(item -> array.add(item.deepCopy()));
    }

    private String extra(String key) {
        return stream(json.path("extras"))
                .filter(extra -> key.equals(extra.path("key").asText()))
                .map(extra -> extra.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
