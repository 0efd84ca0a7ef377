package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Repair;
import org.gongbao.record.v1.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteReaderTest {

    private static final String NOTICE = """
            青榆县人民政府关于做好春灌工作的通知

            青政发〔2023〕4号

            各乡镇人民政府：

            请抓紧做好春灌工作。

            青榆县人民政府

            2023年3月2日
            """;

    private final GazetteReader reader = new GazetteReader();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"。\n\nⅣ", "。"})
    void aNumberWithoutATitleIsCalledByTheNumber(String below) {
        // when
        ReadingResult result =
                reader.read("file.txt", ("\n青政发〔2023〕4号\n\n\n" + below).getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(result.documents()).singleElement().satisfies(document -> {
            assertThat(document.getTitle()).isEqualTo("青政发〔2023〕4号");
            assertThat(document.getWarnings()).extracting(Warning::getCode).contains("READ-021");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', READ-001",
        "'   \n\n ', READ-001",
        "'%PDF-1.7 …', READ-044",
        "'PK\u0003\u0004xx', READ-044",
        "'a\u0000b', READ-003",
        "'今天天气很好。', READ-005"
    })
    void what_cannot_be_read_is_refused_with_a_code(String content, String code) {
        // when
        ReadingResult result = reader.read("file.txt", content.getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.REFUSED);
        assertThat(result.documents()).isEmpty();
        assertThat(result.problems()).extracting(Warning::getCode).containsExactly(code);
    }

    @Test
    void bytes_that_are_no_text_name_the_line_of_the_fault() {
        // given
        byte[] bytes = "第一行\n第二行 x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        // when
        ReadingResult result = reader.read("file.txt", bytes);
        // then
        assertThat(result.problems())
                .extracting(Warning::getCode, Warning::getLine)
                .containsExactly(tuple("READ-004", 2));
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        // when
        ReadingResult result = new GazetteReader(10).read("file.txt", new byte[11]);
        // then
        assertThat(result.problems()).extracting(Warning::getCode).containsExactly("READ-002");
    }

    @Test
    void an_absent_file_is_a_value_not_an_exception() {
        // when
        ReadingResult result = reader.read(folder.resolve("absent.txt"));
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.REFUSED);
        assertThat(result.problems()).extracting(Warning::getCode).containsExactly("READ-006");
    }

    @Test
    void a_single_document_without_a_cover_is_read() {
        // when
        ReadingResult result = reader.read("notice.txt", NOTICE.getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents()).extracting(Document::getDocNumber).containsExactly("青政发〔2023〕4号");
        assertThat(result.documents().getFirst().getGazette().getTitle()).isNull();
        assertThat(result.documents().getFirst().getWarnings()).isEmpty();
    }

    @Test
    void a_document_that_only_the_contents_have_makes_the_file_partly_read() {
        // given
        String issue =
                "目录\n\n青榆县人民政府关于做好春灌工作的通知（青政发〔2023〕4号）……（1）\n" + "青榆县人民政府关于开展人口抽样调查的通知（青政发〔2023〕5号）……（2）\n\n" + NOTICE;
        // when
        ReadingResult result = reader.read("cut.txt", issue.getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.PARTLY);
        assertThat(result.problems())
                .extracting(Warning::getCode, Warning::getLine)
                .containsExactly(tuple("READ-010", 4));
        assertThat(result.problems().getFirst().getMessage()).contains("青政发〔2023〕5号");
    }

    @Test
    void a_misread_county_is_repaired_by_the_reading_on_the_cover_and_keeps_its_identity() {
        // given
        String right = "盂县人民政府公报\nYUXIAN RENMIN ZHENGFU GONGBAO\n2031年第1期\n\n"
                + NOTICE.replace("青榆县", "盂县").replace("青政发", "盂政发").replace("请抓", "请驻盂单位和孟婷同志抓");
        String misread = right.replace("盂", "孟");
        // when
        Document repaired = reader.read("a.txt", misread.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        // then
        Document printed = reader.read("b.txt", right.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        assertThat(repaired.getDocumentId()).isEqualTo(printed.getDocumentId());
        assertThat(repaired.getDocNumber()).isEqualTo("盂政发〔2023〕4号");
        assertThat(repaired.getDocNumberAsPrinted()).isEqualTo("孟政发〔2023〕4号");
        assertThat(repaired.getIssuer().getName()).isEqualTo("盂县人民政府");
        assertThat(repaired.getIssuer().getAsPrinted()).isEqualTo("孟县人民政府");
        assertThat(repaired.getGazette().getRegionCode()).isEqualTo("140322");
        assertThat(repaired.getParagraphs().toString()).contains("驻盂单位和孟婷同志");
        assertThat(repaired.getRepairs())
                .extracting(Repair::getPrinted, Repair::getRepaired, Repair::getCount)
                .containsExactly(tuple("孟", "盂", 4));
        assertThat(printed.getRepairs()).isEmpty();
    }

    @Test
    void a_number_printed_twice_gives_two_identities_and_a_problem() {
        // given
        String two = NOTICE + "\n" + NOTICE.replace("春灌", "秋收");
        // when
        ReadingResult result = reader.read("two.txt", two.getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(result.documents())
                .extracting(Document::getDocumentId)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(result.problems()).extracting(Warning::getCode).containsExactly("READ-018");
    }
}
