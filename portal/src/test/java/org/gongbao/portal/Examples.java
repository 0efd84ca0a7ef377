package org.gongbao.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Expiry;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.record.v1.Provenance;
import org.gongbao.record.v1.PublicMarker;
import org.gongbao.record.v1.Repair;
import org.gongbao.record.v1.Warning;

/** Documents of Yunxi, a county that does not exist. */
public final class Examples {

    public static final String OFFICE = "云溪县人民政府办公室";
    public static final String FLOOD = "11111111-1111-5111-8111-111111111111";
    public static final String GRAIN = "22222222-2222-5222-8222-222222222222";
    public static final String STAFF = "33333333-3333-5333-8333-333333333333";
    public static final Instant PUBLISHED = Instant.parse("2026-11-20T08:00:00Z");

    private Examples() {}

    /** A notice on floods, with everything that a page can show. */
    public static EnrichedDocument flood() {
        Document document = document(FLOOD, 1, OFFICE, "云政办发〔2024〕7号", "关于印发云溪县二〇二四年防汛抗旱应急预案的通知", "通知", "2024-05-20")
                .setInstrument("预案")
                .setDocNumberAsPrinted("雲政办发[2024]7号")
                .setAddressees(List.of(new AgencyName("云溪县水利局", "县水利局")))
                .setAttachments(List.of(new Attachment("云溪县防汛抗旱指挥部成员名单", true), new Attachment("重点山塘水库责任人一览表", false)))
                .setParagraphs(List.of(
                        new Paragraph(14, "各乡（镇）人民政府，县直各单位："),
                        new Paragraph(15, "《云溪县二〇二四年防汛抗旱应急预案》已经县人民政府同意，现印发给你们，请认真贯彻执行。"),
                        new Paragraph(17, "一、各乡镇要在每月24日前将山塘水库巡查情况报县水利局，汛期实行二十四小时值班。"),
                        new Paragraph(19, "二、县财政局负责落实防汛物资储备资金，县水利局负责雨情水情监测预警，ＧＰＳ定位设备由县应急管理局统一配发。"),
                        new Paragraph(21, "三、本预案自印发之日起施行，有效期二年。《云溪县防汛抗旱应急预案》（云政办发〔2020〕3号）同时废止。"),
                        new Paragraph(24, "云溪县人民政府办公室"),
                        new Paragraph(25, "2024年5月20日")))
                .setRepairs(List.of(new Repair("雲", "云", 9, "登记名称与封面拼音 Yunxi 一致")))
                .setWarnings(List.of(new Warning("READ-013", "目录所列页码与正文不一致，以正文为准", 14)))
                .build();
        return enriched(document)
                .setCategories(List.of(
                        new CategoryTag("6", "农业、林业、水利", 0.93, List.of("防汛", "抗旱", "水库")),
                        new CategoryTag("17", "民政、扶贫、救灾", 0.61, List.of("应急", "物资储备"))))
                .setAgencies(List.of(
                        agency("999901-office", OFFICE, OFFICE, AgencyRole.ISSUER),
                        agency("999901-water", "云溪县水利局", "县水利局", AgencyRole.RESPONSIBLE),
                        agency("999901-finance", "云溪县财政局", "县财政局", AgencyRole.RESPONSIBLE),
                        agency(null, "云溪县应急管理局", "县应急管理局", AgencyRole.MENTIONED)))
                .setCitations(List.of(
                        new Citation("云政办发〔2020〕3号", "云溪县防汛抗旱应急预案", CitationRelation.REPEALS, null, 21),
                        new Citation("云政发〔2024〕2号", null, CitationRelation.IMPLEMENTS, null, 0)))
                .setEffectiveOn(LocalDate.of(2024, 5, 20))
                .setExpires(new Expiry("有效期二年", LocalDate.of(2026, 5, 20)))
                .setDuties(List.of(new Duty("各乡镇", "报送山塘水库巡查情况", "每月24日前", "每月", 17)))
                .setPlaces(List.of("云溪县", "石桥镇"))
                .setKeywords(List.of("防汛", "抗旱", "应急预案"))
                .setSummary("《云溪县二〇二四年防汛抗旱应急预案》已经县人民政府同意，现印发给你们，请认真贯彻执行。")
                .build();
    }

