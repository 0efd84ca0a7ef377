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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices print at the head and foot of their papers, and in the table of contents only. */
class OfficePapersTest {

    private static final String BODY = "各乡镇人民政府：\n请照办。\n青榆县人民政府\n二○三一年三月九曰\n";

    private static List<Document> read(String text) {
        return new GazetteReader()
                .read("file.md", text.getBytes(StandardCharsets.UTF_8))
                .documents();
    }

    @Test
    void the_name_of_the_issuer_in_spaced_characters_or_above_the_number_begins_the_paper() {
        // when
        List<Document> documents = read("青 榆 县 人 民 政 府\n青榆县人民政府\n关于节水的通知\n" + BODY
                + "主题词：水利  节水  通知\n青榆县人民政府\n青政发〔2031〕2号\n青榆县人民政府\n关于采砂的通知\n" + BODY);
        // then
        assertThat(documents)
                .extracting(
                        Document::getTitle,
                        Document::getSignedOn,
                        one -> one.getProvenance().getStartLine(),
                        one -> one.getProvenance().getEndLine())
                .containsExactly(
                        tuple("青榆县人民政府关于节水的通知", LocalDate.of(2031, 3, 9), 1, 8),
                        tuple("青榆县人民政府关于采砂的通知", LocalDate.of(2031, 3, 9), 9, 16));
    }

    @Test
    void subject_words_that_end_with_a_type_are_no_title() {
        // when
        List<Document> documents = read("青榆县人民政府关于油茶的意见\n青政发〔2031〕1号\n" + BODY + "主题词:农业  油茶△  产业  意见\n");
        // then
        assertThat(documents).hasSize(1);
    }

    @Test
    void a_decree_and_its_measures_are_one_document_even_if_the_table_of_contents_lists_the_measures() {
        // when
        List<Document> documents = read("""
                目录

                青榆市采砂管理办法（市人民政府令第2号）……1

                青榆市人民政府关于节水的通知（青政发〔2031〕1号）……3

                # 青榆市人民政府令

                第2号

                《青榆市采砂管理办法》已经市政府常务会议通过，现予公布，自2031年2月1日起施行。

                市长　甲子

                2031年1月3日

                # 青榆市采砂管理办法

                第一条　为规范采砂，制定本办法。

                # 青榆市人民政府关于节水的通知

                青政发〔2031〕1号

                """ + BODY);
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青榆市人民政府令第2号", "青政发〔2031〕1号");
        assertThat(documents.getFirst().getInstrument()).isEqualTo("办法");
    }

    @Test
    void what_a_decree_decrees_may_be_its_heading_below_the_number() {
        // when
        List<Document> documents = read("""
                目录

                青榆市采砂管理办法（青榆市人民政府令第2号）……1

                青榆市人民政府关于节水的通知（青政发〔2031〕1号）……3

                # 市政府令

                青榆市人民政府令

                第2号

                ## 青榆市采砂管理办法

                《青榆市采砂管理办法》已经市政府常务会议通过，现予公布，自2031年2月1日起施行。

                市长　甲子

                2031年1月3日

                ### 青榆市采砂管理办法

                第一章　总则

                第一条　为规范采砂，制定本办法。

                # 市政府文件

                青政发〔2031〕1号

                ## 青榆市人民政府关于节水的通知

                """ + BODY);
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青榆市人民政府令第2号", "青政发〔2031〕1号");
        assertThat(documents.getFirst())
                .extracting(Document::getTitle, Document::getInstrument)
                .containsExactly("青榆市采砂管理办法", "办法");
    }

    private static final String DECREE = """
            # 青榆市人民政府令

            第2号

            《青榆市采砂管理办法》已经市政府常务会议通过，现予公布，自2031年2月1日起施行。

            市长　甲子

            2031年1月3日

            # 青榆市采砂管理办法

            第一条　为规范采砂，制定本办法。

            # 青榆市人民政府关于节水的通知

            青政发〔2031〕1号

            """ + BODY;

