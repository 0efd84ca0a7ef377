package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.PublicMarker;
import org.junit.jupiter.api.Test;

class PartsReaderTest {

    private static final String TITLE = "青榆县人民政府关于印发《青榆县春灌办法》的通知";
    private static final String SIGNED = "\n青榆县人民政府\n2023年3月2日\n";

    @Test
    void all_parts_of_a_notice_are_read() {
        // given
        DocumentSpan span =
                span(TITLE, List.of("青榆县人民政府"), "青政发〔2023〕4号", "各乡镇人民政府：\n现予印发，请照办。\n" + SIGNED + "（此件公开发布）");
        // when
        DocumentParts parts = PartsReader.read(span);
        // then
        assertThat(parts.number()).isEqualTo("青政发〔2023〕4号");
        assertThat(parts.issuers()).containsExactly("青榆县人民政府");
        assertThat(parts.genre()).isEqualTo("通知");
        assertThat(parts.instrument()).isEqualTo("办法");
        assertThat(parts.signedOn()).isEqualTo(LocalDate.of(2023, 3, 2));
        assertThat(parts.addressees()).containsExactly("各乡镇人民政府");
        assertThat(parts.marker()).isNotEqualTo(PublicMarker.NONE);
    }

    @Test
    void where_the_title_names_no_issuer_the_signature_does() {
        // when
        DocumentParts parts = PartsReader.read(span("关于做好春灌工作的通知", List.of(), null, "请照办。\n" + SIGNED));
        // then
        assertThat(parts.issuers()).containsExactly("青榆县人民政府");
    }

    @Test
    void the_issuer_in_the_title_counts_more_than_the_signature() {
        // given
        DocumentSpan span = span("白杨市财政局关于做好春灌工作的通知", List.of("白杨市财政局"), null, "请照办。\n" + SIGNED);
        // when
        DocumentParts parts = PartsReader.read(span);
        // then
        assertThat(parts.issuers()).containsExactly("白杨市财政局");
    }

    @Test
    void a_document_that_nobody_signs_is_of_the_government_that_its_title_begins_with() {
        // when
        DocumentParts parts = PartsReader.read(span("青榆县人民政府春灌公告", List.of(), null, "自即日起开灌。"));
        // then
        assertThat(parts.issuers()).containsExactly("青榆县人民政府");
    }

    @Test
    void what_is_not_there_is_absent() {
        // when
        DocumentParts parts = PartsReader.read(span("春灌", List.of(), null, "渠水已到。"));
        // then
        assertThat(parts.number()).isNull();
        assertThat(parts.issuers()).isEmpty();
        assertThat(parts.genre()).isNull();
        assertThat(parts.signedOn()).isNull();
        assertThat(parts.addressees()).isEmpty();
        assertThat(parts.attachments()).isEmpty();
        assertThat(parts.marker()).isEqualTo(PublicMarker.NONE);
    }

    private static DocumentSpan span(String title, List<String> issuers, String number, String body) {
        List<TextLine> head = LineSplitter.split(title);
        TitleBlock block = new TitleBlock(0, 0, title, issuers, title.contains("关于"));
        Candidate start = new Candidate(0, 1, block, number, Set.of(Evidence.NUMBER_BELOW));
        return new DocumentSpan(start, head, LineSplitter.split(body), List.of());
    }
}
