package org.gongbao.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.record.v1.PublicMarker;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.schemas.identity.Identities;

/**
 * Fictitious records of the county 云岭县, which does not exist. Each method returns a builder with every field set to something sensible;
 * the number makes documents differ.
 */
public final class Documents {

    /** When everything here happens. */
    public static final Instant TIME = Instant.parse("2026-03-02T01:00:00Z");

    /** The office that issues the documents. */
    public static final String ISSUER = "云岭县人民政府办公室";

    private Documents() {}

    /** Returns the identifier of the n-th document. */
    public static String documentId(int number) {
        return Identities.documentId(List.of("number|" + ISSUER + "|云政办发〔2026〕" + number + "号"));
    }

    /** Returns the facts of the n-th document, n from 1. */
    public static Document.Builder document(int number) {
        String title = ISSUER + "关于做好第" + number + "批农田水利设施管护工作的通知";
        String docNumber = "云政办发〔2026〕" + number + "号";
        return Document.newBuilder()
                .setDocumentId(documentId(number))
                .setAliases(List.of("number|" + ISSUER + "|" + docNumber))
                .setPosition(number)
                .setGazette(gazette().build())
                .setProvenance(provenance(number).build())
                .setDocNumber(docNumber)
                .setDocNumberAsPrinted(docNumber)
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(new AgencyName(ISSUER, ISSUER))
                .setGenre("通知")
                .setSignedOn(LocalDate.of(2026, 2, 20))
                .setAddressees(List.of(new AgencyName("各乡镇人民政府", "各乡镇人民政府")))
                .setPublicMarker(PublicMarker.FULL)
                .setParagraphs(List.of(
                        new Paragraph(number * 100 + 5, "各乡镇人民政府，县直各有关单位："),
                        new Paragraph(number * 100 + 6, "为保障春灌，现就农田水利设施管护工作通知如下。")));
    }

    /** Returns the issue that prints the documents. */
    public static Gazette.Builder gazette() {
        return Gazette.newBuilder()
                .setTitle("云岭县人民政府公报")
                .setPublisher(ISSUER)
                .setPublisherAsPrinted(ISSUER)
                .setYear(2026)
                .setIssue(1)
                .setTotalIssue(31)
                .setPublishedOn(LocalDate.of(2026, 2, 28));
    }

    /** Returns the event that publishes the n-th document. */
    public static DocumentEvent.Builder published(int number) {
        return event(document(number).build(), EventType.PUBLISHED, "");
    }

    /** Returns the event that tells of these facts. */
    public static DocumentEvent.Builder event(Document document, EventType type, String previousHash) {
        String hash = Identities.sha256(document.getTitle() + document.getParagraphs());
        return DocumentEvent.newBuilder()
                .setEventId(Identities.eventId("云岭县人民政府公报|2026|1", document.getDocumentId(), hash, previousHash))
                .setEventType(type)
                .setDocumentId(document.getDocumentId())
                .setOccurredAt(TIME)
                .setContentHash(hash)
                .setDocument(document);
    }

    /** Returns the event that withdraws the n-th document. */
    public static DocumentEvent.Builder withdrawn(int number) {
        return DocumentEvent.newBuilder()
                .setEventId(Identities.eventId("review", documentId(number), "", ""))
                .setEventType(EventType.WITHDRAWN)
                .setDocumentId(documentId(number))
                .setOccurredAt(TIME.plusSeconds(60))
                .setReason("误发");
    }

    /** Returns the first revision of the n-th document with its tags. */
    public static EnrichedDocument.Builder enriched(int number) {
        return EnrichedDocument.newBuilder()
                .setDocumentId(documentId(number))
                .setRevision(1)
                .setStatus(DocumentStatus.ACTIVE)
                .setChangeClass(ChangeClass.NEW)
                .setEventId(published(number).getEventId())
                .setPublishedAt(TIME)
                .setUpdatedAt(TIME)
                .setDocument(document(number).build())
                .setCategories(List.of(category("6")))
                .setAgencies(List.of(agency("999901-office", ISSUER, AgencyRole.ISSUER)))
                .setKeywords(List.of("农田水利", "管护"))
                .setSummary("为保障春灌，现就农田水利设施管护工作通知如下。")
                .setRuleSetVersion("test-1");
    }

    /** Returns the tag of a subject class. */
    public static CategoryTag category(String code) {
        return new CategoryTag(code, SubjectClasses.label(code), 0.9, List.of("农田水利"));
    }

    /** Returns the tag of an agency. */
    public static AgencyTag agency(String id, String name, AgencyRole role) {
        return new AgencyTag(id, name, name, role, 3);
    }

    /** Returns a subscription to class 6, delivered to this address. */
    public static Subscription.Builder subscription(String subscriptionId, String url, String sealedSecret) {
        return Subscription.newBuilder()
                .setSubscriptionId(subscriptionId)
                .setTenant("newspaper")
                .setName("农业")
                .setFilter(Filter.newBuilder().setCategories(List.of("6")).build())
                .setEndpoint(Endpoint.newBuilder()
                        .setEndpointId("endpoint-" + subscriptionId)
                        .setUrl(url)
                        .setSealedSecret(sealedSecret)
                        .build())
                .setActive(true)
                .setCreatedAt(TIME)
                .setUpdatedAt(TIME);
    }

    private static Provenance.Builder provenance(int number) {
        return Provenance.newBuilder()
                .setFile("云岭县公报2026-1.txt")
                .setSha256(Identities.sha256("云岭县公报2026-1"))
                .setStartLine(number * 100)
                .setEndLine(number * 100 + 20)
                .setReader("test/1");
    }
}
