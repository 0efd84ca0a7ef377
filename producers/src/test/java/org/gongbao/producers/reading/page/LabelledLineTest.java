package org.gongbao.producers.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "索引号: 00312/203101-6 组配分类: 文件!INDEX=00312/203101-6;OTHER=文件",
                "索 引 号：QY01　　文　　号：青政发〔2031〕4号!INDEX=QY01;NUMBER=青政发〔2031〕4号",
                "生成日期: 2031-01-23 文号:!SENT=2031-01-23;NUMBER=",
                "【发文机关】青榆县人民政府!ISSUER=青榆县人民政府",
                "• 成文日期:!SIGNED=",
                "索引号\tQY01\t发文机关\t青榆县水利局!INDEX=QY01;ISSUER=青榆县水利局",
                "标题：关于节水的通知!TITLE=关于节水的通知",
                "联系人名称：甲子!",
                "本办法所称名称，是指：甲。!"
            })
    void a_label_begins_after_a_blank_or_a_bullet_and_ends_with_a_colon_or_its_cell(String line, String fields) {
        // when
        List<String> found = LabelledLine.read(LineSplitter.split(line).getFirst()).stream()
                .map(field -> field.name() + "=" + field.value())
                .toList();
        // then
        assertThat(String.join(";", found)).isEqualTo(fields == null ? "" : fields);
    }
}
