package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PublicMarker;
import org.junit.jupiter.api.Test;

/** Whole invented issues of other places, in other layouts than the real ones. */
class FictitiousIssuesTest {

    private final GazetteReader reader = new GazetteReader();

    @Test
    void numbers_above_titles_running_heads_and_a_colophon_are_told_apart() throws IOException {
        // when
        ReadingResult result = read("fictitious-county.md");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(
                        Document::getDocNumber,
                        Document::getTitle,
                        Document::getSignedOn,
                        one -> one.getProvenance().getStartLine(),
                        one -> one.getProvenance().getEndLine(),
                        Document::getTocPage)
                .containsExactly(
                        tuple("青政发〔2023〕7号", "青榆县人民政府关于印发青榆县河道采砂管理规定的通知", LocalDate.of(2023, 4, 5), 31, 60, 3),
                        tuple("青政发〔2023〕9号", "青榆县人民政府关于表彰二〇二二年度造林绿化先进集体的决定", LocalDate.of(2023, 4, 20), 66, 78, 9),
                        tuple("青财教〔2023〕12号", "青榆县财政局青榆县教育局关于做好校车补助资金发放工作的通知", LocalDate.of(2023, 5, 8), 80, 96, 11),
                        tuple("青榆县人民政府公告第3号", "青榆县人民政府公告", LocalDate.of(2023, 6, 1), 98, 108, 12));
    }

    @Test
    void the_parts_of_an_invented_notice_are_read() throws IOException {
        // when
        Document notice = read("fictitious-county.md").documents().getFirst();
        // then
        assertThat(notice.getAddressees())
                .extracting(AgencyName::getName)
                .containsExactly("各乡（镇）人民政府", "街道办事处", "县政府各部门", "各直属事业单位");
        assertThat(notice.getAttachments())
                .containsExactly(new Attachment("采砂许可申请表", false), new Attachment("采砂单位名录", true));
        assertThat(notice.getPublicMarker()).isEqualTo(PublicMarker.FULL);
        assertThat(notice.getInstrument()).isEqualTo("规定");
        assertThat(notice.getParagraphs())
                .extracting(Paragraph::getText)
                .contains("第一条 为保护河道，规范采砂，制定本规定。采砂单位应当依法取得许可证，按照许可的地点、期限和数量开采，不得超采。");
    }

    @Test
    void joint_issuers_over_two_lines_are_two_bodies() throws IOException {
        // when
        Document joint = read("fictitious-county.md").documents().get(2);
        // then
        assertThat(joint.getIssuer().getName()).isEqualTo("青榆县财政局");
        assertThat(joint.getCoIssuers()).extracting(AgencyName::getName).containsExactly("青榆县教育局");
    }

    @Test
    void a_text_without_empty_lines_pages_or_marks_is_split_too() throws IOException {
        // when
        ReadingResult result = read("fictitious-city.txt");
        // then
        assertThat(result.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(result.documents())
                .extracting(Document::getTitle, Document::getGenre, Document::getInstrument, one -> one.getProvenance()
                        .getStartLine())
                .containsExactly(
                        tuple("蓝桥市人民政府令", "令", "办法", 9),
                        tuple("蓝桥市人民政府关于加快现代物流业发展的意见", "意见", null, 17),
                        tuple("蓝桥市人民政府办公厅关于转发市民政局蓝桥市养老服务提升行动方案的通知", "通知", "方案", 26),
                        tuple("在全市安全生产电视电话会议上的讲话", "讲话", null, 38));
        assertThat(result.documents().getFirst().getGazette().getPublisher()).isEqualTo("蓝桥市人民政府办公厅");
    }

    @Test
    void brackets_of_other_kinds_give_the_same_identity() throws IOException {
        // given
        String text = new String(bytes("fictitious-city.txt"), "UTF-8");
        List<String> expected = ids(reader.read("city.txt", text.getBytes("UTF-8")));
        // when
        List<String> square = ids(
                reader.read("city.txt", text.replace('〔', '[').replace('〕', ']').getBytes("UTF-8")));
        // then
        assertThat(square).isEqualTo(expected).doesNotHaveDuplicates();
    }

    @Test
    void the_same_text_in_gb18030_gives_the_same_documents() throws IOException {
        // given
        String text = new String(bytes("fictitious-county.md"), "UTF-8");
        // when
        ReadingResult result = reader.read("county.md", text.getBytes("GB18030"));
        // then
        assertThat(ids(result)).isEqualTo(ids(reader.read("county.md", text.getBytes("UTF-8"))));
    }

    private ReadingResult read(String name) throws IOException {
        return reader.read(name, bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream resource = FictitiousIssuesTest.class.getResourceAsStream(name)) {
            return resource.readAllBytes();
        }
    }

    private static List<String> ids(ReadingResult result) {
        return result.documents().stream().map(Document::getDocumentId).toList();
    }
}
