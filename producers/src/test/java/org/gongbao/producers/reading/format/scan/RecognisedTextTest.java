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
        "2023年]月9日, 2023年1月9日",
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
