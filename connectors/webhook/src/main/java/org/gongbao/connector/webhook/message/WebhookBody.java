package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;

/**
 * Renders documents as bodies of webhooks. A pure function of the record and the portal's address: every attempt of a delivery sends the same
 * bytes, whichever process makes it. Thus the form never changes within a major version. Immutable.
 */
public final class WebhookBody {

    /** More agencies than these are left out; the page of the document has all. */
    public static final int AGENCIES = 20;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] SUBSCRIPTION = ",\"subscriptionId\":".getBytes(StandardCharsets.UTF_8);

    private final String portalUrl;

    /**
     * Creates what renders.
     *
     * @param portalUrl address of the portal, with or without a slash at its end
     */
    public WebhookBody(String portalUrl) {
        this.portalUrl = portalUrl.endsWith("/") ? portalUrl.substring(0, portalUrl.length() - 1) : portalUrl;
    }

    /** Returns a document as a body, all but the subscription. */
    public RenderedDocument render(EnrichedDocument document) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "document." + document.getChangeClass().name().toLowerCase(Locale.ROOT));
        body.put("timestamp", document.getUpdatedAt().toString());
        body.set("data", data(document));
        byte[] whole = bytes(body);
        // data is last, so the two closing braces give way to the subscription
        byte[] head = Arrays.copyOf(whole, whole.length - 2 + SUBSCRIPTION.length);
        System.arraycopy(SUBSCRIPTION, 0, head, whole.length - 2, SUBSCRIPTION.length);
        return new RenderedDocument(document.getDocumentId(), document.getRevision(), head);
    }

    static byte[] quoted(String text) {
        return bytes(text);
    }

    private ObjectNode data(EnrichedDocument enriched) {
        var document = enriched.getDocument();
        ObjectNode data = JSON.createObjectNode();
        data.put("documentId", enriched.getDocumentId());
        data.put("revision", enriched.getRevision());
        data.put("changeClass", enriched.getChangeClass().name());
        data.put("title", document.getTitle());
        data.put("docNumber", document.getDocNumber());
        data.set("issuer", issuer(enriched));
        data.put("genre", document.getGenre());
        data.put("instrument", document.getInstrument());
        data.put("signedOn", text(document.getSignedOn()));
        data.put("publishedAt", enriched.getPublishedAt().toString());
        data.set("categories", categories(enriched));
        data.set("agencies", agencies(enriched));
        data.put("summary", enriched.getSummary());
        data.set("gazette", gazette(document.getGazette()));
        data.put("url", portalUrl + "/documents/" + enriched.getDocumentId());
        return data;
    }

    private static ObjectNode issuer(EnrichedDocument enriched) {
        AgencyName name = enriched.getDocument().getIssuer();
        if (name == null) {
            return null;
        }
        String id = enriched.getAgencies().stream()
                .filter(agency -> agency.getRole() == AgencyRole.ISSUER
                        && agency.getName().equals(name.getName()))
                .map(AgencyTag::getId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return JSON.createObjectNode().put("id", id).put("name", name.getName());
    }

    private static ArrayNode categories(EnrichedDocument enriched) {
        ArrayNode categories = JSON.createArrayNode();
        enriched.getCategories()
                .forEach(
                        tag -> categories.addObject().put("code", tag.getCode()).put("label", tag.getLabel()));
        return categories;
    }

    private static ArrayNode agencies(EnrichedDocument enriched) {
        ArrayNode agencies = JSON.createArrayNode();
        enriched.getAgencies().stream().limit(AGENCIES).forEach(tag -> agencies.addObject()
                .put("id", tag.getId())
                .put("name", tag.getName())
                .put("role", tag.getRole().name()));
        return agencies;
    }

    private static ObjectNode gazette(Gazette gazette) {
        return JSON.createObjectNode()
                .put("title", gazette.getTitle())
                .put("year", gazette.getYear())
                .put("issue", gazette.getIssue());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trees and texts can always be written as JSON", e);
        }
    }
}