    /** An opinion on grain, which the notice on floods implements. */
    public static EnrichedDocument grain() {
        Document document = document(GRAIN, 2, "云溪县人民政府", "云政发〔2024〕2号", "云溪县人民政府关于稳定粮食生产的实施意见", "意见", "2024-02-06")
                .setParagraphs(List.of(
                        new Paragraph(40, "各乡（镇）人民政府，县直各单位："),
                        new Paragraph(41, "为稳定粮食播种面积，落实耕地地力保护补贴，现提出如下意见。"),
                        new Paragraph(43, "到2025年，全县粮食播种面积稳定在二十万亩以上，高标准农田达到八万亩。")))
                .build();
        return enriched(document)
                .setCategories(List.of(new CategoryTag("6", "农业、林业、水利", 0.98, List.of("粮食", "耕地", "补贴"))))
                .setAgencies(List.of(agency("999901-government", "云溪县人民政府", "云溪县人民政府", AgencyRole.ISSUER)))
                .setPlaces(List.of("云溪县"))
                .setSummary("为稳定粮食播种面积，落实耕地地力保护补贴，现提出如下意见。")
                .build();
    }

    /** Appointments. */
    public static EnrichedDocument staff() {
        Document document = document(STAFF, 3, "云溪县人民政府", "云政任〔2023〕5号", "关于王小明等同志职务任免的通知", "通知", "2023-11-02")
                .setParagraphs(List.of(
                        new Paragraph(60, "经研究，决定："), new Paragraph(61, "王小明任云溪县财政局局长（试用期一年）；免去李大海的云溪县水利局副局长职务。")))
                .build();
        return enriched(document)
                .setCategories(List.of(new CategoryTag("15", "劳动、人事、监察", 0.99, List.of("任免"))))
                .setAgencies(List.of(agency("999901-government", "云溪县人民政府", "云溪县人民政府", AgencyRole.ISSUER)))
                .setPersonnel(List.of(
                        new PersonnelAction("王小明", PersonnelActionType.APPOINT, "云溪县财政局局长", "云溪县财政局", "试用期一年", 61),
                        new PersonnelAction("李大海", PersonnelActionType.REMOVE, "云溪县水利局副局长", "云溪县水利局", null, 61)))
                .setSummary("王小明任云溪县财政局局长（试用期一年）；免去李大海的云溪县水利局副局长职务。")
                .build();
    }

    /** What remains of a document that was withdrawn. */
    public static EnrichedDocument withdrawn(EnrichedDocument before, String reason) {
        Document rest = document(
                        before.getDocumentId(),
                        1,
                        before.getDocument().getIssuer().getName(),
                        before.getDocument().getDocNumber(),
                        before.getDocument().getTitle(),
                        null,
                        "2024-05-20")
                .build();
        return enriched(rest)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setChangeClass(ChangeClass.WITHDRAWAL)
                .setRevision(before.getRevision() + 1)
                .setReason(reason)
                .build();
    }

    /** A plain document of that title. */
    public static EnrichedDocument titled(String documentId, String title, String text) {
        Document document = document(documentId, 9, OFFICE, null, title, "公告", "2022-01-05")
                .setParagraphs(List.of(new Paragraph(1, text)))
                .build();
        return enriched(document).build();
    }

    /** A plain document that names others. */
    public static EnrichedDocument citing(String documentId, String title, Citation... citations) {
        return EnrichedDocument.newBuilder(titled(documentId, title, "正文"))
                .setCitations(List.of(citations))
                .build();
    }

    /** A plain document that others name. */
    public static EnrichedDocument citedBy(String documentId, String title, CitedBy... others) {
        return EnrichedDocument.newBuilder(titled(documentId, title, "正文"))
                .setCitedBy(List.of(others))
                .build();
    }

    private static AgencyTag agency(String id, String name, String printed, AgencyRole role) {
        return new AgencyTag(id, name, printed, role, 19);
    }

    private static EnrichedDocument.Builder enriched(Document document) {
        return EnrichedDocument.newBuilder()
                .setDocumentId(document.getDocumentId())
                .setRevision(1)
                .setStatus(DocumentStatus.ACTIVE)
                .setChangeClass(ChangeClass.NEW)
                .setEventId("99999999-9999-5999-8999-999999999999")
                .setPublishedAt(PUBLISHED)
                .setUpdatedAt(PUBLISHED)
                .setDocument(document)
                .setRuleSetVersion("test-1");
    }

    private static Document.Builder document(
            String id, int position, String issuer, String number, String title, String genre, String signed) {
        return Document.newBuilder()
                .setDocumentId(id)
                .setPosition(position)
                .setGazette(Gazette.newBuilder()
                        .setTitle("云溪县人民政府公报")
                        .setYear(2024)
                        .setIssue(2)
                        .setRegionCode("999901")
                        .build())
                .setProvenance(new Provenance("yunxi-2024-2.txt", "ab".repeat(32), 10, 30, null, null, "gongbao/0.1.0"))
                .setDocNumber(number)
                .setDocNumberAsPrinted(number)
                .setTitle(title)
                .setTitleAsPrinted(title)
                .setIssuer(new AgencyName(issuer, issuer))
                .setGenre(genre)
                .setSignedOn(LocalDate.parse(signed))
                .setPublicMarker(PublicMarker.FULL);
    }
}
