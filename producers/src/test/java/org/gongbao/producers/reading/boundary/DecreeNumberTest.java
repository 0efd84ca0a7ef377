package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;

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
