package org.gongbao.connector.ckan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a portal stores, and its rules. One call at a time. */
final class FakePortal {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> datasets = new LinkedHashMap<>();
    private final Map<String, ObjectNode> groups = new LinkedHashMap<>();
    private int clock;

    synchronized Reply call(String action, JsonNode body, boolean hasUpload) {
        return switch (action) {
            case "package_show" ->
                find(body.path("id").asText()).map(Reply::success).orElseGet(Reply::notFound);
            case "package_search" -> Reply.success(NODES.objectNode().put("count", datasets.size()));
            case "package_create" -> create(body);
            case "package_revise" -> revise(body, hasUpload);
            case "package_delete" -> delete(body);
            case "organization_show", "group_show" ->
                Optional.ofNullable(groups.get(body.path("id").asText()))
                        .map(Reply::success)
                        .orElseGet(Reply::notFound);
            case "organization_create", "group_create" -> createGroup(body);
            case "organization_patch", "group_patch" -> patchGroup(body);
            default -> Reply.page(400, null);
        };
    }

    synchronized Optional<ObjectNode> find(String nameOrId) {
        return datasets.values().stream()
                .filter(dataset -> nameOrId.equals(dataset.path("name").asText())
                        || nameOrId.equals(dataset.path("id").asText()))
                .findFirst()
                .map(ObjectNode::deepCopy);
    }

    synchronized void change(String name, String field, String value) {
        datasets.get(name).put(field, value);
    }

    synchronized void forgetGroup(String name) {
        groups.remove(name);
    }

    private Reply create(JsonNode body) {
        String name = body.path("name").asText();
        if (!name.matches("[a-z0-9_-]{2,100}")) {
            return Reply.validation("name", "Must be purely lowercase alphanumeric (ascii) characters");
        }
        if (datasets.containsKey(name)) {
            return Reply.validation("name", "That URL is already in use.");
        }
        ObjectNode dataset = body.deepCopy();
        dataset.put("id", UUID.randomUUID().toString());
        return store(dataset).orElseGet(() -> Reply.success(dataset));
    }

    private Reply revise(JsonNode body, boolean hasUpload) {
        Optional<ObjectNode> found = find(body.path("match").path("id").asText());
        if (found.isEmpty()) {
            return Reply.notFound();
        }
        ObjectNode dataset = found.get();
        if (!dataset.path("version").equals(body.path("match").path("version"))) {
            return Reply.validation("match", "version");
        }
        dataset.setAll((ObjectNode) body.path("update"));
        if (hasUpload) {
            ObjectNode resource = (ObjectNode) dataset.path("resources").path(0);
            resource.put("url", "http://portal/download/" + resource.path("url").asText());
            resource.put("url_type", "upload");
        }
        Optional<Reply> refusal = store(dataset);
        return refusal.orElseGet(() -> Reply.success(NODES.objectNode().set("package", dataset)));
    }

    private Optional<Reply> store(ObjectNode dataset) {
        Optional<Reply> refusal = refusal(dataset);
        if (refusal.isPresent()) {
            return refusal;
        }
        // an administrator's unknown groups are dropped without a word
        ArrayNode known = NODES.arrayNode();
        dataset.path("groups").forEach(group -> {
            if (groups.containsKey(group.path("name").asText())) {
                known.add(group);
            }
        });
        dataset.set("groups", known);
        dataset.put("state", dataset.path("state").asText("active"));
        dataset.put("metadata_modified", "t" + ++clock);
        datasets.put(dataset.path("name").asText(), dataset);
        return Optional.empty();
    }

    private Optional<Reply> refusal(ObjectNode dataset) {
        if (dataset.toString().contains("\\u0000")) {
            return Optional.of(Reply.internalError());
        }
        if (!groups.containsKey(dataset.path("owner_org").asText())) {
            return Optional.of(Reply.validation("owner_org", "Organization does not exist"));
        }
        if (hasResourceOfAnother(dataset)) {
            return Optional.of(Reply.resourceTaken());
        }
        for (JsonNode tag : dataset.path("tags")) {
            if (!tag.path("name").asText().matches("[\\p{L}\\p{N}_ .-]{2,100}")) {
                return Optional.of(Reply.validation("tags", "Tag can only contain alphanumeric characters"));
            }
        }
        for (JsonNode extra : dataset.path("extras")) {
            if (extra.path("value").asText().getBytes(StandardCharsets.UTF_8).length > 32_766) {
                return Optional.of(immenseTerm(extra.path("key").asText()));
            }
        }
        return Optional.empty();
    }

    private boolean hasResourceOfAnother(ObjectNode dataset) {
        List<String> ids = dataset.path("resources").findValuesAsText("id");
        return datasets.values().stream()
                .filter(other -> !other.path("name").equals(dataset.path("name")))
                .flatMap(other -> other.path("resources").findValuesAsText("id").stream())
                .anyMatch(ids::contains);
    }

    private static Reply immenseTerm(String key) {
        return Reply.failure(
                500,
                NODES.objectNode()
                        .put("__type", "Search Index Error")
                        .put(
                                "message",
                                "Unable to add package to search index: Solr responded with an error (HTTP 400): [Reason:"
                                        + " Exception writing document: Document contains at least one immense term in"
                                        + " field=\"extras_" + key + "\" (whose UTF8 encoding is longer than 32766)]"));
    }

    private Reply delete(JsonNode body) {
        return find(body.path("id").asText())
                .map(dataset -> {
                    dataset.put("state", "deleted").set("groups", NODES.arrayNode());
                    datasets.put(dataset.path("name").asText(), dataset);
                    return Reply.success(NODES.nullNode());
                })
                .orElseGet(Reply::notFound);
    }

    private Reply createGroup(JsonNode body) {
        String name = body.path("name").asText();
        if (groups.containsKey(name) || name.isEmpty()) {
            return Reply.validation("name", "Group name already exists in database");
        }
        ObjectNode group = body.deepCopy();
        group.put("id", UUID.randomUUID().toString()).put("state", "active");
        groups.put(name, group);
        return Reply.success(group);
    }

    private Reply patchGroup(JsonNode body) {
        ObjectNode group = groups.get(body.path("id").asText());
        if (group == null) {
            return Reply.notFound();
        }
        group.put("state", body.path("state").asText());
        return Reply.success(group);
    }
}
