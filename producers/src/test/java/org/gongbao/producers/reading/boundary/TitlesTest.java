package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that are told without a table of contents. */
class TitlesTest {

    private static final String NOTICE = "青榆县人民政府关于节水的通知\n青政发〔2031〕1号\n各乡镇人民政府：\n请节水。\n青榆县人民政府\n2031年3月1日\n\n";

    private static List<Tuple> found(String text) {
        return new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split(text)).stream()
                        .map(span -> tuple(
                                span.startLine(),
                                span.start().title().title(),
                                span.start().title().issuers(),
                                span.start().number()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "青榆县人民政府征收土地公告, 青榆县人民政府",
        "青榆县人民政府森林防火禁火令, 青榆县人民政府",
        "青榆县教育局2031年公开招聘教师公告, 青榆县教育局",
        "青榆县人民代表大会常务委员会任免名单, 青榆县人民代表大会常务委员会"
    })
    void a_public_notice_may_name_issuer_and_subject_without_guanyu(String title, String issuer) {
        // when
        List<Tuple> found = found(NOTICE + title + "\n\n（2031年4月2日公布）\n\n任命甲子为县水利局局长。\n\n2031年4月2日\n");
        // then
        assertThat(found).last().isEqualTo(tuple(8, title, List.of(issuer), null));
    }

    @Test
    void the_issuer_of_a_decree_without_guanyu_may_stand_in_a_line_of_its_own() {
        // when
        List<Tuple> found = found(NOTICE + "青榆县人民政府\n森林封山禁火令\n\n青政令〔2031〕3号\n\n决定封山禁火。\n\n县长 甲子\n2031年4月2日\n");
        // then
        assertThat(found).last().isEqualTo(tuple(8, "青榆县人民政府森林封山禁火令", List.of("青榆县人民政府"), "青政令〔2031〕3号"));
    }

    @Test
    void a_title_goes_on_with_its_type_even_if_the_table_of_contents_lost_that() {
        // given
        String title = "青榆县水利局关于拟安置人员的";
        var contents = new ContentsIndex(List.of(new ContentsEntry(title, null, null, null, 1)));
        // when
        var spans = new Splitter(contents)
                .split(LineSplitter.split(NOTICE + title + "\n公 告\n\n现将拟安置人员公告如下。\n\n青榆县水利局\n2031年4月2日\n"));
        // then
        assertThat(spans.getLast().start().title().title()).isEqualTo(title + "公告");
    }

    @Test
    void a_row_of_a_table_whose_number_the_lines_end_cut_begins_no_document() {
        // when
        List<Tuple> found =
                found(NOTICE + "废止的文件目录\n\n5 青榆县人民政府关于加强地下水管理的通知 青\n政办〔2012〕9号\n6 青榆县人民政府关于加强河道管理的通知 青\n政办〔2012〕10号\n");
        // then
        assertThat(found).extracting(tuple -> tuple.toList().get(1)).noneMatch(title -> title.toString()
                .contains("青榆县人民政府关于加强"));
    }

    @Test
    void rows_of_a_table_whose_titles_go_on_in_the_next_line_begin_no_document() {
        // when
        List<Tuple> found = found(NOTICE
                + "附件\n\n废止的文件目录\n\n序号　文　件　名　称　文　号\n1　青榆县人民政府关于印发青榆县\n　　城市供水管理实施细则的通知　青政发〔2004〕11号\n"
                + "2　青榆县人民政府关于鼓励投资的若干\n　　规定　青政发〔2005〕26号\n3　青榆县人民政府关于加强木材运输检查工\n　　作的通知　青政发〔2007〕9号\n"
                + "4　青榆县人民政府关于印发青榆县\n　　生猪屠宰管理办法的通知　青政发〔2008〕33号\n");
        // then
        assertThat(found).extracting(tuple -> tuple.toList().get(1)).noneMatch(title -> title.toString()
                .contains("序号"));
    }

