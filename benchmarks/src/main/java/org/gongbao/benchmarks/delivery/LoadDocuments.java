package org.gongbao.benchmarks.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;

/** Documents whose webhooks are about 3 kB long; each has the number by which the receiver tells it. */
final class LoadDocuments {
    private static final String PREFIX = "bench-";
    private static final int AGENCIES = 20;
    private static final String SUMMARY = "各镇人民政府，县直各单位：为进一步规范行政行为，保障公民、法人和其他组织的合法权益，根据有关法律、法规，结合本县实际，制定本办法。".repeat(2);
    private static final List<AgencyTag> TAGS = IntStream.range(0, AGENCIES)
            .mapToObj(number -> AgencyTag.newBuilder()
                    .setId("1403%02d-market-regulation-%d".formatted(22, number))
                    .setName("示范省示范市示范县市场监督管理局第" + number + "分局")
                    .setAsPrinted("县市场监管局")
                    .setRole(number == 0 ? AgencyRole.ISSUER : AgencyRole.RESPONSIBLE)
                    .build())
            .toList();

    private LoadDocuments() {}

    static String id(int number) {
        return PREFIX + number;
    }

    /**
     * Returns a document.
     *
     * @param number its number
     * @param genre type, by which subscriptions want it
     */
    static EnrichedDocument of(int number, String genre) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return EnrichedDocument.newBuilder()
                .setDocumentId(id(number))
                .setRevision(1)
                .setStatus(DocumentStatus.ACTIVE)
                .setChangeClass(ChangeClass.NEW)
                .setEventId(id(number))
                .setPublishedAt(now)
                .setUpdatedAt(now)
                .setDocument(document(number, genre))
                .setCategories(List.of(CategoryTag.newBuilder()
                        .setCode("5")
                        .setLabel("市场监管、安全生产监管")
                        .setConfidence(0.9)
                        .build()))
                .setAgencies(TAGS)
                .setSummary(SUMMARY)
                .setRuleSetVersion("benchmark")
                .build();
    }

    private static Document document(int number, String genre) {
        String title = "示范县人民政府办公室关于印发示范县第" + number + "号行政管理办法的通知";
        AgencyName issuer = new AgencyName(TAGS.getFirst().getName(), "县市场监管局");
        return Document.newBuilder()
                .setDocumentId(id(number))
                .setPosition(1)
                .setGazette(Gazette.newBuilder()
                        .setTitle("示范县人民政府公报")
                        .setYear(2026)
                        .setIssue(1)
                        .build())
                .setProvenance(Provenance.newBuilder()
                        .setFile("benchmark.txt")
                        .setSha256("0".repeat(64))
                        .setStartLine(1)
                        .setEndLine(2)
                        .setReader("benchmark")
                        .build())
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(issuer)
                .setGenre(genre)
                .setParagraphs(List.of(new Paragraph(1, SUMMARY), new Paragraph(2, SUMMARY)))
                .build();
    }
}
