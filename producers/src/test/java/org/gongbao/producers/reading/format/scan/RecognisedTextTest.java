package org.gongbao.producers.reading.format.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedTextTest {

    @ParameterizedTest
    @CsvSource({
        "青政发[2023)12号, 青政发〔2023〕12号",
        "青政发〔2023j 12号, 青政发〔2023〕12号",
        "关于印发管理办法的通知……oeoeoeoosooooeeos13, 关于印发管理办法的通知……13",
        "关于印发管理办法的通知(青政发〔2023〕2号).es14, 关于印发管理办法的通知(青政发〔2023〕2号)……14",
        "青榆县财政局”青榆县水利局, 青榆县财政局　青榆县水利局",
        "第一条”为了规范管理, 第一条　为了规范管理",
        "实施细则〈试行)》的通知, 实施细则（试行）》的通知",
        "实施方案2024年度) 的通知, 实施方案（2024年度） 的通知",
        "关于供水的通.报, 关于供水的通报",
        "关于整治违法载人的通告SS SS SS SSUS SSULSUSUSULS USUSULS (11), 关于整治违法载人的通告……(11)",
        "关于印发《电动汽车充 换)电设施建设运营管理办法》的通知, 关于印发《电动汽车充（换）电设施建设运营管理办法》的通知",
        "青政办酚〔2023〕18号, 青政办函〔2023〕18号",
        "青政柄〔2023〕18号, 青政函〔2023〕18号",
        "青府办醋〔2023〕18号, 青府办函〔2023〕18号",
        "行动计划（2021一2025年）, 行动计划（2021—2025年）",
        "青政发2023]】73号, 青政发〔2023〕73号",
        "青榆县人民政府”2023年4月20日, 青榆县人民政府　2023年4月20日",
        "2023年2月3旨, 2023年2月3日",
        "二DO二三年四月五日, 二〇二三年四月五日",
        "关于表彰二O二二年度先进集体的决定, 关于表彰二〇二二年度先进集体的决定",
        "2022年7月：日, 2022年7月1日",
        "青政办 发〔2023〕18号, 青政办发〔2023〕18号",
        "2023年]月9日, 2023年1月9日",
        "2022年8月12晶, 2022年8月12日",
        "2022 年 9月30口, 2022 年 9月30日",
        "2022年8明3日, 2022年8月3日",
        "二O〇二三年三月八晶, 二〇二三年三月八日",
    })
    void mends_what_can_mean_one_thing_only(String recognised, String meant) {
        // when
        String mended = RecognisedText.mend(recognised);
        // then
        assertThat(mended).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青政办函〔2022]3]1号",
                "2022年明22日",
                "关于申报书画〔2023〕优秀作品的通知",
                "他于2023年8月12口头同意",
                "附件 名单)",
                "青政土〔2023〕18号",
                "青政办秘〔2023〕18号",
                "青教酚〔2023〕18号",
                "要“放得开”管得住",
                "深化改革”等要求",
                "一.总则",
                "《青榆县管理办法〈试行〉》",
                "expense of an issue",
            })
    void leaves_what_may_mean_several_things_as_it_is(String recognised) {
        // when
        String mended = RecognisedText.mend(recognised);
        // then
        assertThat(mended).isEqualTo(recognised);
    }
}
