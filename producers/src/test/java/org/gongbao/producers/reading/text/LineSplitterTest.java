package org.gongbao.producers.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines carry the numbers that editors and wc show, so that people find what a message names. */
class LineSplitterTest {

    @Test
    void a_form_feed_parts_text_and_ends_no_line() {
        // when
        List<TextLine> lines = LineSplitter.split("甲\n— 1 —\f乙\n\f丙\n丁\f\n戊\n");
        // then
        assertThat(lines)
                .extracting(TextLine::number, TextLine::text, TextLine::afterBlank)
                .containsExactly(
                        tuple(1, "甲", true),
                        tuple(2, "— 1 —", false),
                        tuple(2, "乙", false),
                        tuple(3, "丙", true),
                        tuple(4, "丁", false),
                        tuple(5, "戊", true));
    }

    @Test
    void form_feeds_count_pages_from_one() {
        // when
        List<TextLine> lines = LineSplitter.split("甲\n乙\f丙\n\f\f丁\n戊\f\n");
        // then
        assertThat(lines)
                .extracting(TextLine::text, TextLine::page)
                .containsExactly(tuple("甲", 1), tuple("乙", 1), tuple("丙", 2), tuple("丁", 4), tuple("戊", 4));
    }

    @Test
    void a_text_without_form_feeds_has_no_pages() {
        // when
        List<TextLine> lines = LineSplitter.split("甲\n\n乙\n");
        // then
        assertThat(lines).extracting(TextLine::page).containsOnly(0);
    }

    @Test
    void line_feed_carriage_return_and_both_together_end_one_line_each() {
        // when
        List<TextLine> lines = LineSplitter.split("甲\n乙\r\n\r\n丙\r丁");
        // then
        assertThat(lines)
                .extracting(TextLine::number, TextLine::text)
                .containsExactly(tuple(1, "甲"), tuple(2, "乙"), tuple(4, "丙"), tuple(5, "丁"));
    }

    @Test
    void what_unicode_alone_calls_a_line_separator_ends_none() {
        // when
        List<TextLine> lines = LineSplitter.split("甲\u0085乙\u2028丙\u000b丁\n戊");
        // then
        assertThat(lines).extracting(TextLine::number).containsExactly(1, 2);
    }

    @Test
    void names_of_headings_and_addresses_of_links_are_no_text() {
        // when
        List<TextLine> lines =
                LineSplitter.split("# 关于春灌的通知 {#_Toc1 .unnumbered}\n[关于春灌的通知（青政发〔2023〕4号） [7](#_Toc1)](#_Toc1)\n"
                        + "见[县政府网](https://example.org/a)\n青政发[2023](4)号\n# 括号 {甲}");
        // then
        assertThat(lines)
                .extracting(TextLine::text)
                .containsExactly("关于春灌的通知", "关于春灌的通知（青政发〔2023〕4号） 7", "见县政府网", "青政发[2023](4)号", "括号 {甲}");
    }

    @Test
    void the_last_line_of_a_table_reaches_to_where_its_tags_are_closed() {
        // when
        List<TextLine> lines = LineSplitter.split(
                "<table>\n<tbody>\n<tr>\n<td>水泵</td>\n<td>3台</td>\n</tr>\n</tbody>\n</table>\n\n请照办。\n\n</div>\n</table>");
        // then
        assertThat(lines)
                .extracting(TextLine::text, TextLine::number, TextLine::lastNumber)
                .containsExactly(tuple("水泵", 4, 4), tuple("3台", 5, 8), tuple("请照办。", 10, 10));
    }

    @Test
    void a_line_that_opens_a_table_belongs_to_no_text_above() {
        // when
        List<TextLine> lines = LineSplitter.split("请照办。\n<table>\n</tr><tr>\n<td>水泵</td>\n</tr></TABLE>");
        // then
        assertThat(lines).extracting(TextLine::lastNumber).containsExactly(1, 5);
    }

    @Test
    void marksOfQuotationAreNoText() {
        // when
        List<TextLine> lines = LineSplitter.split("> 青榆县人民政府\n>\n> > 2023年3月2日");
        // then
        assertThat(lines).extracting(TextLine::text).containsExactly("青榆县人民政府", "2023年3月2日");
    }

    @ParameterizedTest
    @CsvSource({
        "_青政发〔2031〕1号_, 青政发〔2031〕1号",
        "*青政发〔2031〕1号*, 青政发〔2031〕1号",
        "青榆县的通知 _（青政发〔2031〕1号）_ ……4, 青榆县的通知 （青政发〔2031〕1号） ……4"
    })
    void a_single_mark_on_both_sides_is_taken_off(String printed, String text) {
        // when
        List<TextLine> lines = LineSplitter.split(printed);
        // then
        assertThat(lines).extracting(TextLine::text).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3*4*5厘米",
                "qy_gov_office",
                "注：* 为新增，*为修改项",
                "_盖章",
                "a_b 与 c_d",
                "带“*”的为约束性指标，不带“*”的为预期性指标。",
                "奖补金额=（实际投资额-基数）*30%*（1+系数）",
                "*水稻\t玉米*"
            })
    void marks_within_words_or_alone_stay(String printed) {
        // when
        List<TextLine> lines = LineSplitter.split(printed);
        // then
        assertThat(lines).extracting(TextLine::text).containsExactly(printed);
    }

    @Test
    void escaped_marks_are_what_they_stand_for() {
        // when
        List<TextLine> lines = LineSplitter.split("甲方（盖章）：\\_\\_\\_\\_\n带“\\*”的和“\\*”");
        // then
        assertThat(lines).extracting(TextLine::text).containsExactly("甲方（盖章）：____", "带“*”的和“*”");
    }
}
