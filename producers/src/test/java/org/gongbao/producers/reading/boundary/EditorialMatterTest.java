package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorialMatterTest {

    @ParameterizedTest
    @CsvSource({
        "《青榆县采砂管理办法》政策解读, 1",
        "《青榆县采砂管理办法》（试行）的解读, 1",
        "政策解读, 1",
        "1.《青榆县采砂管理办法》政策解读, 2",
        "《青榆县采砂管理办法》解读工作由县水利局承担, 2"
    })
    void a_heading_that_explains_a_document_ends_the_one_above(String line, int start) {
        // when
        int found = EditorialMatter.startOf(LineSplitter.split("附件：申请表（略）\n\n" + line));
        // then
        assertThat(found).isEqualTo(start);
    }
}
