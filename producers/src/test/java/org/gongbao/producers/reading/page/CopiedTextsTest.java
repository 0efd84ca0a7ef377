package org.gongbao.producers.reading.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Warning;
import org.junit.jupiter.api.Test;

/** What people copy from pages: texts without a title, without marks of a page, or within a report. */
class CopiedTextsTest {

    private static final String TEXT = """
            各乡镇人民政府，县直各单位：
            《青榆县采砂管理办法》已经县政府研究同意，现印发给你们，请遵照执行。
            青榆县人民政府
            2031年1月17日
            青榆县采砂管理办法
            第一条　为规范采砂，制定本办法。
            第二条　采砂应当依法取得许可。
            """;

    private static List<Document> read(String page) {
        return new GazetteReader()
                .read("page.html", page.getBytes(StandardCharsets.UTF_8))
                .documents();
    }

    private static Tuple facts(Document document) {
        return tuple(
                document.getTitle(),
                document.getDocNumber(),
                document.getIssuer() == null ? null : document.getIssuer().getName(),
                document.getSignedOn(),
                document.getAddressees().stream().map(AgencyName::getName).toList());
    }

    @Test
    void a_text_without_its_title_is_called_by_what_it_issues_and_says_that_this_is_doubtful() {
        // when
        List<Document> documents = read(TEXT);
        // then
        assertThat(documents)
                .extracting(CopiedTextsTest::facts)
                .containsExactly(
                        tuple("青榆县采砂管理办法", null, "青榆县人民政府", LocalDate.of(2031, 1, 17), List.of("各乡镇人民政府", "县直各单位")));
        assertThat(documents.getFirst().getProvenance().getStartLine()).isEqualTo(1);
        assertThat(documents.getFirst().getWarnings())
                .extracting(Warning::getCode)
                .contains("READ-021");
    }

    @Test
    void a_number_above_a_title_in_traditional_characters_that_issues_without_guanyu_is_its_number() {
        // when
        List<Document> documents =
                read("滬府發〔2031〕92號\n青榆市人民政府印發《關於加強采砂管理的實施意見》的通知\n各區人民政府，市政府各委、辦、局：\n現將《關於加強采砂管理的實施意見》印發給你們，請認真執行。\n"
                        + "青榆市人民政府\n2031年12月20日\n關於加強采砂管理的實施意見\n采砂是大事。現就加強采砂管理提出如下意見：\n");
        // then
        assertThat(documents)
                .extracting(CopiedTextsTest::facts)
                .containsExactly(tuple(
                        "青榆市人民政府印发《关于加强采砂管理的实施意见》的通知",
                        "沪府发〔2031〕92号",
                        "青榆市人民政府",
                        LocalDate.of(2031, 12, 20),
                        List.of("各区人民政府", "市政府各委、办、局")));
    }

    @Test
    void decisions_within_a_report_of_the_news_are_documents_each() {
        // when
        List<Document> documents = read("""
                甲子任青榆市代理市长
                2031年5月31日上午，青榆市第十五届人民代表大会常务委员会第七次会议召开，决定接受乙丑同志辞去市长职务的请求。
                【资料图】
                青榆市人民代表大会常务委员会
                关于接受乙丑同志辞去青榆市人民政府
                市长职务请求的决定
                （2031年5月31日青榆市第十五届人民代表大会常务委员会第七次会议通过）
                根据有关法律，决定接受乙丑同志辞去青榆市人民政府市长职务的请求。
                青榆市人民代表大会常务委员会
                2031年5月31日
                青榆市人民代表大会常务委员会
                关于甲子同志代理青榆市人民政府市长
                的决定
                （2031年5月31日青榆市第十五届人民代表大会常务委员会第七次会议通过）
                根据有关法律，决定甲子同志代理青榆市人民政府市长。
                青榆市人民代表大会常务委员会
                2031年5月31日
                """);
        // then
        assertThat(documents)
                .extracting(Document::getTitle)
                .containsExactly("青榆市人民代表大会常务委员会关于接受乙丑同志辞去青榆市人民政府市长职务请求的决定", "青榆市人民代表大会常务委员会关于甲子同志代理青榆市人民政府市长的决定");
    }

    @Test
    void what_a_notice_says_of_its_meeting_is_no_field_of_a_page() {
        // when
        List<Document> documents = read(
                "青榆县人民政府关于召开节水会议的通知\n青政发〔2031〕4号\n各乡镇人民政府：\n时间：3月2日上午\n名称：节水会议\n来源：甲村\n请准时参加。\n青榆县人民政府\n2031年3月1日\n");
        // then
        assertThat(documents).singleElement().satisfies(document -> assertThat(document.getParagraphs())
                .anySatisfy(paragraph -> assertThat(paragraph.getText()).contains("时间：3月2日上午")));
    }
}
