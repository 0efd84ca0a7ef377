package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.junit.jupiter.api.Test;

/** Heads of documents from which something was lost, to which something was added, or that stand twice. */
class CutAndDoubledHeadsTest {

    private static final String NOTICE =
            "青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府\n\n2031年3月9日\n\n";

    private static List<Document> read(String text) {
        return new GazetteReader()
                .read("file.md", text.getBytes(StandardCharsets.UTF_8))
                .documents();
    }

    @Test
    void a_number_without_brackets_around_its_year_is_a_number() {
        // when
        List<Document> documents = read(NOTICE.replace("〔2031〕1号", "2031 1号"));
        // then
        assertThat(documents)
                .extracting(
                        Document::getDocNumber,
                        one -> one.getAddressees().getFirst().getName())
                .containsExactly(tuple("青政发〔2031〕1号", "各乡镇人民政府"));
    }

    @Test
    void the_name_of_a_section_above_a_title_that_passes_on_is_no_head_of_the_paper() {
        // when
        List<Document> documents = read(
                "目录\n\n青榆县人民政府关于节水的通知（青政发〔2031〕1号）……1\n\n青榆县人民政府办公室转发县水利局等部门《青榆县采砂管理方案》的通知（青政办发〔2031〕2号）……2\n\n"
                        + NOTICE
                        + "县政府办公室文件\n\n青榆县人民政府办公室\n转发县水利局等部门《青榆县采砂\n管理方案》的通知\n\n青政办发〔2031〕2号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府办公室\n\n2031年3月10日\n");
        // then
        assertThat(documents)
                .extracting(one -> one.getIssuer().getName(), one -> one.getProvenance()
                        .getStartLine())
                .containsExactly(tuple("青榆县人民政府", 7), tuple("青榆县人民政府办公室", 21));
    }

    @Test
    void a_document_whose_title_stands_twice_begins_with_the_first() {
        // when
        List<Document> documents = read("青榆县人民政府公报\n\n2031年第3期\n\n## 青榆县人民政府关于节水的通知\n\n青榆县人民政府\n\n关于节水的通知\n\n"
                + NOTICE.substring(NOTICE.indexOf("青政发")));
        // then
        assertThat(documents)
                .extracting(one -> one.getProvenance().getStartLine())
                .containsExactly(5);
    }

    @Test
    void between_number_and_title_the_document_may_be_registered() {
        // when
        List<Document> documents =
                read("青政规〔2031〕1号\n规范性文件统一编号：QYFG2031001\n\n" + NOTICE.replace("青政发〔2031〕1号\n\n", ""));
        // then
        assertThat(documents)
                .extracting(Document::getDocNumber, Document::getTitle)
                .containsExactly(tuple("青政规〔2031〕1号", "青榆县人民政府关于节水的通知"));
    }

    @Test
    void the_lines_end_may_cut_a_post_in_a_list_of_appointments() {
        // when
        List<Document> documents = read("青榆县人民政府关于王甲等同志任职的通知\n\n青政人〔2031〕1号\n\n各乡镇人民政府：\n\n县人民政府决定：\n\n"
                + "王甲同志任县水利局局长；\n\n李乙同志任县竹林水产服务\n\n中心副主任；\n\n赵丙同志任县林业局局长。\n\n青榆县人民政府\n\n2031年3月9日\n");
        // then
        assertThat(documents.getFirst().getParagraphs())
                .extracting(Paragraph::getText)
                .contains("王甲同志任县水利局局长；", "李乙同志任县竹林水产服务中心副主任；", "赵丙同志任县林业局局长。");
    }

    @Test
    void a_sentence_below_a_list_of_appointments_without_marks_stands_by_itself() {
        // when
        List<Document> documents = read("青榆县人民政府关于王甲等同志任职的通知\n\n青政人〔2031〕1号\n\n各乡镇人民政府：\n\n县人民政府决定：\n\n"
                + "王甲同志任县水利局局长\n\n李乙同志任县林业局局长\n\n按有关规定办理手续。\n\n特此通知。\n\n青榆县人民政府\n\n2031年3月9日\n");
        // then
        assertThat(documents.getFirst().getParagraphs())
                .extracting(Paragraph::getText)
                .contains("王甲同志任县水利局局长", "李乙同志任县林业局局长", "按有关规定办理手续。", "特此通知。");
    }
}
