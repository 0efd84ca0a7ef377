package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.record.v1.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    联系人：李明，13800000000/13900000000。         | 联系人：李明，138********/139********。
                    手机(+86)138-0000-0000                         | 手机(138********
                    手机１３８００００－００００，                            | 手机138********，
                    电话13800000000@139.com                        | 电话138********@139.com
                    手机号码一三八零零零零零零零零                  | 手机号码一三八********
                    1 3 8 0 0 0 0 0 0 0 0                          | 138********
                    身份证号 110105 19491231 002X，                | 身份证号 110***************，
                    证号11010519491231002x，                       | 证号110***************，
                    公民身份证号码：110105491231002                | 公民身份证号码：110************
                    账户：6228480402564890018，竹林银行            | 账户：6228***************，竹林银行
                    王某，住翠竹县竹林镇东沟村45号。               | 王某，住翠竹县*****。
                    现住址成都市武侯区竹林路45号                   | 现住址成都市武侯区*****
                    现住地址：翠竹县和平小区45号                   | 现住地址：翠竹县*****
                    住址：和平小区45号                             | 住址：*****
                    翠竹家园5-2-301业主                            | *****业主
                    车辆：晋C·12345，驾驶人：                      | 车辆：晋C*****，驾驶人：
                    持G12345678号护照                              | 持G********号护照
                    家长电话8012345                                | 家长电话*******
                    个人邮箱zhulin@163.com                         | 个人邮箱*****@163.com
                    死者王强，男，42岁，                           | 死者王某，男，42岁，
                    致李建军、张军2人死亡，                        | 致李某某、张某2人死亡，
                    小学生陈晨（11岁）                             | 小学生陈某（11岁）
                    """)
    void eachKindIsMaskedInItsManyForms(String text, String expected) {
        // when
        String masked = Masking.mask(text);

        // then
        assertThat(masked).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "举报电话：0353-8012345",
                "联系人：李明 联系电话：0353-2290000 邮箱：zhulin@163.com",
                "拨打12345热线或110报警电话",
                "统一社会信用代码12140322406400123A",
                "投资13800000000元",
                "合同编号：14032219700101001",
                "专户账号1400162340805000123",
                "办公地址：竹林镇新建街12号3号楼2单元201室",
                "报送市政府大楼543室",
                "户籍所在地为翠竹县或在翠竹县居住满一年",
                "受害人有权要求赔偿，死者家属安置、伤员救治组",
                "未成年人思想道德建设",
                "任命王强同志为副局长",
                "新GB18352标准"
            })
    void whatBelongsToOfficesOrRulesStays(String text) {
        // when
        String masked = Masking.mask(text);

        // then
        assertThat(masked).isEqualTo(text);
    }

    @Test
    void aNumberThatTheEndOfALineCutsIsMaskedOnceAndNothingOfItGoesOn() {
        // given
        Document document = Documents.of("关于竹林的通知", List.of("联系电话：1380000", "0000。", "举报电话：0353-8012345。"));

        // when
        Document masked = Masking.mask(document);

        // then
        assertThat(masked.getParagraphs())
                .extracting(Paragraph::getText)
                .containsExactly("联系电话：138********", "。", "举报电话：0353-8012345。");
        assertThat(masked.getPersonalData())
                .extracting(PersonalData::getKind, PersonalData::getLine, PersonalData::getMasked)
                .containsExactly(tuple("MOBILE", 10, "138********"));
    }

    @Test
    void aNameThatIsMaskedOnceIsMaskedWhereverTheDocumentHasIt() {
        // given
        Document document = Document.newBuilder(
                        Documents.of("关于王小竹溺水事故调查报告的批复", List.of("死者王小竹，男，9岁。", "王小竹同学所在学校加强教育。")))
                .setAttachments(List.of(new Attachment("王小竹溺水事故报告", true)))
                .setWarnings(List.of(new Warning("READ-019", "王小竹", 3)))
                .build();

        // when
        Document masked = Masking.mask(document);

        // then
        assertThat(Documents.text(masked)).doesNotContain("小竹").contains("关于王某某溺水事故");
        assertThat(masked.getWarnings().getFirst().getMessage()).isEqualTo("王某某");
        assertThat(masked.getPersonalData())
                .extracting(PersonalData::getKind, PersonalData::getLine)
                .containsExactly(tuple("PERSON", 8), tuple("PERSON", 10), tuple("PERSON", 12));
    }

    @Test
    void aDocumentWithoutPersonalDataIsTheSameObject() {
        // given
        Document document = Documents.of("关于竹林的通知", List.of("举报电话：0353-8012345。"));

        // when
        Document masked = Masking.mask(document);

        // then
        assertThat(masked).isSameAs(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "138 ", "住", "住址竹", "受害人王", "竹@", "1-", "岁", "致王、", "晋", "（王（王", "电话", "0353-", "护照A"})
    void aLongHostileLineIsReadInTimeLinearInItsLength(String piece) {
        // given
        String hostile = piece.repeat(200_000 / piece.length());

        // when
        String masked = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Masking.mask(hostile));

        // then
        assertThat(masked).isNotEmpty();
    }
}
