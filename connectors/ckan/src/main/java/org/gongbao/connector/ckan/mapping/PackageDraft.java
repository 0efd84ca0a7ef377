package org.gongbao.connector.ckan.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as it should stand on the portal.
 *
 * @param documentId the document
 * @param name name of the dataset
 * @param revision revision of the document
 * @param tagging how often tags or links of this revision were made, from 1
 * @param organisation who issued it
 * @param categories its subject classes
 * @param fields the dataset in CKAN's form, with the fingerprint among the extras; not to be changed
 * @param text the text to upload; empty if it is only linked
 * @param fingerprint SHA-256 over all that is sent: equal = nothing to do
 */
public record PackageDraft(
        String documentId,
        String name,
        int revision,
        int tagging,
        NamedGroup organisation,
        List<NamedGroup> categories,
        ObjectNode fields,
        Optional<TextFile> text,
        String fingerprint) {

    /** Returns a copy of the fields that may be changed. */
    public ObjectNode copyOfFields() {
        return fields.deepCopy();
    }

    /** Returns the identifier of the resource that holds the text. */
    public String textResourceId() {
        return CkanNames.resourceId(documentId, CkanNames.TEXT_ROLE);
    }

    /** Returns the dataset's version: the revision, and the tagging behind a point if it is not the first. */
    public String version() {
        return version(revision, tagging);
    }

    static String version(int revision, int tagging) {
        return tagging > 1 ? revision + "." + tagging : Integer.toString(revision);
    }

    /** Tells whether a resource, group or extra of the portal is one that Gongbao writes. */
    public boolean owns(JsonNode resource) {
        return CkanNames.isResourceOf(documentId, resource.path("id").asText());
    }
}
