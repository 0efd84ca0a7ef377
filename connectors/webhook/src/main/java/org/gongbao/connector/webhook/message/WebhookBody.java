package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
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

    /** Bytes of a thin body, subscription included, are fewer. */
    public static final int THIN_BYTES = 20_000;

    /** Room for what stands around the data: type, timestamp, identifiers, attributes. */
    private static final int AROUND = 2_000;

    /** What a record takes with the full body that is made of it, to the bytes of the record. */
    private static final int FULL_WEIGHT = 3;

    private final String portalUrl;

    /**
     * Creates what renders.
     *
     * @param portalUrl address of the portal, with or without a slash at its end
     */
    public WebhookBody(String portalUrl) {
        this.portalUrl = PortalUrl.plain(portalUrl);
    }

    /** Returns a document as webhooks tell it, all but the subscription. */
    public RenderedDocument render(EnrichedDocument document) {
        return render(document, 0, () -> document);
    }

    /**
     * Returns a document as webhooks tell it, all but the subscription.
     *
     * @param bytes length of its record
     * @param again reads it again, for the first delivery that wants all of it: bytes take less room than what is read from them
     */
    public RenderedDocument render(EnrichedDocument document, int bytes, Supplier<EnrichedDocument> again) {
        return new RenderedDocument(
                document.getDocumentId(),
                document.getRevision(),
                "document." + document.getChangeClass().name().toLowerCase(Locale.ROOT),
                document.getUpdatedAt().toString(),
                thin(document),
                new FullFields(FULL_WEIGHT * bytes, () -> full(again.get())));
    }

    private DocumentFields full(EnrichedDocument document) {
        return new DocumentFields(FullData.of(document, data(document, FullData.ENTRIES), portalUrl));
    }

    private DocumentFields thin(EnrichedDocument document) {
        ObjectNode data = data(document, AGENCIES);
        DocumentFields fields = new DocumentFields(data);
        return fields.length() + AROUND < THIN_BYTES ? fields : new DocumentFields(Shortening.of(data));
    }

    private ObjectNode data(EnrichedDocument enriched, int mostAgencies) {
        var document = enriched.getDocument();
        ObjectNode data = Json.MAPPER.createObjectNode();
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
        data.set("agencies", agencies(enriched, mostAgencies));
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
        return Json.MAPPER.createObjectNode().put("id", id).put("name", name.getName());
    }

    private static ArrayNode categories(EnrichedDocument enriched) {
        ArrayNode categories = Json.MAPPER.createArrayNode();
        enriched.getCategories()
                .forEach(
                        tag -> categories.addObject().put("code", tag.getCode()).put("label", tag.getLabel()));
        return categories;
    }

    private static ArrayNode agencies(EnrichedDocument enriched, int most) {
        ArrayNode agencies = Json.MAPPER.createArrayNode();
        enriched.getAgencies().stream().limit(most).forEach(tag -> agencies.addObject()
                .put("id", tag.getId())
                .put("name", tag.getName())
                .put("role", tag.getRole().name()));
        return agencies;
    }

    private static ObjectNode gazette(Gazette gazette) {
        return Json.MAPPER
                .createObjectNode()
                .put("title", gazette.getTitle())
                .put("year", gazette.getYear())
                .put("issue", gazette.getIssue());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
