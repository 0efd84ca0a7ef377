package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of a column is the label of its cells. */
class TableMaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            序号>姓名>出生年月>家庭住址>监护人;1>周小宝>2015年3月>路家村镇石桥村3组15号>周大宝                ~ 1>周某某>2015年3月>*****>周某某
            | 序号 | 姓名 | 家庭住址 |;| --- | --- | --- |;| 1 | 周宝 | 翠竹县石桥村3组15号 |         ~ | 1 | 周宝 | 翠竹县***** |
            姓名>住 址>补助金额;周大宝>石桥村三组>300                                        ~ 周大宝>*****>300
            姓名>户籍地>性别;周大宝>翠竹县竹林镇石桥村>男                                       ~ 周大宝>翠竹县*****>男
            姓名>身份证号;周大宝>110105194912310020                                       ~ 周大宝>110***************
            姓名>银行账号>金额;周大宝>24001623408>300                                      ~ 周大宝>240********>300
            户主>联系电话>家庭住址;周大宝>8012345>石桥村                                     ~ 周大宝>*******>*****
            儿童姓名>年级;阿依夏·买买提>三年级                                                ~ 阿某某·某某某>三年级
            被害人>伤情;周大宝>轻伤二级                                                       ~ 周某某>轻伤二级
            困境儿童名单;序号>姓名>性别;1>周 宝>女                                            ~ 1>周某>女
            孤儿基本生活费发放表;姓名>金额>备注;周小宝、欧阳小雨>900>                         ~ 周某某、欧阳某某>900>
            序号>姓名>家庭住址>备注;1>周大宝>石桥村3组                                      ~ 1>周大宝>*****
            姓名>周大宝>家庭住址>翠竹县石桥村3组                                            ~ 姓名>周大宝>家庭住址>翠竹县*****
            乡镇>联系人>联系电话;竹林镇>周大宝>139 812 34567                              ~ 竹林镇>周大宝>139********
            """)
    void aCellIsMaskedAsItsHeadDemands(String table, String expected) {
        // given
        String text = table.replace('>', '\t').replace(';', '\n');

        // when
        String masked = Masking.mask(text);

        // then
        assertThat(masked.lines().toList().getLast()).isEqualTo(expected.replace('>', '\t'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "任命人员名单;姓名>职务;周大宝>县竹林局局长",
                "办公室通讯录;姓名>单位>办公电话;周大宝>县竹林局>0353-8012345",
                "单位>联系人>联系电话>地址;县竹林局>周大宝>0353-8012345>竹林镇新建街12号",
                "儿童福利工作领导小组成员名单;姓名>备注;周大宝>组长",
                "各村儿童主任名单;村>姓名>联系电话;石桥村>周大宝>0353-8012345",
                "留守儿童关爱工作安排;责任部门>姓名>职务;县竹林局>周大宝>局长",
                "学生营养改善计划学校名单;序号>学校名称>学生人数;1>竹林小学>320",
                "企业名称>住所>法定代表人;竹林公司>竹林镇新建街12号>周大宝",
                "单位名称>开户行>账号;竹林公司>竹林银行>24001623408",
                "姓名>家庭住址;周大宝>无",
                "姓名>户籍所在地;周大宝>翠竹县",
                "监护人>备注;村委会>代管",
                "序号>名称>规格;1>课本>三年级学生用",
                "| 乡镇 | 电话 |;| --- | --- |;| 竹林镇 | 8012345 |"
            })
    void listsOfOfficialsAndOfficesStay(String table) {
        // given
        String text = table.replace('>', '\t').replace(';', '\n');

        // when
        String masked = Masking.mask(text);

        // then
        assertThat(masked).isEqualTo(text);
    }

    @Test
    void theTitleOfADocumentAnnouncesMinorsAndWhatIsMaskedStays() {
        // given
        Document document = Documents.of("关于公布困境儿童名单的通知", List.of("现予公布。", "姓名\t性别", "周小宝\t女", "— 2 —", "赵多多\t男"));

        // when
        Document masked = Masking.mask(document);

        // then
        assertThat(masked.getParagraphs())
                .extracting(Paragraph::getText)
                .containsExactly("现予公布。", "姓名\t性别", "周某某\t女", "— 2 —", "赵某某\t男");
        assertThat(Masking.mask(masked)).isSameAs(masked);
    }

    @Test
    void textBelowATableIsNoCell() {
        // given
        String text = "姓名\t家庭住址\n周大宝\t石桥村3组\n现予公示。\n请监督。\n县竹林局办。\n工程\t石桥村水渠";

        // when
        String masked = Masking.mask(text);

        // then
        assertThat(masked).endsWith("工程\t石桥村水渠").contains("周大宝\t*****");
    }
}
