package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Hold;
import org.junit.jupiter.api.Test;

class HoldMarksTest {

    private static final String SINGLE = """
            青榆县人民政府文件

            青政发〔2023〕4号

            青榆县人民政府
            关于做好春灌工作的通知

            各乡镇人民政府：

            请抓紧做好春灌工作。

            青榆县人民政府

            2023年3月2日
            """;

    private final GazetteReader reader = new GazetteReader();

    private List<Document> read(String text) {
        return reader.read("notice.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
    }

    @Test
    void a_mark_of_secrecy_above_the_letterhead_is_noted_on_a_single_document() {
        // when
        List<Document> documents = read("机密★1年\n特急\n\n" + SINGLE);
        // then
        assertThat(documents).extracting(Document::getHold).containsExactly(new Hold("SECRET", 1));
    }

    @Test
    void a_partly_public_document_that_comes_on_its_own_waits_for_a_reviewer() {
        // when
        List<Document> documents = read(SINGLE + "\n（此件部分公开）\n");
        // then
        assertThat(documents)
                .extracting(document -> document.getHold().getReason())
                .containsExactly("PARTLY_PUBLIC");
    }

    @Test
    void a_document_without_marks_waits_for_nobody() {
        // when
        List<Document> documents = read(SINGLE);
        // then
        assertThat(documents).extracting(Document::getHold).containsOnlyNulls();
    }
}
