package org.gongbao.streams.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.FieldCorrection;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final Agency WATER = Agency.newBuilder()
            .setAgencyId("999901-water")
            .setName("云岭县水利局")
            .setLevel(GovernmentLevel.COUNTY)
            .setRegionCode("999901")
            .setRegion("云岭县")
            .build();

    @Test
    void factsAreCorrectedBeforeTagsAreMade() {
        // given
        Corrections corrections = corrections(
                "title", "云岭县人民政府关于春灌的通知",
                "docNumber", "云政发[2026]12号",
                "signedOn", "2026-02-21",
                "issuer", "云岭县人民政府",
                "addressees", "各乡镇人民政府；县直各单位",
                "genre", "none");

        // when
        Document corrected = corrections.applyTo(Documents.document(1).build());

        // then
        assertThat(corrected)
                .isEqualTo(Documents.document(1)
                        .setTitle("云岭县人民政府关于春灌的通知")
                        .setDocNumber("云政发〔2026〕12号")
                        .setSignedOn(LocalDate.of(2026, 2, 21))
                        .setIssuer(new AgencyName("云岭县人民政府", "云岭县人民政府"))
                        .setAddressees(List.of(new AgencyName("各乡镇人民政府", "各乡镇人民政府"), new AgencyName("县直各单位", "县直各单位")))
                        .setGenre(null)
                        .build());
    }

    @Test
    void tagsAreCorrectedAfterThemAndTheRecordSaysWhatWasThere() {
        // given
        Corrections corrections = corrections(
                "categories", "15, 6",
                "agencies.add", "RESPONSIBLE:999901-water; mentioned:云岭书院",
                "agencies.remove", "999901-office",
                "effectiveOn", "2026-04-01");
        EnrichedDocument tagged = Documents.enriched(1).build();

        // when
        EnrichedDocument corrected = corrections.applyTo(tagged, tagged.getDocument());

        // then
        assertThat(corrected.getCategories()).extracting(CategoryTag::getCode).containsExactly("15", "6");
        assertThat(corrected.getAgencies())
                .extracting(AgencyTag::getId, AgencyTag::getName, AgencyTag::getRole)
                .containsExactly(
                        tuple("999901-water", "云岭县水利局", AgencyRole.RESPONSIBLE),
                        tuple(null, "云岭书院", AgencyRole.MENTIONED));
        assertThat(corrected.getEffectiveOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(corrected.getCorrections())
                .extracting(FieldCorrection::getField, FieldCorrection::getAsRead)
                .containsExactly(
                        tuple("categories", "[\"6\"]"),
                        tuple("agencies.add", "null"),
                        tuple("agencies.remove", "null"),
                        tuple("effectiveOn", "null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title      | ''             | must not be empty
            docNumber  | 第五号           | is no document number
            signedOn   | 2026年2月21日    | is no day
            signedOn   | 1026-02-21     | lies before 1949-10-01
            categories | 23             | names no subject class: 23
            categories | 6,7,8,9        | names more than 3 subject classes
            categories | 6,6            | names class 6 twice
            agencies   | 999901-water   | has no role before 999901-water
            agencies   | OWNER:云岭县水利局 | has no role OWNER
            agencies   | ISSUER:999901-fire | which the registry does not know
            """)
    void aValueThatIsNoneIsRefusedBeforeAnythingIsWritten(String field, String value, String because) {
        // given
        String given = value == null ? "" : value;

        // when / then
        assertThatThrownBy(() -> Corrections.read(field, given, CorrectionsTest::find))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RVW-002"))
                .hasMessageContaining(because)
                .hasMessageContaining("Nothing was written");
    }

    @Test
    void personalDataThatAReviewerWroteIsMaskedBeforeItIsKept() {
        // given
        String text = "联系人手机13800000000，住翠竹县竹林镇东沟村45号";

        // when
        String value = Corrections.read("summary", text, CorrectionsTest::find);

        // then
        assertThat(value).isEqualTo("\"联系人手机138********，住翠竹县*****\"");
    }

    @Test
    void personalDataInADecisionThatWasKeptBeforeIsMaskedWhereItIsPublished() {
        // given
        Review review = Review.newBuilder(review(Map.of(
                        "summary", "\"死者王小竹，身份证号11010519491231002X\"",
                        "keywords", "[\"13800000000\",\"春灌\"]",
                        "agencies", "[]")))
                .setReason("来电13800000000，称家庭住址：翠竹县竹林镇东沟村45号有误")
                .build();
        EnrichedDocument tagged = Documents.enriched(1).build();

        // when
        EnrichedDocument corrected =
                Corrections.of(Corrections.added(Map.of(), review)).applyTo(tagged, tagged.getDocument());

        // then
        assertThat(corrected.getSummary()).isEqualTo("死者王某某，身份证号110***************");
        assertThat(corrected.getKeywords()).containsExactly("138********", "春灌");
        assertThat(corrected.toString()).doesNotContain("13800000000", "19491231", "东沟村", "小竹");
        assertThat(corrected.getCorrections())
                .extracting(FieldCorrection::getReason)
                .containsOnly("来电138********，称家庭住址：翠竹县*****");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheNamesOfThoseThatThereAre() {
        // given
        String field = "colour";

        // when / then
        assertThatThrownBy(() -> Corrections.read(field, "red", CorrectionsTest::find))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("RVW-001"))
                .hasMessageContaining("title, docNumber, signedOn");
    }

    private static Corrections corrections(String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(
                    fieldsAndValues[i],
                    Corrections.read(fieldsAndValues[i], fieldsAndValues[i + 1], CorrectionsTest::find));
        }
        return Corrections.of(Corrections.added(Map.of(), review(fields)));
    }

    private static Review review(Map<String, String> fields) {
        return Review.newBuilder()
                .setDocumentId(Documents.documentId(1))
                .setDecision(ReviewDecision.CORRECT)
                .setReviewer("reviewer")
                .setReason("核对原件")
                .setDecidedAt(NOW)
                .setFields(fields)
                .build();
    }

    private static Optional<Agency> find(String id) {
        return Optional.of(WATER).filter(agency -> agency.getAgencyId().equals(id));
    }
}
