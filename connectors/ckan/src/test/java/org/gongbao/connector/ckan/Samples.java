package org.gongbao.connector.ckan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.schemas.identity.Identities;

/** Documents of a county that does not exist. */
public final class Samples {

    private Samples() {}

    /** Returns the documentId that a number stands for. */
    public static String documentId(int number) {
        return Identities.nameBased("sample|" + number).toString();
    }

    /** Returns a document's first revision. */
    public static EnrichedDocument.Builder document(int number) {
        return enriched(documentId(number), facts(documentId(number), number).build());
    }

    /** Returns a document with other identity, for runs on a portal that keeps what earlier ones left. */
    public static EnrichedDocument.Builder documentOf(String run, int number) {
        String documentId = Identities.nameBased(run + "|" + number).toString();
        return enriched(documentId, facts(documentId, number).build());
    }

    /** Returns the facts of a document. */
    public static Document.Builder facts(String documentId, int number) {
        return Document.newBuilder()
                .setDocumentId(documentId)
                .setPosition(number)
                .setGazette(Gazette.newBuilder()
                        .setTitle("云岭县人民政府公报")
                        .setPublisher("云岭县人民政府办公室")
                        .setYear(2024)
                        .setIssue(3)
                        .setPublishedOn(LocalDate.of(2024, 6, 28))
                        .setRegionCode("990101")
                        .build())
                .setProvenance(Provenance.newBuilder()
                        .setFile("公报2024-3.txt")
                        .setSha256("0".repeat(64))
                        .setStartLine(10)
                        .setEndLine(42)
                        .setStartPage(4)
                        .setEndPage(6)
                        .setReader("gongbao/test")
                        .build())
                .setDocNumber("云政办发〔2024〕" + number + "号")
                .setDocNumberAsPrinted("云政办发[2024]" + number + "号")
                .setTitle("云岭县人民政府办公室关于做好第" + number + "次防汛演练的通知")
                .setTitleAsPrinted("云岭县人民政府办公室关于做好第" + number + "次防汛演练的通知")
                .setIssuer(AgencyName.newBuilder()
                        .setName("云岭县人民政府办公室")
                        .setAsPrinted("云岭县人民政府办公室")
                        .build())
                .setGenre("通知")
                .setSignedOn(LocalDate.of(2024, 5, 6))
                .setAddressees(List.of(AgencyName.newBuilder()
                        .setName("各乡（镇）人民政府")
                        .setAsPrinted("各乡（镇）人民政府")
                        .build()))
                .setParagraphs(
                        List.of(paragraph(12, "各乡（镇）人民政府，县直各单位："), paragraph(13, "为做好今年的防汛工作，定于6月10日举行演练，请按时参加。")));
    }

    private static EnrichedDocument.Builder enriched(String documentId, Document facts) {
        return EnrichedDocument.newBuilder()
                .setDocumentId(documentId)
                .setRevision(1)
                .setStatus(DocumentStatus.ACTIVE)
                .setChangeClass(ChangeClass.NEW)
                .setEventId("event-1")
                .setPublishedAt(Instant.parse("2024-07-01T00:00:00Z"))
                .setUpdatedAt(Instant.parse("2024-07-01T00:00:00Z"))
                .setDocument(facts)
                .setCategories(new ArrayList<>(List.of(category("17", "民政、扶贫、救灾"), category("6", "农业、林业、水利"))))
                .setAgencies(new ArrayList<>(List.of(agency("990101-office", "云岭县人民政府办公室", AgencyRole.ISSUER))))
                .setCitations(List.of(Citation.newBuilder()
                        .setDocNumber("云政发〔2023〕9号")
                        .setRelation(CitationRelation.CITES)
                        .build()))
                .setEffectiveOn(LocalDate.of(2024, 5, 6))
                .setKeywords(List.of("防汛", "演练"))
                .setSummary("定于6月10日举行防汛演练。")
                .setRuleSetVersion("test-1");
    }

    /** Returns a subject class. */
    public static CategoryTag category(String code, String label) {
        return CategoryTag.newBuilder()
                .setCode(code)
                .setLabel(label)
                .setConfidence(1.0)
                .build();
    }

    /** Returns an agency; the identifier may be null. */
    public static AgencyTag agency(String id, String name, AgencyRole role) {
        return AgencyTag.newBuilder()
                .setId(id)
                .setName(name)
                .setAsPrinted(name)
                .setRole(role)
                .build();
    }

    /** Returns a paragraph. */
    public static Paragraph paragraph(int line, String text) {
        return Paragraph.newBuilder().setLine(line).setText(text).build();
    }
}
