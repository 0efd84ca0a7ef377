package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.record.v1.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of repealed documents name titles and numbers as the heads of documents do, and begin none. */
class ListedDocumentsTest {

    private static final String DECISION =
            "                    青榆县人民政府\n                关于废止部分规范性文件的决定\n\n                     青政发〔2031〕7号\n\n各乡镇人民政府，县政府有关部门：\n"
                    + "    经县政府研究，决定对下列规范性文件予以废止。\n    附件：宣布废止的规范性文件目录\n\n                              青榆县人民政府\n"
                    + "                               2031年9月5日\n\n附件\n\n                    宣布废止的规范性文件目录\n\n";
    private static final String NEXT =
            "\n\n                    青榆县人民政府\n                关于加强节约用水的通知\n\n                     青政发〔2031〕8号\n\n各乡镇人民政府：\n"
                    + "    请照办。\n\n                              青榆县人民政府\n                               2031年9月8日\n";

    private static List<Document> read(String text) {
        return new GazetteReader()
                .read("file.txt", text.getBytes(StandardCharsets.UTF_8))
                .documents();
    }

    @Test
    void a_decree_is_called_by_the_heading_below_its_number_if_that_is_listed() {
        // when
        List<Document> documents = read(
                "# 青榆县人民政府公报\n\n主办：青榆县人民政府办公室　　编辑：《青榆县人民政府公报》编辑部\n\n2031年第2期\n\n## 目　录\n\n### 县政府文件\n\n| 文件 | 文号 | 页码 |\n| --- | --- | --- |\n"
                        + "| 青榆县人民政府2031年森林防火禁火令 | 青榆县人民政府令第1号 | 3 |\n| 青榆县人民政府关于节水的通知 | 青政发〔2031〕1号 | 4 |\n\n---\n\n## 青榆县人民政府令\n\n第1号\n\n### 青榆县人民政府2031年森林防火禁火令\n\n"
                        + "为了防火，决定发布本禁火令。\n\n一、禁止野外用火。\n\n县长　甲子\n\n2031年4月2日\n\n## 青榆县人民政府关于节水的通知\n\n青政发〔2031〕1号\n\n各乡镇人民政府：\n\n请节水。\n\n青榆县人民政府\n\n2031年4月3日\n");
        // then
        assertThat(documents)
                .extracting(Document::getTitle, Document::getDocNumber)
                .contains(tuple("青榆县人民政府2031年森林防火禁火令", "青榆县人民政府令第1号"));
        assertThat(documents.getLast().getTocSection()).isEqualTo("县政府文件");
        assertThat(documents.getFirst().getGazette().getPublisherAsPrinted()).isEqualTo("青榆县人民政府办公室");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the number beside the middle of a cell of two lines, a page between the rows
                " 序号              文    件    名    称                         文      号\n        青榆县人民政府关于印发青榆县鼓励外地客商投资\n"
                        + "   1                                                         青政发〔2009〕3号\n        办法的通知\n"
                        + "   2    青榆县人民政府关于加强河道采砂管理的通告             青政发〔2011〕4号\n\n                  — 3 —\n\n青榆县人民政府公报           2031年第5期\n\n"
                        + "        青榆县人民政府办公室关于印发青榆县村庄绿化补\n   3                                                         青政办发〔2012〕5号\n        助资金管理办法的通知\n",
                // without a number of the row
                "        文    件    名    称                               文      号\n        青榆县人民政府关于印发青榆县鼓励外地客商投资\n"
                        + "                                                             青政发〔2009〕3号\n        办法的通知\n"
                        + "        青榆县人民政府关于加强河道采砂管理的通告             青政发〔2011〕4号\n        青榆县人民政府办公室关于印发青榆县村庄绿化补\n"
                        + "                                                             青政办发〔2012〕5号\n        助资金管理办法的通知\n",
                // the number beside the first line of a cell
                " 序号    文件名称                                            文号\n   1    青榆县人民政府关于印发青榆县鼓励外地客商投资         青政发〔2009〕3号\n        办法的通知\n"
                        + "   2    青榆县人民政府关于加强河道采砂管理的通告             青政发〔2011〕4号\n   3    青榆县人民政府办公室关于做好村庄绿化工作的通知       青政办发〔2012〕5号\n",
                // numbers before names
                " 序号   文号                   文件名称\n   1    青政发〔2009〕3号      青榆县人民政府关于印发青榆县鼓励外地客商投资\n                               办法的通知\n"
                        + "   2    青政发〔2011〕4号      青榆县人民政府关于加强河道采砂管理的通告\n   3    青政办发〔2012〕5号    青榆县人民政府办公室关于做好村庄绿化工作的通知\n",
                // numbers before names, without numbers of the rows
                " 文号                   文件名称\n    青政发〔2009〕3号      青榆县人民政府关于印发青榆县鼓励外地客商投资\n                               办法的通知\n"
                        + "    青政发〔2011〕4号      青榆县人民政府关于加强河道采砂管理的通告\n    青政办发〔2012〕5号    青榆县人民政府办公室关于做好村庄绿化工作的通知\n",
                // with day and remark
                " 序号   文件名称                                        文号                 印发日期        处理意见\n"
                        + "   1    青榆县人民政府关于加强河道采砂管理的通告        青政发〔2011〕4号    2011年3月1日    废止\n"
                        + "   2    青榆县人民政府办公室关于印发青榆县村庄绿化补    青政办发〔2012〕5号  2012年4月1日    废止\n        助资金管理办法的通知\n",
                // as Markdown
                "| 序号 | 文件名称 | 文号 |\n|---|---|---|\n| 1 | 青榆县人民政府关于加强河道采砂管理的通告 | 青政发〔2011〕4号 |\n\n— 3 —\n\n"
                        + "| 2 | 青榆县人民政府办公室关于做好村庄绿化工作的通知 | 青政办发〔2012〕5号 |\n",
                // titles and numbers in lines by turns
                "1. 青榆县人民政府关于加强河道采砂管理的通告（青政发〔2011〕4号）\n2. 青榆县人民政府办公室关于印发青榆县村庄绿化补助资金管理办法\n的通知（青政办发〔2012〕5号）\n",
            })
    void rows_of_a_table_of_repealed_documents_begin_no_document(String table) {
        // when
        List<Document> documents = read(DECISION + table + NEXT);
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青政发〔2031〕7号", "青政发〔2031〕8号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        青榆县人民政府关于印发青榆县鼓励外地客商投资\n   1                                                         青政发〔2009〕3号\n        办法的通知\n",
                "   1    青榆县人民政府关于印发青榆县鼓励外地客商投资         青政发〔2009〕3号\n        办法的通知\n",
                "        青榆县人民政府关于印发青榆县\n   1    鼓励外地客商                                             青政发〔2009〕3号\n        投资办法的通知\n",
                "   1    青政发〔2009〕3号      青榆县人民政府关于印发青榆县鼓励外地客商投资\n                               办法的通知\n"
            })
    void a_title_over_several_lines_of_its_cell_is_one(String row) {
        // when
        List<Document> documents = read(DECISION + row + NEXT);
        // then
        assertThat(documents.getFirst().getParagraphs())
                .extracting(paragraph -> paragraph.getText())
                .contains("1\t青榆县人民政府关于印发青榆县鼓励外地客商投资办法的通知\t青政发〔2009〕3号");
    }

    @Test
    void a_title_that_is_whole_takes_nothing_from_the_line_below() {
        // when
        List<Document> documents =
                read(DECISION + "   1    青榆县人民政府关于加强河道采砂管理的通告             青政发〔2011〕4号\n        宣布失效的规范性文件目录\n" + NEXT);
        // then
        assertThat(documents.getFirst().getParagraphs())
                .extracting(paragraph -> paragraph.getText())
                .contains("宣布失效的规范性文件目录");
    }

    @Test
    void a_number_below_its_title_takes_nothing_from_the_title_that_follows() {
        // when
        List<Document> documents =
                read(DECISION + "青榆县人民政府关于加强河道采砂管理的通告\n青政发〔2011〕4号\n青榆县人民政府办公室关于做好村庄绿化工作的意见\n青政办发〔2012〕5号\n" + NEXT);
        // then
        assertThat(documents.getFirst().getParagraphs())
                .extracting(paragraph -> paragraph.getText())
                .contains("青榆县人民政府办公室关于做好村庄绿化工作的意见", "青政办发〔2012〕5号");
    }

    @Test
    void a_title_with_its_number_in_one_line_still_begins_a_document() {
        // when
        List<Document> documents = read(
                DECISION.replace("附件：", "附：")
                        + " 序号   文件名称\n  1     青榆县人民政府关于加强河道采砂管理的通告\n\n青榆县人民政府关于加强节约用水的通知      青政发〔2031〕8号\n\n各乡镇人民政府：\n    请照办。\n\n青榆县人民政府\n2031年9月8日\n");
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青政发〔2031〕7号", "青政发〔2031〕8号");
    }

    @ParameterizedTest
    @CsvSource({"县政府令第3号,false", "青榆县人民政府令第3号,false", "县政府令第4号,true"})
    void a_decree_may_be_listed_by_the_short_name_of_its_government(String listed, boolean doubtful) {
        // when
        List<Document> documents = read(
                "目　录\n\n青榆县人民政府禁火命令（" + listed
                        + "）………… 1\n青榆县人民政府关于节水的通知（青政发〔2031〕8号）………… 2\n\n青榆县人民政府禁火命令\n\n青榆县人民政府令第3号\n\n为了防火，命令如下：\n\n"
                        + "一、禁止野外用火。\n\n县长　甲子\n\n2031年9月1日\n\n青榆县人民政府关于节水的通知\n\n青政发〔2031〕8号\n\n各乡镇人民政府：\n\n请节水。\n\n青榆县人民政府\n\n2031年9月2日\n");
        // then
        assertThat(documents).extracting(Document::getDocNumber).containsExactly("青榆县人民政府令第3号", "青政发〔2031〕8号");
        assertThat(documents.getFirst().getTitle()).isEqualTo("青榆县人民政府禁火命令");
        assertThat(documents.getFirst().getWarnings().stream()
                        .anyMatch(warning -> warning.getCode().equals("READ-011")))
                .isEqualTo(doubtful);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\n青榆县人民政府公报（季刊）\n\n2031年第2期（总第78期）\n\n主管单位：青榆县人民政府\n\n主办单位：青榆县人民政府办公室\n\n编辑出版：《青榆县人民政府公报》编辑部\n\n地　　址：青榆县中山路1号\n\n联系电话：（0000）8800123\n\n赠阅范围：各镇（街道）、村（社区），县直各单位，县图书馆、档案馆\n",
                "青榆县人民政府公报\n（双月刊）\n2031年第2期\n（总第78期）\n\n主　　管：青榆县人民政府\n主　　办：青榆县人民政府办公室\n编辑部电话：0000-8800123\n邮　　编：000000\n",
                "青榆县人民政府公报（月刊）\n2031年第2期 总第78期\n出刊日期：2031年9月20日\n编　　辑：《青榆县人民政府公报》编辑部\n印　　刷：青榆县印刷厂\n网　　址：www.example.org\n"
            })
    void a_colophon_belongs_to_no_document(String colophon) {
        // given
        String text = DECISION + NEXT + "\n";
        int last = (int) (DECISION + NEXT).lines().count();
        // when
        List<Document> documents = read(text + colophon);
        // then
        assertThat(documents.getLast().getProvenance().getEndLine()).isEqualTo(last);
    }

    @Test
    void a_heading_that_lost_its_issuer_is_called_as_the_table_of_contents_lists_it() {
        // when
        List<Document> documents = read(
                "目　录\n\n青榆县人民政府办公室关于植树的通知（青政办发〔2031〕6号）……………… 1\n青榆县人民政府关于节水的通知（青政发〔2031〕7号）……………… 3\n青榆县人民政府关于防汛的通知（青政发〔2031〕9号）……………… 5\n\n关于植树的通知\n\n青政办发〔2031〕6号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县人民政府办公室\n\n2031年3月8日\n\n"
                        + "关于节水的通知\n\n青政发〔2031〕7号\n\n各乡镇人民政府：\n\n请照办。\n\n青榆县水利局\n\n2031年3月9日\n");
        // then
        assertThat(documents)
                .extracting(Document::getTitle, one -> one.getIssuer().getName())
                .containsExactly(tuple("青榆县人民政府办公室关于植树的通知", "青榆县人民政府办公室"), tuple("关于节水的通知", "青榆县水利局"));
    }
}