    @Test
    void the_one_row_of_a_list_that_is_broken_over_two_lines_begins_no_document() {
        // when
        List<Tuple> found = found(NOTICE
                + "附件\n\n序号　　文件名称　　文号\n6　　青榆县人民政府办公室关于规范采砂管理的通知　　青政办〔2014〕27号\n"
                + "7　　青榆县人民政府办公室关于印发青榆县工业用电优惠\n实施办法的通知　　青政办〔2015〕93号\n8　　青榆县人民政府办公室关于规范砂石整合的通知　　青政办〔2016〕41号\n");
        // then
        assertThat(found).hasSize(1);
    }

    @Test
    void who_passes_on_what_others_have_written_stands_in_the_first_line_of_the_title() {
        // when
        List<Tuple> found = found(NOTICE
                + "青榆县人民政府办公室转发县教育局等部门\n关于做好招生工作意见的通知\n\n青政办〔2031〕3号\n\n各乡镇人民政府：\n请照办。\n青榆县人民政府办公室\n2031年4月2日\n");
        // then
        assertThat(found)
                .last()
                .isEqualTo(tuple(8, "青榆县人民政府办公室转发县教育局等部门关于做好招生工作意见的通知", List.of("青榆县人民政府办公室"), "青政办〔2031〕3号"));
    }

    @Test
    void an_annex_that_begins_a_page_and_the_name_of_the_gazette_above_its_imprint_are_no_documents() {
        // when
        List<Tuple> found =
                found(NOTICE + "附件2\n\n县政府文件\n\n青榆县节水重点项目表\n\n序号 项目\n1 管网改造\n\n青榆县人民政府\n2031年3月2日\n\n青榆县人民政府公报\n第二页\n");
        // then
        assertThat(found).extracting(one -> one.toList().getFirst()).containsExactly(1);
    }

    @Test
    void a_title_that_names_its_issuer_has_the_number_above_it_and_not_the_row_of_a_table_above_that() {
        // when
        List<Tuple> found = found("青政发〔2031〕1号\n青榆县人民政府关于表彰先进的决定\n各乡镇人民政府：\n现予表彰。\n序号\t项目\n10\t输电线路监测装置\n\n"
                + "11中医药防治研究青榆县医院\n\n青政发〔2031〕2号\n青榆县人民政府关于节水的通知\n各乡镇人民政府：\n请节水。\n");
        // then
        assertThat(found)
                .containsExactly(
                        tuple(1, "青榆县人民政府关于表彰先进的决定", List.of("青榆县人民政府"), "青政发〔2031〕1号"),
                        tuple(10, "青榆县人民政府关于节水的通知", List.of("青榆县人民政府"), "青政发〔2031〕2号"));
    }

    @Test
    void the_number_of_a_document_that_the_first_sentence_cites_is_not_the_titles() {
        // when
        List<Tuple> found = found(
                NOTICE + "青榆县人民政府\n关于公益性岗位安置人员的公告\n根据《东江省公益性岗位管理办法的通知》（东人社发〔2030〕12号）\n现公告如下。\n青榆县人民政府\n2031年3月2日\n");
        // then
        assertThat(found).last().isEqualTo(tuple(8, "青榆县人民政府关于公益性岗位安置人员的公告", List.of("青榆县人民政府"), null));
    }

    @Test
    void a_table_that_ends_closes_the_document_above() {
        // when
        List<Tuple> found = found(
                "青榆县人民政府关于缴费标准的通知\n青政发〔2031〕1号\n各乡镇人民政府：\n标准如下：\n居民\t280\n孤儿\t0\n\n青榆县教育局\n关于公布校车名单的公告\n\n名单见附件。\n\n青榆县教育局\n2031年3月2日\n");
        // then
        assertThat(found).last().isEqualTo(tuple(8, "青榆县教育局关于公布校车名单的公告", List.of("青榆县教育局"), null));
    }

    @Test
    void the_paper_of_the_issuer_begins_a_document_and_the_name_of_a_section_does_not() {
        // when
        List<Tuple> found = found(NOTICE + "县政府文件\n青政发〔2031〕2号\n青榆县人民政府关于采砂的通知\n各乡镇人民政府：\n请照办。\n青榆县人民政府\n2031年3月2日\n\n"
                + "青榆县人民政府文件\n青政发〔2031〕3号\n青榆县人民政府关于植树的通知\n各乡镇人民政府：\n请照办。\n");
        // then
        assertThat(found).extracting(one -> one.toList().getFirst()).containsExactly(1, 9, 16);
    }
}
