package org.gongbao.streams.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.schemas.privacy.Masking;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
    private static final Understanding UNDERSTANDING = Understanding.load();

    private static Tags tags(String title, String... paragraphs) {
        return UNDERSTANDING.understand(Fictitious.county(title, paragraphs), null);
    }

    @Test
    void aRelativeNameBelongsToTheCountyThatSpeaksAndToThePrefectureAboveIt() {
        // when
        Tags tags = tags("中阳县人民政府办公室关于做好春耕工作的通知", "县财政局要会同市水利局、省农业农村厅拨付资金。");

        // then
        assertThat(tags.agencies())
                .extracting(AgencyTag::getId, AgencyTag::getName, AgencyTag::getAsPrinted)
                .contains(
                        tuple("141129-finance", "中阳县财政局", "县财政局"),
                        tuple("141100-water", "吕梁市水利局", "市水利局"),
                        tuple("140000-agriculture-rural", "山西省农业农村厅", "省农业农村厅"));
    }

    @Test
    void clippedNamesCountInASeriesButNotOnTheirOwn() {
        // when
        Tags tags = tags("中阳县人民政府办公室关于桥梁检查的通知", "县发改、工信、住建等部门要加强检查。提高教育水平，发展交通事业。");

        // then
        assertThat(tags.agencies())
                .extracting(AgencyTag::getId)
                .contains("141129-development-reform", "141129-industry-information", "141129-housing-construction")
                .doesNotContain("141129-education", "141129-transport");
    }

    @Test
    void theBranchOfAVerticalBodyBelongsToTheCountyThatItServes() {
        // when
        Tags tags = tags("中阳县人民政府办公室关于河道整治的通知", "市生态环境局中阳县分局、国网中阳县供电公司做好配合。");

        // then
        assertThat(tags.agencies())
                .extracting(AgencyTag::getId, AgencyTag::getName)
                .contains(
                        tuple("141129-ecology-environment", "吕梁市生态环境局中阳县分局"), tuple("141129-power-grid", "国网中阳县供电公司"));
    }

    @Test
    void rolesComeFromTheWordsAround() {
        // when
        Tags tags = tags(
                "中阳县人民政府办公室关于成立竹林保护领导小组的通知", "成 员：李某某 县林业局局长", "（一）修剪竹林。（责任单位：县水利局、县商务局）", "培训由县科技局负责。", "资料可向县档案馆索取。");

        // then
        assertThat(tags.agencies())
                .extracting(AgencyTag::getId, AgencyTag::getRole)
                .contains(
                        tuple("141129-government-office", AgencyRole.ISSUER),
                        tuple("141129-forestry", AgencyRole.MEMBER),
                        tuple("141129-water", AgencyRole.RESPONSIBLE),
                        tuple("141129-commerce", AgencyRole.RESPONSIBLE),
                        tuple("141129-science-technology", AgencyRole.RESPONSIBLE),
                        tuple("141129-archives", AgencyRole.MENTIONED));
    }

    @Test
    void aBodyThatTheRegistryDoesNotKnowKeepsItsNameWithoutAnIdentifier() {
        // when
        Tags tags = tags("中阳县人民政府办公室关于竹林的通知", "县竹林保护工作领导小组办公室要统筹安排。");

        // then
        assertThat(tags.agencies())
                .extracting(AgencyTag::getName, AgencyTag::getId)
                .contains(tuple("中阳县竹林保护工作领导小组", null));
    }

    @Test
    void theTitleDecidesTheClassAndShowsItsEvidence() {
        // when
        Tags tags = tags("中阳县人民政府办公室关于印发农村公路养护管理办法的通知", "加强农村公路养护，保障交通运输畅通。");

        // then
        assertThat(tags.categories().getFirst())
                .extracting(CategoryTag::getCode, CategoryTag::getLabel)
                .containsExactly("7", "工业、交通");
        assertThat(tags.categories().getFirst().getEvidence()).contains("农村公路");
    }

    @Test
    void whatNoWordSpeaksForIsFiledUnderOther() {
        // when
        Tags tags = tags("关于某事的函", "请予支持。");

        // then
        assertThat(tags.categories()).extracting(CategoryTag::getCode).containsExactly("22");
    }

    @Test
    void citationsCarryNumberTitleAndRelation() {
        // when
        Tags tags = tags(
                "中阳县人民政府办公室关于印发竹林管理办法的通知",
                "根据《吕梁市竹林保护办法》（吕政发〔2030〕57号、58号）精神，制定本办法。",
                "严格按照省府竹函〔2029〕3 号文件要求执行。",
                "本办法自印发之日起施行。《中阳县竹林管理暂行办法》（中政办发〔2020〕11号）同时废止。本文为中政办发〔2031〕7号。");

        // then
        assertThat(tags.citations())
                .extracting(Citation::getDocNumber, Citation::getTitle, Citation::getRelation)
                .containsExactly(
                        tuple("吕政发〔2030〕57号", "吕梁市竹林保护办法", CitationRelation.IMPLEMENTS),
                        tuple("吕政发〔2030〕58号", null, CitationRelation.IMPLEMENTS),
                        tuple("省府竹函〔2029〕3号", null, CitationRelation.IMPLEMENTS),
                        tuple("中政办发〔2020〕11号", "中阳县竹林管理暂行办法", CitationRelation.REPEALS));
    }

    @Test
    void aDocumentInForceFromItsPrintingBeginsOnTheDayOfSignatureAndEndsAfterItsTerm() {
        // when
        Tags tags = tags("关于印发竹林管理办法的通知", "第九条 本办法自印发之日起施行，有效期二年。");

        // then
        assertThat(tags.effectiveOn()).isEqualTo(LocalDate.of(2031, 3, 4));
        assertThat(tags.expires().getText()).isEqualTo("有效期二年");
        assertThat(tags.expires().getOn()).isEqualTo(LocalDate.of(2033, 3, 4));
    }

    @Test
    void aDocumentInForceFromItsPublicationBeginsWhenThePlatformPublishedIt() {
        // given
        Document document = Fictitious.county("关于印发竹林管理办法的通知", "本办法自公布之日起三十日后施行。");

        // when
        Tags tags = UNDERSTANDING.understand(document, LocalDate.of(2031, 4, 1));

        // then
        assertThat(tags.effectiveOn()).isEqualTo(LocalDate.of(2031, 5, 1));
        assertThat(UNDERSTANDING.understand(document, null).effectiveOn()).isNull();
    }

    @Test
    void everyAppointmentAndRemovalIsTold() {
        // when
        Tags tags = tags("中阳县人民政府关于甲子等同志职务任免的通知", "经研究，决定任命：", "王甲子同志任县竹林局局长（试用期一年）；", "免去：", "李 乙同志的县茶叶研究室主任职务。");

        // then
        assertThat(tags.personnel())
                .extracting(
                        PersonnelAction::getPerson,
                        PersonnelAction::getAction,
                        PersonnelAction::getPost,
                        PersonnelAction::getNote)
                .containsExactly(
                        tuple("王甲子", PersonnelActionType.APPOINT, "县竹林局局长", "试用期一年"),
                        tuple("李乙", PersonnelActionType.REMOVE, "县茶叶研究室主任", null));
    }

    @Test
    void divisionOfWorkIsNoAppointment() {
        // when
        Tags tags = tags("关于副县长工作分工的通知", "王甲子同志任组长。");

        // then
        assertThat(tags.personnel()).isEmpty();
    }

    @Test
    void aDutyNamesWhoReportsByWhen() {
        // when
        Tags tags = tags("关于竹林的通知", "各乡镇应于每月24日前，将进展报送县林业局。");

        // then
        assertThat(tags.duties())
                .extracting(Duty::getWho, Duty::getDue, Duty::getRecurs)
                .containsExactly(tuple("中阳县各乡镇人民政府", "每月24日前", "monthly"));
    }

    @Test
    void noTagHoldsPersonalDataAndTheTagsTellWhatWasMasked() {
        // given
        Document document = Fictitious.county("关于竹林的通知", "各乡镇应于每月24日前将名单报县林业局，电话0358-1234567，手机13800000000。");

        // when
        Tags tags = UNDERSTANDING.understand(document, null);

        // then
        assertThat(tags.toString()).doesNotContain("13800000000").contains("0358-1234567");
        assertThat(tags.personalData())
                .extracting(PersonalData::getKind, PersonalData::getLine)
                .containsExactly(tuple("MOBILE", 10));
    }

    @Test
    void whatTheReaderMaskedIsToldToo() {
        // given
        Document masked = Masking.mask(Fictitious.county("关于竹林的通知", "联系人手机13800000000。"));

        // when
        Tags tags = UNDERSTANDING.understand(masked, null);

        // then
        assertThat(tags.personalData()).extracting(PersonalData::getMasked).containsExactly("138********");
    }

    @Test
    void aSecretMarkHoldsADocument() {
        // when
        Tags tags = tags("关于竹林的通知", "秘密★一年");

        // then
        assertThat(tags.hold().getReason()).isEqualTo("SECRET");
    }

    @Test
    void theSummaryIsAWholeSentenceOfTheDocument() {
        // when
        Tags tags = tags("关于印发竹林管理办法的通知", "为加强竹林管理，保护生态环境，制定本办法。现印发给你们，请遵照执行。");

        // then
        assertThat(tags.summary()).isEqualTo("为加强竹林管理，保护生态环境，制定本办法。");
    }
}
