package org.gongbao.producers.reading.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.producers.reading.text.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps that read one part of a document, each by itself. */
class PartsTest {

    @ParameterizedTest
    @CsvSource({
        "'各县（市、区）人民政府，市直各单位：', 各县（市、区）人民政府|市直各单位",
        "'各乡镇人民政府、县直有关部门:', 各乡镇人民政府|县直有关部门",
        "'县财政局：', 县财政局",
        "'各乡镇人民政府，\n县直各单位：', 各乡镇人民政府|县直各单位",
        "'各县、市、区人民政府，市政府各部门、各直属机构：', 各县、市、区人民政府|市政府各部门|各直属机构",
        "'各县（市）、区人民政府，市政府各部门：', 各县（市）、区人民政府|市政府各部门",
        "'各区、县（市）人民政府，市直各单位：', 各区、县（市）人民政府|市直各单位",
        "'各县（市）、区民政局、财政局，市直各单位：', 各县（市）、区民政局|财政局|市直各单位",
        "'各县（市、区）民政局、市直各单位：', 各县（市、区）民政局|市直各单位",
        "'各旗县、市直各委、办、局：', 各旗县|市直各委、办、局",
        "'各乡镇、县直各单位：', 各乡镇|县直各单位",
        "'各县、市直有关部门：', 各县|市直有关部门",
        "'县直各单位，中央、省、市驻榆单位：', 县直各单位|中央、省、市驻榆单位",
        "'各乡镇人民政府，中央和省、市驻榆各单位：', 各乡镇人民政府|中央和省、市驻榆各单位",
        "'各乡镇人民政府,\n县公路段,\n县气象局,\n县烟草局,\n县供水公司,\n县供热公司,\n县供电公司,\n县人武部:', 各乡镇人民政府|县公路段|县气象局|县烟草局|县供水公司|县供热公司|县供电公司|县人武部",
        "'登记号：QYDR—2031—00007\n各乡镇人民政府，县直各单位：', 各乡镇人民政府|县直各单位",
        "'QYDR05-2031-0002\n各街道办事处，各学校：', 各街道办事处|各学校",
        "'规范性文件登记号：QYDR01—2031—0005\n青榆湖开发区管委会，各乡镇人民政府：', 青榆湖开发区管委会|各乡镇人民政府",
        "各县（区）人民政府，市直各部门、单位：, 各县（区）人民政府|市直各部门、单位",
        "县直各部门、各单位：, 县直各部门|各单位",
        "市直各部门，中直、区直驻青榆有关单位：, 市直各部门|中直、区直驻青榆有关单位",
        "各乡镇人民政府，中央驻县、省驻县各单位：, 各乡镇人民政府|中央驻县、省驻县各单位",
        "各乡镇人民政府，省驻县单位、各人民团体：, 各乡镇人民政府|省驻县单位|各人民团体",
        "王甲子代表：, 王甲子代表"
    })
    void addressees_are_split_outside_brackets(String text, String names) {
        // when
        Addressees addressees = Addressees.read(lines(text));
        // then
        assertThat(addressees.names()).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"为保障安全，现将有关事项通知如下：", "经县政府常务会议决定，任命：", "同志们：", "各位代表：", "尊敬的各位代表：", "全体代表：", "一、总体要求。推进下列工作："})
    void a_sentence_before_a_colon_is_no_addressee(String text) {
        // when
        Addressees addressees = Addressees.read(lines(text));
        // then
        assertThat(addressees.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022年7月8日, 2022-07-08",
        "２０２２ 年 ７ 月 ８ 日, 2022-07-08",
        "二〇二二年十二月二十一日, 2022-12-21",
        "二○二二年元月十日, 2022-01-10",
        "（2022年7月8日）, 2022-07-08",
        "2022年13月8日,",
        "2022年7月8日起施行,"
    })
    void days_are_read_as_they_are_printed(String text, LocalDate day) {
        // when
        var read = ChineseDate.only(text);
        // then
        assertThat(read.orElse(null)).isEqualTo(day);
    }

    @Test
    void the_signature_may_stand_before_the_plan_and_in_the_cells_of_a_table() {
        // given
        List<TextLine> body = lines("现印发给你们。\n\n组员\t青榆县人民政府\n副组长\t2031年2月3日\n\n实施方案\n\n自2031年5月1日起\n2031年6月1日");
        // when
        var signature = Signature.read(body);
        // then
        assertThat(signature).hasValueSatisfying(found -> {
            assertThat(found.signatories()).containsExactly("青榆县人民政府");
            assertThat(found.day()).isEqualTo(LocalDate.of(2031, 2, 3));
        });
    }

    @Test
    void bodies_that_sign_one_below_the_other_are_told_apart_the_first_leads() {
        // given
        List<TextLine> body = lines("特此通知。\n\n青榆县民政局\n\n青榆县财政局\n\n2031年2月3日");
        // when
        var signature = Signature.read(body);
        // then
        assertThat(signature).map(Signature::signatories).hasValue(List.of("青榆县民政局", "青榆县财政局"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青榆市统计局　国家统计局青榆调查队\n（2031年2月3日）",
                "青榆市统计局国家统计局青榆调查队\n\n2031年2月3日",
                "青榆市统计局　　　　国家统计局青榆调查队\n\n2031年2月3日",
                "青榆市统计局\n\n国家统计局青榆调查队\n\n2031年2月3日"
            })
    void two_that_sign_side_by_side_are_two(String text) {
        // given
        List<TextLine> body = lines(text);
        // when
        var signature = Signature.read(body);
        // then
        assertThat(signature).map(Signature::signatories).hasValue(List.of("青榆市统计局", "国家统计局青榆调查队"));
    }

    @ParameterizedTest
    @CsvSource({
        "QYDR—2031—00007, true",
        "登记号：QYDR-2031-00007, true",
        "QYDR05-2031-0002, true",
        "规范性文件登记号：QYXC01-2031-0003, true",
        "GB35181-2017, false",
        "编号 2031-7, false",
        "QYDR—2031—00007号文件, false"
    })
    void a_registration_is_letters_a_year_and_a_serial(String text, boolean registration) {
        // when
        boolean read = RegistrationLine.is(lines(text).getFirst());
        // then
        assertThat(read).isEqualTo(registration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青政办发〔2031〕19号　　QYDR01-2031-0004",
                "青政办发〔2031〕19号 登记号：QYDR-2031-00004",
                "青政办发〔2031〕19号（QYDR01—2031—0004）"
            })
    void a_registration_beside_the_number_is_no_part_of_it(String text) {
        // when
        var number = NumberLine.read(lines(text).getFirst());
        // then
        assertThat(number).hasValue("青政办发〔2031〕19号");
    }

    @ParameterizedTest
    @CsvSource({"青榆县人民政府办公室2031年2月3日印发, true", "青榆县人民政府办公室关于印发, false"})
    void a_title_that_breaks_behind_the_verb_is_no_imprint(String text, boolean imprint) {
        // when
        boolean read = LineRole.isImprint(lines(text).getFirst());
        // then
        assertThat(read).isEqualTo(imprint);
    }

    @ParameterizedTest
    @CsvSource({
        "'附件：1.任务表（略）\n\n2.名单(略)', 任务表（略）|名单(略)",
        "'附件：1.工作专班\n主要职责（略）\n2.分工表（略）', 工作专班主要职责（略）|分工表（略）",
        "'附件1：甲组\n名单（略）\n\n附件2：乙表（略）', 甲组名单（略）|乙表（略）",
        "'附件：\n\n1. 甲表\n2. 乙表', 甲表|乙表",
        "'附件：2031年度名单（略）\n\n青榆县人民政府\n2031年1月1日', 2031年度名单（略）",
        "'附件：1.甲表 2.乙表', 甲表|乙表"
    })
    void annexes_are_listed_in_many_shapes(String text, String items) {
        // when
        List<String> read = AttachmentList.read(lines(text));
        // then
        assertThat(read).containsExactly(items.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "青榆县人民政府关于印发青榆县采砂管理办法（试行）的通知, 通知, 办法",
        "青榆县人民政府关于印发《青榆县节水规划（2031—2035年）》的通知, 通知, 规划",
        "青榆县人民政府关于加强节水工作的实施意见, 意见,",
        "青榆县人民政府关于青榆县成片开发方案的批复, 批复,",
        "青榆县人民政府关于调整领导分工的通知, 通知,",
        "青榆县人民政府办公室关于《青榆县节水办法》有关内容的更正, 更正,",
        "青榆县教育局关于县人大五次会议第42号建议的答复, 答复,",
        "青榆县人民政府关于森林防火的命令, 命令,",
        "青榆县人民政府令, 令,",
        "青榆县人民政府办公室关于公布第四批非物质文化遗产代表性项目名录的通知, 通知,",
        "青榆县人民政府办公室关于节水工作方案, 方案,"
    })
    void type_and_issued_instrument_come_from_the_end_of_the_title(String title, String genre, String instrument) {
        // when
        var read = Instrument.issuedBy(title, List.of());
        // then
        assertThat(read.orElse(null)).isEqualTo(instrument);
        assertThat(Genre.ofTitle(title)).hasValue(genre);
    }

    @Test
    void a_changed_instrument_counts_only_if_it_is_printed_again() {
        // given
        String title = "青榆县人民政府关于修正《青榆县采砂管理办法》部分条款的通知";
        // when
        var printed = Instrument.issuedBy(title, lines("修正如下。\n\n青榆县采砂管理办法\n\n第一条 略"));
        // then
        assertThat(printed).hasValue("办法");
        assertThat(Instrument.issuedBy(title, lines("修正如下。"))).isEmpty();
    }

    @Test
    void a_sentence_cut_by_a_page_is_joined_and_a_list_of_names_is_not() {
        // given
        String text = "各部门要按照职责分工，加强协调，形成工作\n\n合力，确保完成任务。\n\n组 长：王 明 县长\n\n副组长：李 华 副县长\n\n根据《青榆县采砂\n\n管理办法》规定";
        // when
        List<ParagraphJoiner.Text> paragraphs = ParagraphJoiner.join(lines(text));
        // then
        assertThat(paragraphs)
                .extracting(ParagraphJoiner.Text::line, ParagraphJoiner.Text::text)
                .containsExactly(
                        tuple(1, "各部门要按照职责分工，加强协调，形成工作合力，确保完成任务。"),
                        tuple(5, "组 长：王 明 县长"),
                        tuple(7, "副组长：李 华 副县长"),
                        tuple(9, "根据《青榆县采砂管理办法》规定"));
    }

    @ParameterizedTest
    @CsvSource({"（此件公开发布）, FULL", "此件部分公开, PARTIAL", "责任人王明（此件主动公开）, FULL", "政务公开工作,"})
    void the_marker_of_publicity_may_be_glued_to_other_text(String text, String marker) {
        // when
        var read = PublicMarkers.of(text);
        // then
        assertThat(read.map(Enum::name).orElse(null)).isEqualTo(marker);
    }

    private static List<TextLine> lines(String text) {
        return LineSplitter.split(text);
    }

    @Test
    void posts_and_names_that_a_lines_end_cut_are_joined_in_lists_that_end_with_commas() {
        // given
        String text =
                "任命王甲同志为青榆县林业局副\n\n局长，\n\n任命李乙丙为青榆县东溪镇古镇保\n\n护中心主任（试用期1年），\n\n免去赵丁同志青榆县水利局四级\n\n调研员职务，\n\n钱戊同志县旅游局副\n\n局长职务；\n\n孙\n\n己庚同志的县环保局副局长职务；";
        // when
        List<ParagraphJoiner.Text> paragraphs = ParagraphJoiner.join(lines(text));
        // then
        assertThat(paragraphs)
                .extracting(ParagraphJoiner.Text::text)
                .containsExactly(
                        "任命王甲同志为青榆县林业局副局长，",
                        "任命李乙丙为青榆县东溪镇古镇保护中心主任（试用期1年），",
                        "免去赵丁同志青榆县水利局四级调研员职务，",
                        "钱戊同志县旅游局副局长职务；",
                        "孙己庚同志的县环保局副局长职务；");
    }

    @Test
    void whole_lines_of_a_list_that_ends_with_commas_stay_apart() {
        // given
        String text = "任命王甲为青榆县林业局局长\n\n任命李乙为青榆县水利局局长，\n\n免去赵丁的青榆县水利局局长职务";
        // when
        List<ParagraphJoiner.Text> paragraphs = ParagraphJoiner.join(lines(text));
        // then
        assertThat(paragraphs).hasSize(3);
    }
}
