package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.understanding.text.FlowText;

/** Documents that nobody ever issued, and their tags. */
final class Papers {
    private Papers() {}

    /** A document of a division's government; its first paragraph stands in line 10. */
    static Document of(String issuer, String regionCode, LocalDate signedOn, List<String> addressees, String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            paragraphs.add(new Paragraph(10 + 2 * paragraphs.size(), text));
        }
        return Document.newBuilder()
                .setDocumentId("00000000-0000-5000-8000-000000000002")
                .setPosition(1)
                .setGazette(Gazette.newBuilder().setRegionCode(regionCode).build())
                .setProvenance(new Provenance("fictitious.txt", "", 8, 60, null, null, "test"))
                .setTitle(issuer + "关于某事的通知")
                .setTitleAsPrinted(issuer + "关于某事的通知")
                .setIssuer(new AgencyName(issuer, issuer))
                .setAddressees(addressees.stream()
                        .map(name -> new AgencyName(name, name))
                        .toList())
                .setSignedOn(signedOn)
                .setParagraphs(paragraphs)
                .build();
    }

    static Document of(String issuer, String regionCode, LocalDate signedOn, String... texts) {
        return of(issuer, regionCode, signedOn, List.of(), texts);
    }

    static List<AgencyTag> tags(AgencyRegistry registry, Document document) {
        return new AgencyTagger(registry).tag(document, FlowText.of(document.getParagraphs()));
    }

    /** The document as it would lie on the topic of tagged ones. */
    static EnrichedDocument enriched(AgencyRegistry registry, Document document) {
        return EnrichedDocument.newBuilder()
                .setDocumentId(document.getDocumentId())
                .setRevision(1)
                .setChangeClass(ChangeClass.NEW)
                .setEventId("00000000-0000-5000-8000-000000000003")
                .setPublishedAt(java.time.Instant.EPOCH)
                .setUpdatedAt(java.time.Instant.EPOCH)
                .setStatus(DocumentStatus.ACTIVE)
                .setDocument(document)
                .setAgencies(tags(registry, document))
                .setRuleSetVersion("test")
                .build();
    }
}
