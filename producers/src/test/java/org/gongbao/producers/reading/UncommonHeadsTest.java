package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.junit.jupiter.api.Test;

/** Covers and heads of documents that set year, number or day elsewhere than most. */
class UncommonHeadsTest {

    private static final String NOTICE =
            "# 青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2031年3月9日\n\n";

    private static List<Document> read(String text) {
        return new GazetteReader()
                .read("file.md", text.getBytes(StandardCharsets.UTF_8))
                .documents();
    }

    @Test
    void the_year_may_stand_above_the_number_of_the_issue() {
        // when
        List<Document> documents = read("青榆县人民政府公报\n\n2031\n\n第4期\n\n（总第58期）\n\n2031年4月15日出版\n\n" + NOTICE);
        // then
        assertThat(documents)
                .extracting(one -> one.getGazette().getYear(), one -> one.getGazette()
                        .getIssue())
                .containsExactly(tuple(2031, 4));
    }

    @Test
    void issues_whose_covers_set_the_year_apart_are_told_apart_in_one_file() {
        // given
        String notice = NOTICE.replace("请照办。", "一、请照办。\n\n二、请照办。\n\n三、请照办。\n\n四、请照办。\n\n五、请照办。");
        String issue = "青榆县人民政府公报\n\n2031\n\n第%d期\n\n主办：青榆县人民政府办公室\n\n%s";
        // when
        List<Document> documents = read(issue.formatted(4, notice) + issue.formatted(5, notice.replace("〕1号", "〕2号")));
        // then
        assertThat(documents).extracting(one -> one.getGazette().getIssue()).containsExactly(4, 5);
    }

    @Test
    void a_chronicle_that_the_table_of_contents_lists_by_its_months_is_no_document() {
        // when
        List<Document> documents = read("目录\n\n【县政府文件】\n\n青榆县人民政府关于节水的通知……1\n\n【大事记】\n\n2031年3月—4月……2\n\n" + NOTICE
                + "大　事　记\n\n（2031年3月—4月）\n\n3月5日　全县春灌工作会议召开。\n");
        // then
        assertThat(documents)
                .extracting(Document::getTitle, one -> one.getProvenance().getEndLine())
                .containsExactly(tuple("青榆县人民政府关于节水的通知", 21));
    }

    @Test
    void a_rule_without_its_decree_has_number_issuer_and_day_from_the_note_below_its_title() {
        // when
        List<Document> documents = read("目录\n\n青榆市采砂管理办法（市政府令第9号）……1\n\n青榆市人民政府关于节水的通知……3\n\n# 青榆市采砂管理办法\n\n"
                + "（2031年2月3日青榆市人民政府第8次常务会议通过\n2031年2月10日青榆市人民政府令第9号公布\n自2031年5月1日起施行）\n\n"
                + "第一条 为了规范采砂，制定本办法。\n\n第二条 本办法自2031年5月1日起施行。\n\n" + NOTICE.replace('县', '市'));
        // then
        assertThat(documents)
                .extracting(
                        Document::getDocNumber,
                        Document::getTitle,
                        one -> one.getIssuer().getName(),
                        Document::getSignedOn)
                .containsExactly(
                        tuple("青榆市人民政府令第9号", "青榆市采砂管理办法", "青榆市人民政府", LocalDate.of(2031, 2, 10)),
                        tuple("青政发〔2031〕1号", "青榆市人民政府关于节水的通知", "青榆市人民政府", LocalDate.of(2031, 3, 9)));
    }

    @Test
    void of_a_rule_that_later_decrees_changed_no_number_is_guessed() {
        // when
        List<Document> documents = read("目录\n\n青榆市采砂管理办法……1\n\n青榆市人民政府关于节水的通知……3\n\n# 青榆市采砂管理办法\n\n"
                + "（2021年2月10日青榆市人民政府令第9号公布 根据2031年1月7日青榆市人民政府令第12号修订）\n\n第一条 制定本办法。\n\n"
                + NOTICE.replace('县', '市'));
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly(null, "青政发〔2031〕1号");
    }

