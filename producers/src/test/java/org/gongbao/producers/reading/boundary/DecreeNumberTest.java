package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecreeNumberTest {

    @Test
    void a_decree_may_say_what_it_decrees_above_its_number() {
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split("# 青榆县人民政府\n\n# 关于春季禁止野外用火的命令\n\n青榆县人民政府令第3号\n\n为了防火，发布命令如下：\n\n"
                        + "一、禁止野外用火。\n\n县长 甲子\n\n2031年3月1日"));
        // then
        assertThat(spans)
                .extracting(
                        span -> span.start().title().title(),
                        span -> span.start().number(),
                        DocumentSpan::startLine)
                .containsExactly(tuple("青榆县人民政府关于春季禁止野外用火的命令", "青榆县人民政府令第3号", 1));
    }

    @ParameterizedTest
    @CsvSource({"2031年第4号,青榆县水利局公告2031年第4号", "第4号,青榆县水利局公告第4号"})
    void the_number_of_an_announcement_may_stand_above_it(String printed, String number) {
        // given
        String former =
                "青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请节水。\n\n青榆县人民政府\n\n2031年2月1日\n\n附件\n\n| 乡镇 | 水量 |\n| --- | --- |\n| 甲乡 | 20 |\n\n";
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split(
                        former + printed + "\n\n## 青榆县水利局关于注销取水许可证的公告\n\n下列许可证已经到期，现予注销。\n\n青榆县水利局\n\n2031年3月1日"));
        // then
        assertThat(spans)
                .extracting(span -> span.start().title().title(), span -> span.start()
                        .number())
                .contains(tuple("青榆县水利局关于注销取水许可证的公告", number))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "# 青榆县人民政府禁火命令,青榆县人民政府令第3号,青榆县人民政府禁火命令",
        "# 青榆县人民政府 禁火命令,青榆县人民政府令　第3号,青榆县人民政府禁火命令",
        "# 青榆县人民政府\\n\\n# 秋季禁火命令,青榆县人民政府令第3号,青榆县人民政府秋季禁火命令",
        "# 青榆县人民政府 关于禁止放鞭炮的通告,青榆县人民政府通告　第3号,青榆县人民政府关于禁止放鞭炮的通告",
        "青榆县人民政府征收土地公告,青榆县人民政府公告2031年第3号,青榆县人民政府征收土地公告",
        "青榆县人民政府封山通告（试行）,青榆县人民政府通告第3号,青榆县人民政府封山通告（试行）"
    })
    void a_title_without_a_subject_has_the_number_below_if_both_are_of_one_issuer_and_kind(
            String title, String number, String joined) {
        // given
        String former = "青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请节水。\n\n青榆县人民政府\n\n2031年2月1日\n\n";
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split(former + title.replace("\\n", "\n") + "\n\n" + number
                        + "\n\n为了防火，现将有关事项公布如下：\n\n一、禁止野外用火。\n\n县长 甲子\n\n2031年3月1日"));
        // then
        assertThat(spans)
                .extracting(
                        span -> span.start().title().title(),
                        span -> span.start().title().issuers(),
                        span -> span.start().number(),
                        DocumentSpan::startLine)
                .contains(tuple(joined, List.of("青榆县人民政府"), Folding.squeeze(number), 13))
                .hasSize(2);
    }

    @Test
    void a_measure_that_the_table_of_contents_has_takes_the_number_below() {
        // given
        ContentsIndex contents = new ContentsIndex(List.of(new ContentsEntry("青榆县停车管理办法", "青榆县人民政府令第3号", null, 1, 1)));
        // when
        List<DocumentSpan> spans = new Splitter(contents)
                .split(LineSplitter.split("青榆县停车管理办法\n\n青榆县人民政府令第3号\n\n第一条 为了方便停车，制定本办法。\n\n第二条 本办法自公布之日起施行。"));
        // then
        assertThat(spans)
                .extracting(span -> span.start().title().title(), span -> span.start()
                        .number())
                .containsExactly(tuple("青榆县停车管理办法", "青榆县人民政府令第3号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"青榆县停车管理办法", "青榆县防火通告", "白杨县人民政府封山令"})
    void the_last_line_of_an_annex_is_no_title_of_the_decree_below(String last) {
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split(
                        "青榆县人民政府关于清理文件的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n附件所列文件继续有效。\n\n青榆县人民政府\n\n2031年2月1日\n\n"
                                + "附件\n\n继续有效的文件\n\n" + last
                                + "\n\n青榆县人民政府令第3号\n\n《青榆县养犬管理办法》已经通过，现予公布。\n\n县长 甲子\n\n2031年3月1日"));
        // then
        assertThat(spans).extracting(DocumentSpan::startLine).containsExactly(1, 19);
    }

    @Test
    void the_number_of_an_announcement_on_a_subject_counts_the_announcements_of_its_issuer() {
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split(
                        "青榆县水利局\n关于公布青榆河管理范围的公告\n\n第3号\n\n现将青榆河管理范围公告如下：\n\n一、左岸8米。\n\n青榆县水利局\n\n2031年3月1日"));
        // then
        assertThat(spans)
                .extracting(span -> span.start().title().title(), span -> span.start()
                        .number())
                .containsExactly(tuple("青榆县水利局关于公布青榆河管理范围的公告", "青榆县水利局公告第3号"));
    }

    @Test
    void a_registration_above_the_title_is_the_first_line_of_the_document() {
        // when
        List<DocumentSpan> spans = new Splitter(new ContentsIndex(List.of()))
                .split(LineSplitter.split("QYDR—2031—00007\n\n青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请节水。\n\n"
                        + "青榆县人民政府\n\n2031年3月1日\n\nQYDR—2031—00008\n\n青榆县人民政府关于采砂的通知\n\n青政发〔2031〕2号\n\n"
                        + "各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2031年3月2日"));
        // then
        assertThat(spans)
                .extracting(DocumentSpan::startLine, DocumentSpan::endLine)
                .containsExactly(tuple(1, 13), tuple(15, 27));
    }
}