    @ParameterizedTest
    @CsvSource({
        "青榆市采砂管理办法（市政府令第2号）……1, 青榆市采砂管理办法",
        "青榆市采砂管理办法（青榆市人民政府令第2号）……1, 青榆市采砂管理办法",
        "青榆市人民政府令（第2号）……1, 青榆市人民政府令",
        "青榆市渔业管理办法（市政府令第1号）……1, 青榆市人民政府令",
        "青榆市渔业管理办法（市政府令第2号）……1, 青榆市人民政府令"
    })
    void a_decree_is_called_as_the_table_of_contents_lists_it(String entry, String title) {
        // when
        Document decree = read("目录\n\n" + entry + "\n\n青榆市人民政府关于节水的通知（青政发〔2031〕1号）……3\n\n" + DECREE)
                .getFirst();
        // then
        assertThat(decree.getTitle()).isEqualTo(title);
        assertThat(decree)
                .extracting(Document::getDocNumber, Document::getGenre, Document::getInstrument, one -> one.getIssuer()
                        .getName())
                .containsExactly("青榆市人民政府令第2号", "令", "办法", "青榆市人民政府");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青政办发\\[2031\\]23号\n\n规范性文件登记号：QYDR01-2031-0005",
                "青政办发〔2031〕23号　　QYDR01-2031-0005",
                "青政办发〔2031〕23号\n\nQYDR01-2031-0005"
            })
    void addressees_follow_the_number_of_registration_wherever_it_stands(String numbers) {
        // when
        Document document = read("# 青榆县人民政府办公室关于节水的通知\n\n" + numbers + "\n\n青榆湖开发区管委会，各乡镇人民政府：\n\n请照办。\n\n"
                        + "青榆县人民政府办公室\n\n2031年3月9日\n")
                .getFirst();
        // then
        assertThat(document.getDocNumber()).isEqualTo("青政办发〔2031〕23号");
        assertThat(document.getAddressees())
                .extracting(AgencyName::getAsPrinted)
                .containsExactly("青榆湖开发区管委会", "各乡镇人民政府");
    }

    @Test
    void what_the_gazette_is_above_the_rest_of_the_colophon_belongs_to_no_document() {
        // given
        String about = "《青榆县人民政府公报》是由青榆县人民政府主管、青榆县人民政府办公室主办的政府出版物。公报刊登的县政府规范性文件文本为标准文本，与印发的文件具有同等效力。\n\n";
        // when
        List<Document> documents = read("# 青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n" + BODY + "\n---\n\n" + about
                + "编辑出版：青榆县人民政府办公室\n\n地址：青榆县东街1号 邮编：000000 电话：0000-0000000\n\n免费赠阅 准字第012号 印数：1200册\n");
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getEndLine())
                .containsExactly(8);
    }

    @Test
    void a_colophon_begins_at_the_rule_above_it_and_may_name_sites_behind_words() {
        // when
        List<Document> documents = read("青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n" + BODY + "\n"
                + "────────────────\n主　　办：青榆县人民政府办公室\n编辑出版：《青榆县人民政府公报》编辑室\n地　　址：青榆县东街1号\n"
                + "电子版请登录：青榆县人民政府网 http://www.example.org\n　　　　　　　青榆县政府信息公开网站 http://xxgk.example.org\n"
                + "准印证号：（青）内部资料准印字第012号\n出版日期：2031年7月1日　　印　数：800册\n");
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getEndLine())
                .containsExactly(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青榆县人民政府办公室\n转发县人口委关于做好流动人口\n服务工作意见的通知",
                "青榆县人民政府办公室转发\n县人口委关于做好流动人口服务工作意见的通知",
                "青榆县人民政府办公室转发县人口委关于做好流动人口服务工作意见的通知"
            })
    void who_has_written_what_is_passed_on_issues_nothing(String title) {
        // when
        List<Document> documents = read(title + "\n青政办发〔2031〕1号\n" + BODY);
        // then
        assertThat(documents)
                .extracting(Document::getTitle, one -> one.getIssuer().getName(), Document::getCoIssuers)
                .containsExactly(tuple("青榆县人民政府办公室转发县人口委关于做好流动人口服务工作意见的通知", "青榆县人民政府办公室", List.of()));
    }

    @Test
    void a_number_that_stands_only_in_the_table_of_contents_or_behind_the_text_is_the_documents() {
        // when
        List<Document> documents = read("目录\n\n青榆县人民政府关于节水的通知（青政发〔2031〕1号）……1\n\n青榆县人民政府关于采砂的通知……2\n\n"
                + "青榆县人民政府关于节水的通知\n" + BODY + "\n青榆县人民政府关于采砂的通知\n" + BODY + "（文号：青政发〔2031〕9号）\n");
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青政发〔2031〕1号", "青政发〔2031〕9号");
    }

    @Test
    void annexes_whose_heading_holds_their_title_are_annexes() {
        // when
        List<Document> documents = read("# 青榆县人民政府关于清理文件的通知\n\n青政发〔2031〕1号\n\n规范性文件登记号：QYDR－2031－0010003\n\n" + BODY
                + "\n# 附件１　废止的文件目录（４件）\n\n甲\n\n# 附件２　失效的文件目录\n\n乙\n");
        // then
        assertThat(documents.getFirst().getAttachments())
                .containsExactly(new Attachment("废止的文件目录（４件）", false), new Attachment("失效的文件目录", false));
        assertThat(documents.getFirst().getAddressees()).hasSize(1);
    }

    @Test
    void captions_the_gazettes_own_name_and_what_explains_at_a_glance_are_part_of_no_document() {
        // when
        List<Document> documents = read("# 青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n" + BODY
                + "\n![渠](images/1.jpg)\n\n图为水渠施工现场\n\n# 一图读懂《青榆县节水办法》\n\n一、什么时间？\n\n《青榆县人民政府公报》\n\n主办单位：青榆县人民政府办公室\n");
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getEndLine())
                .containsExactly(8);
    }

    @Test
    void the_day_in_brackets_between_title_and_addressees_is_part_of_no_name() {
        // when
        List<Document> documents = read("青榆县人民政府\n关于对甲子予以记功的决定\n（2031年3月8日）\n各乡镇人民政府，县直各部门：\n决定予以记功。\n");
        // then
        assertThat(documents.getFirst().getAddressees())
                .extracting(AgencyName::getName)
                .containsExactly("各乡镇人民政府", "县直各部门");
        assertThat(documents.getFirst().getSignedOn()).isEqualTo(LocalDate.of(2031, 3, 8));
    }

    @Test
    void an_announcement_of_a_standing_committee_promulgates_a_regulation_like_a_decree() {
        // when
        List<Document> documents = read("青榆市人民代表大会常务委员会公告\n第5号\n《青榆市节水条例》已由常务委员会第三次会议通过，现予公布，自2031年5月1日起施行。\n"
                + "青榆市人民代表大会常务委员会\n2031年3月1日\n青榆市节水条例\n第一条　为了节水，制定本条例。\n");
        // then
        assertThat(documents).extracting(Document::getInstrument).containsExactly("条例");
    }

    @Test
    void a_government_that_promulgates_measures_by_announcement_issues_them() {
        // when
        List<Document> documents = read("青榆县人民政府公告\n第2号\n《青榆县水源保护办法》已经县人民政府第三次常务会议讨论通过，现予公布，自2031年7月1日起施行。\n"
                + "青榆县人民政府\n2031年5月20日\n青榆县水源保护办法\n第一条　为了保护水源，制定本办法。\n");
        // then
        assertThat(documents).extracting(Document::getInstrument).containsExactly("办法");
    }
}