    @Test
    void a_number_may_stand_before_the_title_in_one_heading() {
        // when
        List<Document> documents = read(NOTICE + "# 青政字[2031]8号 青榆县人民政府关于表彰造林先进集体的决定\n\n各乡镇人民政府：\n\n决定表彰三个集体。\n\n"
                + "青榆县人民政府\n\n2031年4月1日\n\n## 青农字[2031]3号 青榆县农业局 青榆县财政局关于\n\n下达造林补助的通知\n\n各乡镇人民政府：\n\n现予下达。\n\n"
                + "青榆县农业局\n青榆县财政局\n\n2031年4月2日\n");
        // then
        assertThat(documents)
                .extracting(
                        Document::getDocNumber,
                        Document::getTitle,
                        one -> one.getProvenance().getStartLine(),
                        one -> one.getCoIssuers().size())
                .containsExactly(
                        tuple("青政发〔2031〕1号", "青榆县人民政府关于节水的通知", 1, 0),
                        tuple("青政字〔2031〕8号", "青榆县人民政府关于表彰造林先进集体的决定", 13, 0),
                        tuple("青农字〔2031〕3号", "青榆县农业局青榆县财政局关于下达造林补助的通知", 23, 1));
    }

    @Test
    void a_list_of_documents_with_their_numbers_before_is_none_of_them() {
        // when
        List<Document> documents = read(
                NOTICE.replace("请照办。", "请照办。下列文件停止执行。\n\n青政字〔2021〕8号 青榆县人民政府关于用水的通知\n\n青政字〔2022〕9号 青榆县人民政府关于打井的通知"));
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青政发〔2031〕1号");
    }

    @Test
    void minutes_stand_below_their_number() {
        // when
        List<Document> documents = read(NOTICE + "青府纪要〔2031〕6号\n\n# 青榆县人民政府第18次常务会议纪要\n\n2031年4月3日上午，县长主持召开会议。\n\n"
                + "一、关于春灌\n\n会议同意春灌方案。\n\n出席：甲子、乙丑\n\n2031年4月5日\n");
        // then
        assertThat(documents)
                .extracting(Document::getDocNumber, Document::getTitle, Document::getSignedOn)
                .containsExactly(
                        tuple("青政发〔2031〕1号", "青榆县人民政府关于节水的通知", LocalDate.of(2031, 3, 9)),
                        tuple("青府纪要〔2031〕6号", "青榆县人民政府第18次常务会议纪要", LocalDate.of(2031, 4, 5)));
    }

    @Test
    void issuers_without_their_place_are_those_of_the_gazettes_own() {
        // when
        List<Document> documents = read("# 青榆县人民政府公报\n\n2031年第4期\n\n"
                + "青政办发〔2031〕7号\n\n# 县政府办公室关于植树的通知\n\n各镇人民政府：\n\n请照办。\n\n青榆县人民政府办公室\n\n2031年3月8日\n\n"
                + NOTICE.replace("# 青榆县人民政府关于", "# 县政府关于").replace("节水", "防汛")
                + "青农发〔2031〕3号\n\n# 县农业农村局 县财政局关于补贴的通知\n\n各镇人民政府：\n\n请照办。\n\n青榆县农业农村局　青榆县财政局\n\n2031年3月9日\n");
        // then
        assertThat(documents)
                .extracting(
                        one -> one.getIssuer().getName(), one -> one.getIssuer().getAsPrinted())
                .containsExactly(tuple("青榆县人民政府办公室", "县政府办公室"), tuple("青榆县人民政府", "县政府"), tuple("青榆县农业农村局", "县农业农村局"));
        assertThat(documents.getLast().getCoIssuers())
                .extracting(AgencyName::getName)
                .containsExactly("青榆县财政局");
    }

    @Test
    void a_section_of_measures_above_a_title_is_no_part_of_it() {
        // when
        List<Document> documents = read("# 青榆县人民政府公报\n\n2031年第4期\n\n" + NOTICE
                + "县政府规范性文件\n\n# 青榆县人民政府\n\n# 关于植树的意见\n\n青政规〔2031〕7号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2031年3月10日\n");
        // then
        assertThat(documents).extracting(Document::getTitle).containsExactly("青榆县人民政府关于节水的通知", "青榆县人民政府关于植树的意见");
    }

    @Test
    void an_answer_to_a_proposal_is_addressed_to_the_deputy_below_how_it_is_filed() {
        // when
        List<Document> documents = read(
                "# 青榆县教育局\n\n关于县四届人大五次会议第42号建议的 答 复\n\n青教函〔2031〕7号\n\n类别标记：A\n\n王甲代表：\n\n您提出的《关于学前教育的建议》收悉。现答复如下。\n\n青榆县教育局\n\n2031年3月10日\n");
        // then
        assertThat(documents).singleElement().satisfies(answer -> {
            assertThat(answer.getGenre()).isEqualTo("答复");
            assertThat(answer.getAddressees())
                    .extracting(AgencyName::getAsPrinted)
                    .containsExactly("王甲代表");
        });
    }

