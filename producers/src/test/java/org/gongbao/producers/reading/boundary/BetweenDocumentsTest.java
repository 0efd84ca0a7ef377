package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.producers.reading.text.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetweenDocumentsTest {

    private final BetweenDocuments between = new BetweenDocuments(Set.of("政府办文件"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "索引号：015053627/2031-00184\n发布机构：青榆县人民政府\n发布日期：2031-03-13\n来源：县政府办公室",
                "14",
                "政府办文件",
                "14\n\n政府办文件"
            })
    void what_stands_behind_the_end_of_a_document_is_no_part_of_it(String behind) {
        // given
        List<TextLine> body = LineSplitter.split("请照办。\n\n青榆县人民政府\n2031年3月1日\n\n" + behind);
        // when
        int end = between.startOf(body);
        // then
        assertThat(end).isEqualTo(3);
    }

    @Test
    void a_number_in_the_last_cell_of_a_table_is_a_part() {
        // given
        List<TextLine> body = LineSplitter.split("附件\n\n项目\n\n合计\n\n28");
        // when
        int end = between.startOf(body);
        // then
        assertThat(end).isEqualTo(body.size());
    }

    @Test
    void what_a_document_says_of_its_publicity_below_its_day_is_a_part() {
        // given
        List<TextLine> body = LineSplitter.split("青榆县人民政府\n2031年3月1日\n\n公开方式：主动公开");
        // when
        int end = between.startOf(body);
        // then
        assertThat(end).isEqualTo(body.size());
    }

    @Test
    void what_a_document_says_of_a_source_within_its_text_is_a_part() {
        // given
        List<TextLine> body = LineSplitter.split("资金来源：县财政。\n\n青榆县人民政府\n2031年3月1日");
        // when
        int end = between.startOf(body);
        // then
        assertThat(end).isEqualTo(body.size());
    }
}
