package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Expiry;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;

/** What a full webhook tells beside the facts of a thin one: tags and text. */
final class FullData {

    /** Entries of a list beyond these are left out; the API has all. */
    static final int ENTRIES = 500;

    /** Characters of the text beyond these are left out; the link leads to all. */
    static final int CHARACTERS = 100_000;

    private FullData() {}

    /** Adds to the facts. */
    static ObjectNode of(EnrichedDocument enriched, ObjectNode facts, String portalUrl) {
        var document = enriched.getDocument();
        facts.put("effectiveOn", text(enriched.getEffectiveOn()));
        facts.set("expires", expiry(enriched.getExpires()));
        facts.set("addressees", list(document.getAddressees(), FullData::addressee));
        facts.set("attachments", list(document.getAttachments(), FullData::attachment));
        facts.set("citations", list(enriched.getCitations(), FullData::citation));
        facts.set("citedBy", list(enriched.getCitedBy(), FullData::citedBy));
        facts.set("personnel", list(enriched.getPersonnel(), FullData::personnel));
        facts.set("duties", list(enriched.getDuties(), FullData::duty));
        facts.set("places", texts(enriched.getPlaces()));
        facts.set("keywords", texts(enriched.getKeywords()));
        String whole = String.join(
                "\n", document.getParagraphs().stream().map(Paragraph::getText).toList());
        facts.put("text", whole.substring(0, end(whole)));
        facts.put("textTruncated", whole.length() > CHARACTERS);
        facts.put("textUrl", portalUrl + "/api/v1/documents/" + enriched.getDocumentId() + "/text");
        return facts;
    }

    private static int end(String text) {
        if (text.length() <= CHARACTERS) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
    }

    private static ObjectNode expiry(Expiry expires) {
        return expires == null
                ? null
                : Json.MAPPER.createObjectNode().put("text", expires.getText()).put("on", text(expires.getOn()));
    }

    private static void addressee(ObjectNode entry, AgencyName name) {
        entry.put("name", name.getName());
    }

    private static void attachment(ObjectNode entry, Attachment attachment) {
        entry.put("title", attachment.getTitle()).put("omitted", attachment.getOmitted());
    }

    private static void citation(ObjectNode entry, Citation citation) {
        entry.put("relation", citation.getRelation().name())
                .put("documentId", citation.getDocumentId())
                .put("docNumber", citation.getDocNumber())
                .put("title", citation.getTitle());
    }

    private static void citedBy(ObjectNode entry, CitedBy citing) {
        entry.put("relation", citing.getRelation().name())
                .put("documentId", citing.getDocumentId())
                .put("docNumber", citing.getDocNumber())
                .put("title", citing.getTitle());
    }

    private static void personnel(ObjectNode entry, PersonnelAction action) {
        entry.put("person", action.getPerson())
                .put("action", action.getAction().name())
                .put("post", action.getPost())
                .put("agency", action.getAgency())
                .put("note", action.getNote());
    }

    private static void duty(ObjectNode entry, Duty duty) {
        entry.put("who", duty.getWho())
                .put("what", duty.getWhat())
                .put("due", duty.getDue())
                .put("recurs", duty.getRecurs());
    }

    private static <T> ArrayNode list(List<T> all, BiConsumer<ObjectNode, T> writing) {
        ArrayNode entries = Json.MAPPER.createArrayNode();
        all.stream().limit(ENTRIES).forEach(one -> writing.accept(entries.addObject(), one));
        return entries;
    }

    private static ArrayNode texts(List<String> all) {
        ArrayNode entries = Json.MAPPER.createArrayNode();
        all.stream().limit(ENTRIES).forEach(entries::add);
        return entries;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
