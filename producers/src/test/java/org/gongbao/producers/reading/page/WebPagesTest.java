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
import org.gongbao.schemas.identity.Identities;
import org.junit.jupiter.api.Test;

/** Pages of portals, collections of laws and news sites, saved as text or HTML: one document each, whatever stands around it. */
class WebPagesTest {

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

    private static Tuple sand(String number, LocalDate day) {
        return tuple("青榆县人民政府关于印发《青榆县采砂管理办法》的通知", number, "青榆县人民政府", day, List.of("各乡镇人民政府", "县直各单位"));
    }

    @Test
    void fields_side_by_side_give_the_number_and_the_index_and_the_text_gives_the_day() {
        // when
        List<Document> documents = read("""
                首页 > 青榆县人民政府信息公开 > 信息浏览
                索引号: 003129766/203101-00336 组配分类: 规范性文件
                发布机构: 青榆县人民政府办公室 文号: 青政发〔2031〕4号
                发文日期: 2031-01-23 生效时间: 2031-01-23
                浏览次数: 590 名称: 青榆县人民政府关于印发《青榆县采砂管理办法》的通知

                青榆县人民政府关于印发《青榆县采砂管理办法》的通知

                """ + TEXT);
        // then
        assertThat(documents)
                .extracting(WebPagesTest::facts)
                .containsExactly(sand("青政发〔2031〕4号", LocalDate.of(2031, 1, 17)));
        assertThat(documents.getFirst().getAliases())
                .contains(Identities.indexKey("青榆县人民政府办公室", "003129766/203101-00336"));
        assertThat(documents.getFirst().getWarnings())
                .extracting(Warning::getCode)
                .contains("READ-022");
    }

    @Test
    void fields_whose_values_stand_below_them_give_number_and_day_of_a_text_that_has_neither() {
        // when
        List<Document> documents = read("""
                返回顶部

                青榆县人民政府工作规则

                  • 索引号:

                    6107280000/2031-001005
                  • 主题分类:

                  • 发文机构:

                    县政府网站
                  • 发文字号:

                    青政发〔2031〕7号
                  • 成文日期:

                    2031年04月06日 16:40
                  • 内容概述:

                青榆县人民政府工作规则

                第一章总则

                一、根据有关法律，制定本规则，本规则适用于县人民政府的各项工作。
                """);
        // then
        assertThat(documents)
                .extracting(WebPagesTest::facts)
                .containsExactly(tuple("青榆县人民政府工作规则", "青政发〔2031〕7号", "青榆县人民政府", LocalDate.of(2031, 4, 6), List.of()));
        assertThat(documents.getFirst().getAliases())
                .contains(Identities.indexKey("青榆县人民政府", "6107280000/2031-001005"));
    }

    @Test
    void a_table_of_fields_in_html_is_read_and_what_stands_below_the_text_is_left() {
        // when
        List<Document> documents = read("""
                <html><body><div>您的位置：首页 &gt; 政务公开 &gt; 文件</div>
                <table><tr><td>索 引 号</td><td>QY-2031-01</td><td>发文机关</td><td>青榆县人民政府</td></tr>
                <tr><td>文　　号</td><td>青政发〔2031〕4号</td><td>成文日期</td><td>2031-01-17</td></tr></table>
                <h1>青榆县人民政府关于印发《青榆县采砂管理办法》的通知</h1>
                <p>""" + TEXT.strip().replace("\n", "</p>\n<p>")
                + "</p>\n<div>【打印】 【关闭】</div><div>上一篇：关于节水的通知</div><div>网站标识码：1111</div></body></html>");
        // then
        assertThat(documents)
                .extracting(WebPagesTest::facts)
                .containsExactly(sand("青政发〔2031〕4号", LocalDate.of(2031, 1, 17)));
        assertThat(documents.getFirst().getParagraphs().getLast().getText()).startsWith("第二条");
    }

    @Test
    void of_a_title_that_a_collection_of_laws_prints_again_and_again_the_last_counts() {
        // when
        List<Document> documents = read("""
                您的位置: 首页 » 法律资料网 » 法律法规 »

                青榆县人民政府关于印发《青榆县采砂管理办法》的通知(2031修订)

                时间:2031-07-12 10:15:15 来源: 法律资料网 作者:法律资料网 阅读:9851
                下载地址: 点击此处下载

                青榆县人民政府关于印发《青榆县采砂管理办法》的通知

                东江省青榆县人民政府


                青榆县人民政府关于印发《青榆县采砂管理办法》的通知


                """ + TEXT.replace("2031年1月17日", "二OO六年二月二十日"));
        // then
        assertThat(documents).extracting(WebPagesTest::facts).containsExactly(sand(null, LocalDate.of(2006, 2, 20)));
    }

    @Test
    void a_decree_that_bears_the_title_of_its_measures_is_one_document_of_the_body_named_between_its_titles() {
        // when
        List<Document> documents = read("""
                您的位置: 首页 » 法律法规 »

                东江省采砂管理规定

                下载地址: 点击此处下载

                东江省采砂管理规定

                东江省人民政府


                东江省采砂管理规定

                政府令〔2031〕第15号


                《东江省采砂管理规定》已经2031年1月14日省政府第76次常务会议通过，现予公布，自2031年2月1日起施行。

                省长

                二○三一年一月二十五日

                东江省采砂管理规定

                第一条为规范采砂，根据有关法律，结合本省实际，制定本规定。
                """);
        // then
        assertThat(documents)
                .extracting(WebPagesTest::facts)
                .containsExactly(tuple("东江省采砂管理规定", "政府令〔2031〕15号", "东江省人民政府", LocalDate.of(2031, 1, 25), List.of()));
    }

    @Test
    void a_title_within_quotes_beside_its_number_and_once_more_is_that_title() {
        // when
        List<Document> documents = read("""
                青政发〔2031〕4号《青榆县人民政府关于印发〈青榆县采砂管理办法〉的通知》
                《青榆县人民政府关于印发〈青榆县采砂管理办法〉的通知》
                青政发〔2031〕4号
                青政发〔2031〕4号
                """ + TEXT);
        // then
        assertThat(documents)
                .extracting(Document::getTitle, Document::getDocNumber)
                .containsExactly(tuple("青榆县人民政府关于印发〈青榆县采砂管理办法〉的通知", "青政发〔2031〕4号"));
    }
}
