package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.producers.reading.metamorphic.PdfFormat;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.record.v1.Document;
import org.junit.jupiter.api.Test;

/** Documents say on which pages of the file they stand, where the file has pages. */
class PagesTest {

    private static final String FIRST = """
            青榆县人民政府关于做好春灌工作的通知

            青政发〔2023〕4号

            各乡镇人民政府：

            请抓紧做好春灌工作。
            """;
    private static final String SIGNED = """

            青榆县人民政府

            2023年3月2日
            """;
    private static final String SECOND = FIRST.replace("春灌", "秋收").replace("4号", "5号") + SIGNED;

    private final GazetteReader reader = new GazetteReader();

    @Test
    void documents_of_a_pdf_carry_their_first_and_last_page() throws IOException {
        // given
        String paragraph = "各村要逐户逐块登记灌溉面积，按渠系排定次序，先急后缓，先远后近，不得漏灌。\n\n";
        String longer = FIRST + "\n" + paragraph.repeat(40) + SIGNED;
        byte[] pdf = new PdfFormat("青榆县人民政府公报").write(LineSplitter.split(longer + "\n" + SECOND));
        // when
        List<Document> documents = reader.read("issue.pdf", pdf).documents();
        // then
        assertThat(documents).hasSize(2);
        assertThat(documents.getFirst().getProvenance().getStartPage()).isEqualTo(1);
        assertThat(documents.getFirst().getProvenance().getEndPage()).isGreaterThan(1);
        assertThat(documents.getLast().getProvenance().getStartPage())
                .isBetween(
                        documents.getFirst().getProvenance().getEndPage(),
                        documents.getLast().getProvenance().getEndPage());
    }

    @Test
    void form_feeds_of_a_text_count_as_pages() {
        // given
        String text = FIRST + "\f" + SIGNED.strip() + "\n\f" + SECOND + "\f";
        // when
        List<Document> documents = read(text);
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getStartPage(), one -> one.getProvenance()
                        .getEndPage())
                .containsExactly(tuple(1, 2), tuple(3, 3));
    }

    @Test
    void a_text_without_form_feeds_has_no_pages() {
        // when
        List<Document> documents = read(FIRST + SIGNED + "\n" + SECOND);
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getStartPage(), one -> one.getProvenance()
                        .getEndPage())
                .containsExactly(tuple(null, null), tuple(null, null));
    }

    private List<Document> read(String text) {
        return reader.read("issue.txt", text.getBytes(StandardCharsets.UTF_8)).documents();
    }
}
