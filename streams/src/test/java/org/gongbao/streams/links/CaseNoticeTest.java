package org.gongbao.streams.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice about a hazard of a firm tells by its title which firm, and whether the case is opened or closed. */
class CaseNoticeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "霍山县人民政府办公室关于对霍山县青禾商贸城重大火灾隐患进行挂牌督办的通知, 青禾商贸城",
        "霍山县人民政府关于青禾商贸城存在重大消防安全隐患实施政府挂牌督办的函, 青禾商贸城",
        "平山县安全生产委员会关于对平山县和安玻璃有限责任公司重大生产安全事故隐患挂牌督办的通知, 和安玻璃有限责任公司",
        "六安市人民政府办公室关于对安徽省六安市霍山县青禾商贸城挂牌督办的通知, 青禾商贸城",
    })
    void a_notice_opens_the_case_of_a_firm(String title, String firm) {
        // when
        var notice = CaseNotice.of(title);

        // then
        assertThat(notice).contains(new CaseNotice("case|" + firm, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "霍山县人民政府办公室关于霍山县青禾商贸城重大火灾隐患销案摘牌的通知, 青禾商贸城",
        "霍山县人民政府办公室关于青禾商贸城重大火灾隐患整改完毕予以销案的通知, 青禾商贸城",
        "霍山县人民政府关于同意青禾商贸城重大火灾隐患销案的批复, 青禾商贸城",
        "霍山县人民政府办公室关于解除对青禾商贸城重大火灾隐患挂牌督办的通知, 青禾商贸城",
        "霍山县人民政府办公室关于撤销青禾商贸城挂牌督办的决定, 青禾商贸城",
        "霍山县人民政府办公室关于对青禾商贸城重大火灾隐患挂牌督办予以摘牌的通知, 青禾商贸城",
        "平山县人民政府关于和安玻璃有限责任公司重大环境问题销号的复函, 和安玻璃有限责任公司",
        "霍山县人民政府办公室关于青禾商贸城重大火灾隐患解除政府挂牌督办的通知, 青禾商贸城",
        "霍山县人民政府办公室关于终止对青禾商贸城挂牌督办的通知, 青禾商贸城",
    })
    void a_notice_closes_the_case_of_a_firm(String title, String firm) {
        // when
        var notice = CaseNotice.of(title);

        // then
        assertThat(notice).contains(new CaseNotice("case|" + firm, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霍山县人民政府办公室关于印发霍山县重大火灾隐患挂牌督办办法的通知",
                "霍山县人民政府办公室关于印发《重大火灾隐患挂牌督办和销案管理规定》的通知",
                "霍山县人民政府办公室关于重大火灾隐患挂牌督办的通知",
                "霍山县人民政府办公室关于2024年第一批重大火灾隐患单位挂牌督办的通知",
                "霍山县人民政府办公室关于对3家单位重大火灾隐患进行挂牌督办的通知",
                "霍山县人民政府办公室关于做好企业挂牌上市工作的通知",
                "霍山县人民政府办公室关于继续对青禾商贸城挂牌督办的通知",
                "霍山县人民政府办公室关于撤销霍山县大桥指挥部的通知",
            })
    void other_notices_are_about_no_case(String title) {
        // when
        var notice = CaseNotice.of(title);

        // then
        assertThat(notice).isEmpty();
    }
}
