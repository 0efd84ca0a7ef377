package org.gongbao.connector.ckan.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongbao.connector.ckan.mapping.NamedGroup;
import org.gongbao.connector.ckan.mapping.PackageDraft;
import org.gongbao.connector.ckan.mapping.StoredPackage;
import org.gongbao.connector.ckan.mapping.TextFile;

/** The calls that are made, one method each. Thread-safe. */
final class CkanActions {

    private static final String JSON = "application/json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CkanTransport transport;

    CkanActions(CkanTransport transport) {
        this.transport = transport;
    }

    Answer show(String name) throws InterruptedException {
        return call("package_show", idOf(name));
    }

    /** Makes a dataset without the text, which only a revision can upload. */
    Answer create(PackageDraft draft) throws InterruptedException {
        ObjectNode fields = draft.copyOfFields();
        if (draft.text().isPresent()) {
            fields.withArray("resources").remove(0);
            // without the fingerprint it does not count as finished, whoever finds it
            ArrayNode extras = fields.withArray("extras");
            extras.remove(extras.size() - 1);
        }
        return call("package_create", fields);
    }

    /** Changes a dataset if its version is still the one that was read; the only comparison and change in one step that CKAN has. */
    Answer revise(StoredPackage stored, ObjectNode update) throws InterruptedException {
        return call("package_revise", revision(stored, update));
    }

    /** Changes a dataset and uploads its first resource. */
    Answer revise(StoredPackage stored, ObjectNode update, TextFile text) throws InterruptedException {
        Multipart multipart = new Multipart(update.toString());
        revision(stored, update)
                .properties()
                .forEach(part -> multipart.field(part.getKey(), part.getValue().toString()));
        multipart.file("update__resources__0__upload", text.fileName(), "text/plain", text.bytes());
        return call("package_revise", multipart.contentType(), multipart.finish());
    }

    /** Deletes by identifier: by name, memberships in groups would stay behind. */
    Answer delete(StoredPackage stored) throws InterruptedException {
        return call("package_delete", idOf(stored.id()));
    }

    Answer showGroup(GroupKind kind, String name) throws InterruptedException {
        return call(
                kind.action("show"), idOf(name).put("include_datasets", false).put("include_users", false));
    }

    Answer createGroup(GroupKind kind, NamedGroup group) throws InterruptedException {
        return call(
                kind.action("create"),
                NODES.objectNode().put("name", group.name()).put("title", group.title()));
    }

    Answer patchGroup(GroupKind kind, NamedGroup group) throws InterruptedException {
        return call(
                kind.action("patch"),
                idOf(group.name()).put("title", group.title()).put("state", "active"));
    }

    /** Asks for something that needs the search engine and the database, and no rights. */
    Answer search() throws InterruptedException {
        return call("package_search", NODES.objectNode().put("rows", 0));
    }

    /** Calls an action with nothing, which tells whether the token's user may use it: the check comes first. */
    Answer probe(String action) throws InterruptedException {
        return call(action, NODES.objectNode());
    }

    private static ObjectNode revision(StoredPackage stored, ObjectNode update) {
        ObjectNode match = NODES.objectNode().put("id", stored.id());
        match.set("version", stored.version());
        ObjectNode request = NODES.objectNode();
        request.set("match", match);
        // lists are merged item by item: they have to go before others can take their place
        ArrayNode filter = request.putArray("filter");
        update.fieldNames().forEachRemaining(field -> {
            if (update.get(field).isArray()) {
                filter.add("-" + field);
            }
        });
        request.set("update", update);
        return request;
    }

    private static ObjectNode idOf(String nameOrId) {
        return NODES.objectNode().put("id", nameOrId);
    }

    private Answer call(String action, JsonNode body) throws InterruptedException {
        return call(action, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer call(String action, String contentType, byte[] body) throws InterruptedException {
        try {
            return AnswerReader.read(transport.call(action, contentType, body));
        } catch (IOException e) {
            return AnswerReader.noAnswer(e);
        }
    }
}
