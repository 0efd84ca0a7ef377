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
                    其同学刘晓雨，未成年人，系三年级学生           | 其同学刘某某，未成年人，系三年级学生
                    困境儿童名单：陈花，女，7岁；赵多多，女。      | 困境儿童名单：陈某，女，7岁；赵某某，女。
                    刘晓雨今年8岁                                  | 刘某某今年8岁
                    8岁的刘晓雨                                    | 8岁的刘某某
                    姓名：周小宝，性别：男，年龄：8岁              | 姓名：周某某，性别：男，年龄：8岁
                    学生张小明（五年级）                           | 学生张某某（五年级）
                    被收养人欧阳小雨                               | 被收养人欧阳某某
                    死者阿依夏·买买提，                            | 死者阿某某·某某某，
                    驾驶人王小二死亡，乘客李三重伤                 | 驾驶人王某某死亡，乘客李某重伤
                    王小二、李小三两人死亡                         | 王某某、李某某两人死亡
                    王小二经抢救无效死亡                           | 王某某经抢救无效死亡
                    固定电话（住宅）82798766                       | 固定电话（住宅）*******
                    电话：8279 8766（宅）                          | 电话：*******（宅）
                    139 812 34567                                  | 139********
                    产权人：王五，坐落：东街3号院5-2-12            | 产权人：王五，坐落：*****
                    WJ川12345                                      | WJ*****
                    晋C 12 345                                     | 晋C*****
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
                "新GB18352标准",
                "8岁以上老人",
                "本校今年8岁，年龄：8岁以上",
                "16周岁的未成年人，8岁的儿童，14周岁的公民",
                "任何人，未成年人除外；残疾人，未成年人",
                "三年级学生课本，学生宿舍（三年级），学生人数（男）",
                "公司名称变更，一般死亡事故，交通死亡人数",
                "牛羊死亡、苗木死亡，罗非鱼死亡，施工人员受伤",
                "造成3人死亡、5人受伤，任何人死亡，高温死亡",
                "困境儿童名单：由县民政局公布；张贴，公示；于次日，报告",
                "儿童之家·图书室",
                "值班电话：82798766（办）",
                "12 139 812 34567 88",
                "权利人：财政局，坐落：东街3号院5号",
                "WJ12345型设备",
                "京A 12 345人"
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
    @ValueSource(
            strings = {
                "1", "138 ", "住", "住址竹", "受害人王", "竹@", "1-", "岁", "致王、", "晋", "（王（王", "王死亡", "8岁的", "坐落", "学生王（",
                "住址\t", "|王", "名单：王；", "晋A 1 2 ", "WJ川", "王·", "，未成年", "电话", "0353-", "护照A"
            })
    void aLongHostileLineIsReadInTimeLinearInItsLength(String piece) {
        // given
        String hostile = piece.repeat(200_000 / piece.length());

        // when
        String masked = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Masking.mask(hostile));

        // then
        assertThat(masked).isNotEmpty();
    }
}
