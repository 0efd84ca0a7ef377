package org.gongbao.producers.reading.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.Test;

class ContentsReaderTest {

    @Test
    void a_page_may_stand_behind_an_ideographic_blank() {
        // when
        TableOfContents table = ContentsReader.read(LineSplitter.split(
                "目录\n\n- 青榆县人民政府关于节水的通知（青政发〔2031〕1号）　1\n" + "- 青榆县人民政府关于甲子任职的通知（青政人〔2031〕2号）　30\n\n青榆县人民政府令\n\n第1号"));
        // then
        assertThat(table.entries()).extracting(ContentsEntry::page).containsExactly(1, 30);
    }
}
