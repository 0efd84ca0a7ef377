package org.gongbao.streams.understanding.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Fictitious;
import org.gongbao.streams.understanding.text.FlowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCycleReaderTest {
    private static LifeCycle read(String text) {
        Document document = Fictitious.county("关于竹林的通知", text);
        return new LifeCycleReader().read(document, FlowText.of(document.getParagraphs()), null);
    }

    @Test
    void aDecreeSpeaksOfItselfToo() {
        // when
        LifeCycle lifeCycle = read("本命令自2031年2月25日起施行，有效期至2031年5月10日。");

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 2, 25));
        assertThat(lifeCycle.expires().getOn()).isEqualTo(LocalDate.of(2031, 5, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（三）将第二十条修改为：“本办法自公布之日起施行，有效期至2033年12月31日。”", "（三）将第二十条修改为：“本办法有效期五年。”"})
    void theTermOfAnAmendedRuleIsNotThatOfTheDecision(String text) {
        // when
        LifeCycle lifeCycle = read(text);

        // then
        assertThat(lifeCycle).isEqualTo(new LifeCycle(null, null));
    }

    @Test
    void aBracketMayStandBetweenTheDayAndTheForce() {
        // when
        LifeCycle lifeCycle = read("四、上述价格自2031年6月1日起（抄表日）执行。");

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 6, 1));
    }

    @Test
    void aBracketMayStandBehindTheDay() {
        // when
        LifeCycle lifeCycle = read("五、新价格自2031年7月1日（抄表日）起执行。");

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 7, 1));
    }

    @Test
    void anOrderOfItsOwnNameSpeaksOfItself() {
        // when
        LifeCycle lifeCycle = read("八、本禁火令自2031年4月3日起施行，有效期至2031年6月10日。");

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 4, 3));
        assertThat(lifeCycle.expires().getOn()).isEqualTo(LocalDate.of(2031, 6, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本令自2031年2月25日起施行，至2031年5月10日终止。", "本通告自发布之日起施行，至2031年5月10日止。"})
    void whatIsInForceToADayEndsThenThoughNoTermIsNamed(String text) {
        // when
        LifeCycle lifeCycle = read(text);

        // then
        assertThat(lifeCycle.expires().getOn()).isEqualTo(LocalDate.of(2031, 5, 10));
    }

    @Test
    void howLongItLastsMayStandAlone() {
        // when
        LifeCycle lifeCycle = read("本方案有效期至2031年12月31日。");

        // then
        assertThat(lifeCycle.effectiveOn()).isNull();
        assertThat(lifeCycle.expires().getOn()).isEqualTo(LocalDate.of(2031, 12, 31));
    }

    @Test
    void howLongItHasBeenTriedIsNoTerm() {
        // when
        LifeCycle lifeCycle = read("本办法在原办法试行两年的基础上制定，自2031年1月1日起施行，经试行一年后修订。");

        // then
        assertThat(lifeCycle.expires()).isNull();
    }

    @Test
    void howLongAPermitLastsIsAnotherMatter() {
        // when
        LifeCycle lifeCycle = read("依照本办法核发的采伐许可证有效期至2031年12月31日。");

        // then
        assertThat(lifeCycle.expires()).isNull();
    }

    @Test
    void whatIsProlongedEndsLater() {
        // when
        LifeCycle lifeCycle = read("经县政府同意，决定将《竹林办法》有效期延长至2033年5月31日。");

        // then
        assertThat(lifeCycle.expires().getOn()).isEqualTo(LocalDate.of(2033, 5, 31));
    }

    @Test
    void aNewStandardHoldsFromItsDay() {
        // when
        LifeCycle lifeCycle = read("一、从2031年7月1日起，竹林管护补助标准由每亩10元提高到15元。");

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上述标准自2031年7月1日起执行。",
                "二、基准日为2031年1月1日，新的竹林地价自2031年7月1日起执行，原标准停止执行。",
                "四、更新后的竹林地价自2031年7月1曰起执行。",
                "三、执行时间。从2031年7月1日起执行，差额于8月补发。"
            })
    void aStandardSpeaksOfItselfToo(String text) {
        // when
        LifeCycle lifeCycle = read(text);

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 7, 1));
    }

    @Test
    void whatIsQuotedIsSaidOfAnotherDocument() {
        // when
        LifeCycle lifeCycle = read("“本方案自2031年7月1日起实施”更正为“本方案自2031年8月1日起实施”。");

        // then
        assertThat(lifeCycle.effectiveOn()).isNull();
    }

    @Test
    void theDayOfACampaignIsNoDayInForce() {
        // when
        LifeCycle lifeCycle = read("自2031年6月20日起至2031年10月31日，在全县开展竹林整治。");

        // then
        assertThat(lifeCycle.effectiveOn()).isNull();
        assertThat(lifeCycle.expires()).isNull();
    }

    @Test
    void theDayOfPublicationMayStandBelowTheTitle() {
        // given
        Document document = Fictitious.county("关于竹林的通告", "（2031年5月9日发布）", "本通告自发布之日起施行。");

        // when
        LifeCycle lifeCycle = new LifeCycleReader().read(document, FlowText.of(document.getParagraphs()), null);

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(LocalDate.of(2031, 5, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "本办法自2031年1月1日起试行，试行期一年。, 2031-01-01, 2032-01-01",
        "本方案自2031年1月1日起施行，试行两年。, 2031-01-01, 2033-01-01",
        "本行动计划自2031年1月1日起施行，有效期至2033年12月31日。, 2031-01-01, 2033-12-31",
        "本规程自2031年1月1日起施行，有效期五年。, 2031-01-01, 2036-01-01",
        "本意见自2031年1月1日起执行，有效期至2033年12月底。, 2031-01-01, 2033-12-31",
        "本通告自2031年6月1日零时起生效，有效期自2031年6月1日至2031年9月30日。, 2031-06-01, 2031-09-30"
    })
    void beginningAndEndMayBeSaidInManyWays(String text, LocalDate effective, LocalDate expires) {
        // when
        LifeCycle lifeCycle = read(text);

        // then
        assertThat(lifeCycle.effectiveOn()).isEqualTo(effective);
        assertThat(lifeCycle.expires().getOn()).isEqualTo(expires);
    }
}
