package org.gongbao.producers.reading.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsReaderTest {

    @Test
    void a_page_may_stand_behind_an_ideographic_blank() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目录\n\n- 青榆县人民政府关于节水的通知（青政发〔2031〕1号）　1\n" + "- 青榆县人民政府关于甲子任职的通知（青政人〔2031〕2号）　30\n\n青榆县人民政府令\n\n第1号"));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::page).containsExactly(1, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"◇市政府令", "◆县政府令", "☆ 政府令", "市政府令", "【市政府令】"})
    void a_section_of_decrees_is_no_part_of_the_entry_below(String section) {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split("目　录\n\n" + section
                + "\n　　青榆市停车管理办法\n　　（青榆市人民政府令第9号）……………… 1\n\n◇市政府文件\n　　青榆市人民政府关于节水的通知\n　　（青政发〔2031〕2号）………… 4\n"));
        // then
        assertThat(table.entries())
                .extracting(ContentsEntry::title, ContentsEntry::number, ContentsEntry::page)
                .containsExactly(tuple("青榆市停车管理办法", "青榆市人民政府令第9号", 1), tuple("青榆市人民政府关于节水的通知", "青政发〔2031〕2号", 4));
        assertThat(table.entries().getLast().section()).isEqualTo("市政府文件");
    }

    @Test
    void a_decree_that_is_listed_by_its_number_keeps_its_title() {
        // when
        TableOfContents table =
                ContentsReader.read(LineSplitter.split("目　录\n\n青榆市人民政府令\n（第9号）……………… 1\n青榆市人民政府关于节水的通知 ………… 4\n"));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::title).containsExactly("青榆市人民政府令（第9号）", "青榆市人民政府关于节水的通知");
    }

    @Test
    void the_number_of_a_decree_or_an_announcement_may_stand_before_the_title() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目　录\n\n韶关市人民政府令第9号 韶关市停车管理办法………………（1）\n青榆市人民政府公告2031年第4号 青榆市人民政府关于划定禁止使用区的公告 ……（4）\n"));
        // then
        assertThat(table.entries())
                .extracting(ContentsEntry::title, ContentsEntry::number)
                .containsExactly(tuple("韶关市停车管理办法", "韶关市人民政府令第9号"), tuple("青榆市人民政府关于划定禁止使用区的公告", "青榆市人民政府公告2031年第4号"));
    }

    @Test
    void the_first_title_below_a_table_that_leaves_issuers_off_is_no_entry() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目　录\n\n关于节水的通知（青府〔2031〕1号）\n关于植树的通知（青府〔2031〕2号）\n\n青榆市人民政府关于节水的通知\n青府〔2031〕1号\n\n各镇："));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::title).containsExactly("关于节水的通知", "关于植树的通知");
        assertThat(table.lastLine()).isEqualTo(4);
    }

    @Test
    void a_last_entry_without_number_above_the_number_of_the_first_document_is_an_entry() {
        // when
        TableOfContents table = ContentsReader.read(
                LineSplitter.split(
                        "目　录\n\n青榆市人民政府关于节水的通知（青府〔2031〕1号）\n青榆市人民政府关于植树的通知（青府〔2031〕2号）\n\n【更正】\n更正启事\n\n\n青府〔2031〕1号\n\n青榆市人民政府关于节水的通知\n\n各镇："));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::title).endsWith("青榆市人民政府关于植树的通知", "更正启事");
        assertThat(table.lastLine()).isEqualTo(7);
    }

    @Test
    void a_number_below_its_title_is_the_entrys_if_it_comes_again_where_the_document_begins() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目录\n\n# 县委文件\n\n中共青榆县委 青榆县人民政府关于节水的意见\n青发〔2031〕6号\n\n县政府文件\n\n青榆县人民政府关于采砂的通知 青政发〔2031〕1号\n\n"
                        + "# 中共青榆县委 青榆县人民政府\n\n关于节水的意见\n\n青发〔2031〕6号\n\n各乡镇："));
        // then
        assertThat(table.entries())
                .extracting(ContentsEntry::title, ContentsEntry::number, ContentsEntry::section)
                .containsExactly(
                        tuple("中共青榆县委青榆县人民政府关于节水的意见", "青发〔2031〕6号", "县委文件"),
                        tuple("青榆县人民政府关于采砂的通知", "青政发〔2031〕1号", "县政府文件"));
    }

    @Test
    void a_number_below_its_title_is_the_entrys_if_another_entry_follows() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目录\n\n青榆县人民政府关于节水的意见\n青政发〔2031〕6号\n青榆县人民政府关于采砂的通知\n青政发〔2031〕7号\n\n县政府文件\n\n青榆县人民政府关于节水的意见\n\n各乡镇：\n"));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::number).containsExactly("青政发〔2031〕6号", "青政发〔2031〕7号");
    }

    @Test
    void the_number_of_a_decree_below_its_title_is_that_entrys_also_without_pages() {
        // when
        TableOfContents table = ContentsReader.read(
                LineSplitter.split(
                        "目 录\n\n市政府文件\n\n- 青榆市停车管理办法\n(青榆市人民政府令第5号)\n- 青榆市人民政府关于节水的意见\n(青政发(2031)6号)\n\n市政府文件\n\n# 青榆市人民政府令\n\n第 5 号\n\n《青榆市停车管理办法》已经通过，现予公布。\n"));
        // then
        assertThat(table.entries())
                .extracting(ContentsEntry::title, ContentsEntry::number, ContentsEntry::section)
                .containsExactly(
                        tuple("青榆市停车管理办法", "青榆市人民政府令第5号", "市政府文件"), tuple("青榆市人民政府关于节水的意见", "青政发(2031)6号", "市政府文件"));
    }

    @Test
    void a_section_of_measures_of_the_government_is_a_section() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目 录\n\n### 市政府规范性文件\n\n青榆市人民政府关于节水的意见\n（青政规〔2031〕7号）……………… 7\n\n### 市直部门文件\n\n青榆市水利局关于植树的通知 ……… 9\n"));
        // then
        assertThat(table.entries())
                .extracting(ContentsEntry::title, ContentsEntry::section)
                .containsExactly(tuple("青榆市人民政府关于节水的意见", "市政府规范性文件"), tuple("青榆市水利局关于植树的通知", "市直部门文件"));
    }
}
