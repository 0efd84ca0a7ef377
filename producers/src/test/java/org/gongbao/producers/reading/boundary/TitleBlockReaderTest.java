package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleBlockReaderTest {

    @Test
    void a_title_over_several_lines_is_one_block() {
        // given
        TitleBlockReader reader = reader("青榆县人民政府\n关于进一步做好春灌\n工作的通知");
        // when
        Optional<TitleBlock> block = reader.endingAt(2);
        // then
        assertThat(block).hasValueSatisfying(title -> {
            assertThat(title.first()).isZero();
            assertThat(title.title()).isEqualTo("青榆县人民政府关于进一步做好春灌工作的通知");
            assertThat(title.issuers()).containsExactly("青榆县人民政府");
            assertThat(title.onSubject()).isTrue();
        });
    }

    @Test
    void issuers_on_lines_of_their_own_issue_together() {
        // given
        TitleBlockReader reader = reader("青榆县教育局\n青榆县财政局\n关于发放助学金的通知");
        // when
        Optional<TitleBlock> block = reader.startingAt(0);
        // then
        assertThat(block).hasValueSatisfying(title -> {
            assertThat(title.issuers()).containsExactly("青榆县教育局", "青榆县财政局");
            assertThat(title.last()).isEqualTo(2);
        });
    }

    @Test
    void a_title_stops_at_the_sentence_above() {
        // given
        TitleBlockReader reader = reader("特此通知。\n青榆县人民政府关于做好春灌工作的通知");
        // when
        Optional<TitleBlock> block = reader.endingAt(1);
        // then
        assertThat(block).map(TitleBlock::first).contains(1);
    }

    @Test
    void who_passes_on_issues_and_not_whose_text_it_is() {
        // given
        TitleBlockReader reader = reader("青榆县人民政府办公室转发县教育局关于发放助学金意见的通知");
        // when
        Optional<TitleBlock> block = reader.endingAt(0);
        // then
        assertThat(block)
                .hasValueSatisfying(title -> assertThat(title.issuers()).containsExactly("青榆县人民政府办公室"));
    }

    @Test
    void an_issuer_and_a_type_are_a_title_though_nothing_stands_between() {
        // given
        TitleBlockReader reader = reader("青榆县人民政府公告");
        // when
        Optional<TitleBlock> block = reader.issuerAndType(0);
        // then
        assertThat(block).hasValueSatisfying(title -> {
            assertThat(title.issuers()).containsExactly("青榆县人民政府");
            assertThat(title.onSubject()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"现将有关事项通知如下：", "各乡镇人民政府：", "请抓紧做好春灌工作。", "青榆县人民政府关于《春灌办法的通知"})
    void what_is_no_title_gives_none(String line) {
        // when
        Optional<TitleBlock> block = reader(line).startingAt(0);
        // then
        assertThat(block).isEmpty();
    }

    private static TitleBlockReader reader(String text) {
        return new TitleBlockReader(new ClassifiedLines(LineSplitter.split(text)));
    }
}