    @Test
    void addressees_stand_below_a_registration_in_the_form_of_a_number() {
        // when
        List<Document> documents = read(
                "# 青榆县教育局关于印发《青榆县校车管理办法》的通知\n\n青教规〔2031〕2号\n\n规范性文件登记号：青规登〔2031〕9号\n\n各学校，县直有关单位：\n\n现印发给你们。\n\n青榆县教育局\n\n2031年3月10日\n");
        // then
        assertThat(documents).singleElement().satisfies(notice -> {
            assertThat(notice.getDocNumber()).isEqualTo("青教规〔2031〕2号");
            assertThat(notice.getAddressees())
                    .extracting(AgencyName::getAsPrinted)
                    .containsExactly("各学校", "县直有关单位");
        });
    }

    @Test
    void the_number_of_an_announcement_may_stand_above_its_title_with_the_issuer() {
        // when
        List<Document> documents = read(
                "青榆市安全生产监督管理局通告 2031年第5号\n\n青榆市安全生产监督管理局关于第二季度颁发许可证情况的通告\n\n根据《中华人民共和国行政许可法》，现予通告。\n\n青榆市安全生产监督管理局\n\n2031年7月31日\n");
        // then
        assertThat(documents)
                .extracting(Document::getDocNumber, Document::getTitle)
                .containsExactly(tuple("青榆市安全生产监督管理局通告2031年第5号", "青榆市安全生产监督管理局关于第二季度颁发许可证情况的通告"));
    }

    @Test
    void the_number_of_an_announcement_may_stand_below_its_title_in_brackets() {
        // when
        List<Document> documents = read(
                "江州市青榆区人民政府\n\n关于加强水上安全管理的通告\n\n（青榆区人民政府通告2031年第2号）\n\n为保障安全，现通告如下：\n\n一、请照办。\n\n附图：通航管理范围示意图\n\n2031年6月15日\n");
        // then
        assertThat(documents).singleElement().satisfies(notice -> {
            assertThat(notice.getDocNumber()).isEqualTo("青榆区人民政府通告2031年第2号");
            assertThat(notice.getAttachments()).extracting(Attachment::getTitle).containsExactly("通航管理范围示意图");
        });
    }

    @Test
    void letters_that_a_reader_took_digits_for_count_as_digits_in_numbers_and_days() {
        // when
        List<Document> documents = read(
                NOTICE
                        + "青榆县人民政府关于植树的通知\n\n青政发〔2O31〕1l8号\n\n各区、自治县、县人民政府，各县（自治县）、区林业局，各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2O31年l2月4日\n");
        // then
        assertThat(documents.getLast()).satisfies(notice -> {
            assertThat(notice.getDocNumber()).isEqualTo("青政发〔2031〕118号");
            assertThat(notice.getDocNumberAsPrinted()).isEqualTo("青政发〔2O31〕1l8号");
            assertThat(notice.getSignedOn()).isEqualTo(LocalDate.of(2031, 12, 4));
            assertThat(notice.getAddressees())
                    .extracting(AgencyName::getAsPrinted)
                    .containsExactly("各区、自治县、县人民政府", "各县（自治县）、区林业局", "各乡镇人民政府");
        });
    }

    @Test
    void a_registration_may_stand_between_title_and_number_also_where_the_title_is_printed_twice() {
        // when
        List<Document> documents = read(
                NOTICE
                        + "### 青榆县人民政府办公室关于修改《青榆县节水办法》部分条款的通知\n\n**青榆县人民政府办公室**\n**关于修改《青榆县节水办法》部分条款的通知**\n\nQYXD2031007号\n\n_青府办发〔2031〕24号_\n\n**各镇人民政府：**\n\n请照办。\n\n青榆县人民政府办公室\n\n2031年5月13日\n");
        // then
        assertThat(documents.getLast()).satisfies(notice -> {
            assertThat(notice.getTitle()).isEqualTo("青榆县人民政府办公室关于修改《青榆县节水办法》部分条款的通知");
            assertThat(notice.getDocNumber()).isEqualTo("青府办发〔2031〕24号");
            assertThat(notice.getProvenance().getStartLine()).isEqualTo(13);
        });
    }

    @Test
    void a_number_with_letters_is_that_of_its_entry_in_the_table_of_contents() {
        // when
        List<Document> documents = read(
                "目录\n\n青榆县人民政府关于植树的通知（青政发〔2031〕118号）……1\n\n青榆县人民政府关于节水的通知（青政发〔2031〕1号）……3\n\n# 青榆县人民政府关于植树的通知\n\n青政发〔2O31〕1l8号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2031年3月8日\n\n"
                        + NOTICE);
        // then
        assertThat(documents.getFirst()).satisfies(notice -> {
            assertThat(notice.getDocNumber()).isEqualTo("青政发〔2031〕118号");
            assertThat(notice.getWarnings()).isEmpty();
        });
    }
}
