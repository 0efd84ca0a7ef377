package org.gongbao.producers.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {

    @Test
    void issue_section_and_page_are_a_running_head_even_where_a_section_fills_one_page_only() {
        // given
        List<TextLine> lines = LineSplitter.split(
                "2031年第2期    县政府文件    1\n\n甲\n\n2031年第2期    部门文件    3\n\n乙\n\n5    人事任免    2031年第2期\n\n丙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙");
    }

    @Test
    void a_running_head_with_a_misread_city_is_one_too() {
        // given
        String head = "清榆市人民政府公报 2031年第2期\n\n";
        List<TextLine> lines =
                LineSplitter.split(head + "甲\n\n" + head + "乙\n\n" + head + "丙\n\n清榆巿人民政府公报 2031年第2期\n\n丁");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void year_and_number_of_the_issue_beside_the_page_are_furniture_if_they_come_again() {
        // given
        List<TextLine> lines = LineSplitter.split("甲\n\n2031·6 1\n\n乙\n\n2 2031·6\n\n丙\n\n2031.6 3\n\n丁\n\n2031.7 104");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙", "丁", "2031.7 104");
    }

    @Test
    void rows_of_month_and_number_are_no_page_feet() {
        // given
        List<TextLine> lines = LineSplitter.split("1 2031.12\n2 2031.12\n3 2031.12\n4 2031.12");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).hasSize(4);
    }

    @Test
    void pages_between_dots_are_running_heads_with_the_section_or_with_the_gazette() {
        // given
        List<TextLine> lines =
                LineSplitter.split("县政府文件　　· 1 ·\n\n甲\n\n· 2 ·　　青榆县人民政府公报　2031年第2期\n\n乙\n\n部门文件　　· 3 ·\n\n丙\n\n"
                        + "· 4 ·　　青榆县人民政府公报　2031年第2期\n\n丁\n\n部门文件　　· 5 ·\n\n戊\n\n· 6 ·　　青榆县人民政府公报　2031年第2期");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙", "丁", "戊");
    }

    @Test
    void the_gazette_beside_a_section_is_a_running_head_even_where_a_section_fills_one_page_only() {
        // given
        List<TextLine> lines = LineSplitter.split("青榆县人民政府公报                县人民政府公告\n\n甲\n\n"
                + "青榆县人民政府公报                县人民政府文件\n\n乙\n\n部门文件　　　　青榆县人民政府公报\n\n丙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙");
    }

    @Test
    void a_section_beside_the_gazette_on_one_page_only_stays() {
        // given
        List<TextLine> lines = LineSplitter.split("青榆县人民政府公报                县人民政府公告\n\n甲");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).hasSize(2);
    }

    @Test
    void a_dash_beside_the_page_may_be_misread_as_one() {
        // given
        List<TextLine> lines = LineSplitter.split("甲\n\n一 17 一\n\n乙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙");
    }

    @Test
    void issue_and_section_on_both_sides_of_a_page_are_a_running_head_without_the_page_too() {
        // given
        List<TextLine> lines = LineSplitter.split(
                "— 1 —\n\n2031年第2期　　县政府文件\n\n甲\n\n— 2 —\n\n部门文件                2031年第2期\n\n乙\n\n— 3 —\n\n"
                        + "2031 年第 2 期\t人事任免\n\n丙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙");
    }

    @Test
    void issues_of_a_series_in_a_list_are_no_running_heads() {
        // given
        List<TextLine> lines = LineSplitter.split("2031年第1期　　简报\n2031年第2期　　简报\n2031年第3期　　通报\n2031年第4期　　专报");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).hasSize(4);
    }

    @Test
    void one_such_line_alone_stays() {
        // given
        List<TextLine> lines = LineSplitter.split("2031年第2期 专项债券 3\n\n甲");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).hasSize(2);
    }

    @Test
    void a_number_between_two_headings_is_that_of_the_page_which_cuts_a_title() {
        // given
        List<TextLine> lines = LineSplitter.split("## 关于印发节水管理\n\n38\n\n## 办法的通知\n\n甲\n\n39\n\n乙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("关于印发节水管理", "办法的通知", "甲", "39", "乙");
    }

    @Test
    void a_number_between_the_halves_of_a_title_is_that_of_the_page_which_cuts_it() {
        // given
        List<TextLine> lines = LineSplitter.split("某县人民政府关于印发节水管理\n\n38\n\n办法的通知\n\n甲");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("某县人民政府关于印发节水管理", "办法的通知", "甲");
    }

    @Test
    void the_issue_beside_the_page_between_dots_is_furniture() {
        // given
        List<TextLine> lines = LineSplitter.split(
                "甲\n\n2031年第4期 · 3 ·\n\n乙\n\n· 4 · 2031年第4期\n\n丙\n\n2031年第4期 · 5 ·\n\n丁\n\n2031年第4期公报");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙", "丁", "2031年第4期公报");
    }

    @Test
    void the_gazettes_name_in_latin_letters_is_a_running_head_if_it_comes_again() {
        // given
        String head = "QINGYUXIAN RENMIN ZHENGFU GONGBAO\n\n";
        List<TextLine> lines = LineSplitter.split(head + "甲\n\n" + head + "乙\n\n" + head + "丙");
        // when
        List<TextLine> kept = PageFurniture.remove(lines);
        // then
        assertThat(kept).extracting(TextLine::text).containsExactly("甲", "乙", "丙");
    }
}
