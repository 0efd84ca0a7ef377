package org.gongbao.streams.understanding.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongbao.record.v1.PersonnelActionType.APPOINT;
import static org.gongbao.record.v1.PersonnelActionType.REMOVE;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gongbao.streams.understanding.Fictitious;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PersonnelTaggerTest {
    private static final PersonnelTagger TAGGER = new PersonnelTagger();

    private static List<Tuple> actions(String... paragraphs) {
        return TAGGER.tag(Fictitious.county("关于甲子等同志职务任免的通知", paragraphs)).stream()
                .map(action -> tuple(action.getPerson(), action.getAction(), action.getPost(), action.getNote()))
                .toList();
    }

    @Test
    void oneClauseMayGiveSeveralPostsEachWithItsNote() {
        // when
        List<Tuple> actions = actions("任命王甲子同志为县竹林局副局长（试用期一年）、县竹笋中心主任；", "李乙丑同志任县竹席局副局长，兼任县竹器站站长。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "县竹林局副局长", "试用期一年"),
                        tuple("王甲子", APPOINT, "县竹笋中心主任", null),
                        tuple("李乙丑", APPOINT, "县竹席局副局长", null),
                        tuple("李乙丑", APPOINT, "县竹器站站长", "兼"));
    }

    @Test
    void aNameMayHoldWhatJoinsNames() {
        // when
        List<Tuple> actions = actions("王家和同志任县竹林局副局长（试用期一年）；", "张和平同志任县竹席局局长；", "李甲和赵小乙同志任县竹器局副局长。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王家和", APPOINT, "县竹林局副局长", "试用期一年"),
                        tuple("张和平", APPOINT, "县竹席局局长", null),
                        tuple("李甲", APPOINT, "县竹器局副局长", null),
                        tuple("赵小乙", APPOINT, "县竹器局副局长", null));
    }

    @Test
    void oneSentenceMaySayOfSeveralPersonsThatTheirProbationIsOver() {
        // when
        List<Tuple> actions = actions("王甲同志任县竹林局副局长、李乙丑同志任县竹席局总工程师的一年试用期已满，经考核合格，决定正式任职。");

        // then
        assertThat(actions)
                .containsExactly(tuple("王甲", APPOINT, "县竹林局副局长", null), tuple("李乙丑", APPOINT, "县竹席局总工程师", null));
    }

    @Test
    void everyVerbOfRemovalIsRead() {
        // when
        List<Tuple> actions = actions(
                "免去王甲子、李 乙同志的县竹林局副局长职务；",
                "张丙同志不再担任县竹席局局长职务；",
                "会议决定，接受赵丁辞去中阳县副县长职务的请求；",
                "撤销钱戊的县竹器站站长职务；",
                "免去孙己县竹笋中心主任职务（退休）。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", REMOVE, "县竹林局副局长", null),
                        tuple("李乙", REMOVE, "县竹林局副局长", null),
                        tuple("张丙", REMOVE, "县竹席局局长", null),
                        tuple("赵丁", REMOVE, "中阳县副县长", "接受辞职"),
                        tuple("钱戊", REMOVE, "县竹器站站长", "撤销"),
                        tuple("孙己", REMOVE, "县竹笋中心主任", "退休"));
    }

    @Test
    void inAListOfRemovalsTheNameMayStandDirectlyBeforeTheBody() {
        // when
        List<Tuple> actions = actions("任命：", "王甲子任市竹林局局长；", "免去：", "李 乙市竹席局局长职务，退休；", "张丙寅县竹器站站长职务，另有任用。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "市竹林局局长", null),
                        tuple("李乙", REMOVE, "市竹席局局长", "退休"),
                        tuple("张丙寅", REMOVE, "县竹器站站长", "另有任用"));
    }

    @Test
    void whoWasAppointedIsRemovedThoughTheNextClauseNamesNobody() {
        // when
        List<Tuple> actions = actions("王甲子同志任县竹林局局长，免去县竹席局局长职务；", "免去李乙丑同志县竹器站站长职务。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "县竹林局局长", null),
                        tuple("王甲子", REMOVE, "县竹席局局长", null),
                        tuple("李乙丑", REMOVE, "县竹器站站长", null));
    }

    @Test
    void whoIsSpokenOfStaysTheSameInTheNextClause() {
        // when
        List<Tuple> actions = actions("王甲子同志任县竹林局局长，免去其县竹席局局长职务；", "李乙丑同志试用期满，正式任县竹器站站长，任职时间从2030年1月起计算。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "县竹林局局长", null),
                        tuple("王甲子", REMOVE, "县竹席局局长", null),
                        tuple("李乙丑", APPOINT, "县竹器站站长", "试用期满，任职时间从2030年1月起计算"));
    }

    @Test
    void aPostMayLapseByItself() {
        // when
        List<Tuple> actions = actions("王甲子同志任县竹林局局长，原县竹席局局长职务自然免除。");

        // then
        assertThat(actions)
                .containsExactly(tuple("王甲子", APPOINT, "县竹林局局长", null), tuple("王甲子", REMOVE, "县竹席局局长", "自然免除"));
    }

    @Test
    void namesOfAllPeoplesAreRead() {
        // when
        List<Tuple> actions =
                actions("决定任命：", "阿卜杜拉·买买提（维吾尔族）为县竹林局局长；", "乌云其木格（女，蒙古族）为县竹席局局长。", "决定免去：", "巴 特 尔（蒙古族）的县竹器站站长职务。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("阿卜杜拉·买买提", APPOINT, "县竹林局局长", null),
                        tuple("乌云其木格", APPOINT, "县竹席局局长", null),
                        tuple("巴特尔", REMOVE, "县竹器站站长", null));
    }

    @Test
    void aTableIsReadByTheNamesOfItsColumns() {
        // when
        List<Tuple> actions = actions("现将名单印发给你们。", "序号\t姓名\t任命职务\t免去职务", "1\t王甲子\t县竹林局局长\t县竹席局局长", "2\t李 乙\t县竹器站站长\t");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "县竹林局局长", null),
                        tuple("王甲子", REMOVE, "县竹席局局长", null),
                        tuple("李乙", APPOINT, "县竹器站站长", null));
    }

    @Test
    void aPronounIsNobodyAndTheLastCharacterOfANameIsNoVerb() {
        // when
        List<Tuple> actions = actions("任命王甲为县竹林局局长，免去其中阳县竹席局局长职务；", "李有为任县竹器站站长。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲", APPOINT, "县竹林局局长", null),
                        tuple("王甲", REMOVE, "中阳县竹席局局长", null),
                        tuple("李有为", APPOINT, "县竹器站站长", null));
    }

    @Test
    void whoMerelyProposesIsNeitherAppointedNorRemoved() {
        // when
        List<Tuple> actions = actions("根据县人民政府县长王甲子的提请，决定任命：", "李乙丑为县竹林局局长。");

        // then
        assertThat(actions).containsExactly(tuple("李乙丑", APPOINT, "县竹林局局长", null));
    }

    /** A pattern that tries all ways to cut such names would never end. */
    @Test
    @Timeout(60)
    void namesWithoutEndAreGivenUp() {
        // when
        List<Tuple> actions =
                actions("任命" + "甲和甲、".repeat(90) + "甲", "任命" + "和".repeat(390), "免去" + "甲、乙和".repeat(20_000));

        // then
        assertThat(actions).isEmpty();
    }

    @Test
    void inAListOfRemovalsTheNameMayStandDirectlyBeforeThePlaceThatDecides() {
        // when
        List<Tuple> actions = actions("任命：", "王甲子为中阳县竹林局局长", "免去：", "李乙丑中阳县竹席局局长职务", "张丙、赵丁卯中阳县竹器站副站长职务。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "中阳县竹林局局长", null),
                        tuple("李乙丑", REMOVE, "中阳县竹席局局长", null),
                        tuple("张丙", REMOVE, "中阳县竹器站副站长", null),
                        tuple("赵丁卯", REMOVE, "中阳县竹器站副站长", null));
    }

    @Test
    void inAListAGapMayStandBetweenThePersonAndThePost() {
        // when
        List<Tuple> actions = actions(
                "任命：",
                "赵 甲　　县竹林局局长（试用期一年）",
                "钱 乙 丙为县竹席局局长",
                "免去：",
                "孙丁　　县竹林局局长职务，退休",
                "李戊、周 己　　县竹席局副局长",
                "吴 庚 辛的县竹器站站长职务");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("赵甲", APPOINT, "县竹林局局长", "试用期一年"),
                        tuple("钱乙丙", APPOINT, "县竹席局局长", null),
                        tuple("孙丁", REMOVE, "县竹林局局长", "退休"),
                        tuple("李戊", REMOVE, "县竹席局副局长", null),
                        tuple("周己", REMOVE, "县竹席局副局长", null),
                        tuple("吴庚辛", REMOVE, "县竹器站站长", null));
    }

    @Test
    void numberedItemsAreReadLikeOthersAndANoteIsNoPerson() {
        // when
        List<Tuple> actions =
                actions("一、任命王甲子同志为县竹林局局长；", "二、免去李乙同志县竹林局局长职务，另有任用；", "（三）张丙同志任县竹器站站长（试用期1年），不再担任县竹席局主任职务。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", APPOINT, "县竹林局局长", null),
                        tuple("李乙", REMOVE, "县竹林局局长", "另有任用"),
                        tuple("张丙", APPOINT, "县竹器站站长", "试用期1年"),
                        tuple("张丙", REMOVE, "县竹席局主任", null));
    }

    @Test
    void respectivelyGivesEachPersonOnePost() {
        // when
        List<Tuple> actions = actions("王　甲、李乙丑同志试用期满，经考核合格，分别正式任县竹林局副局长、县竹席局副局长。", "赵丙、钱丁分别为县竹器站站长、县竹笋中心主任。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲", APPOINT, "县竹林局副局长", "试用期满"),
                        tuple("李乙丑", APPOINT, "县竹席局副局长", "试用期满"),
                        tuple("赵丙", APPOINT, "县竹器站站长", null),
                        tuple("钱丁", APPOINT, "县竹笋中心主任", null));
    }

    @Test
    void aRuleOnProbationIsNoAppointmentWhereTheEndOfAPostStandsAlone() {
        // when
        List<Tuple> actions = actions("决定免去：", "王甲的县竹林执法大队大", "队长职务；", "以上试用期满的同志，按规定考核合格后正式任职。");

        // then
        assertThat(actions).extracting(tuple -> tuple.toList().getFirst()).containsOnly("王甲");
    }

    @Test
    void theOwnPlaceEndsANameInAnyRemoval() {
        // when
        List<Tuple> actions = actions("免去王甲子中阳县竹林局局长职务；", "因机构改革，免去李乙中阳县竹席局局长职务。", "任命赵丙为中阳县竹器站站长；");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", REMOVE, "中阳县竹林局局长", null),
                        tuple("李乙", REMOVE, "中阳县竹席局局长", null),
                        tuple("赵丙", APPOINT, "中阳县竹器站站长", null));
    }

    @Test
    void aPostThatWasLentLapsesWithItsTerm() {
        // when
        List<Tuple> actions = actions("王 甲同志挂职期满，其挂任的县竹林局副局长职务自然免除。");

        // then
        assertThat(actions).containsExactly(tuple("王甲", REMOVE, "县竹林局副局长", "自然免除"));
    }

    @Test
    void termsHaveManyNamesAndNoneIsPartOfAPersons() {
        // when
        List<Tuple> actions =
                actions("王甲同志任期届满，其担任的县竹席局副局长职务自然免除；", "李乙同志聘期已满，其担任的县竹器站站长职务自然免除；", "赵丙同志挂职锻炼期满，其挂任的县竹林局副局长职务自然免除。");

        // then
        assertThat(actions).extracting(tuple -> tuple.toList().getFirst()).containsExactly("王甲", "李乙", "赵丙");
    }

    @Test
    void respectivelySaysNothingWherePersonsAndPostsDoNotComeOutEven() {
        // when
        List<Tuple> actions = actions("王甲、李乙、赵丙分别任县竹席局局长、县竹器站站长；");

        // then
        assertThat(actions).isEmpty();
    }

    @Test
    void theOwnPlaceMayStandBeforeTheRemovalToo() {
        // when
        List<Tuple> actions = actions("中阳县人民政府决定免去王甲子中阳县竹席局局长职务；", "免去李乙同志中阳县竹林局局长职务，退休；", "免去其木格中阳县竹器站站长职务。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("王甲子", REMOVE, "中阳县竹席局局长", null),
                        tuple("李乙", REMOVE, "中阳县竹林局局长", "退休"),
                        tuple("其木格", REMOVE, "中阳县竹器站站长", null));
    }

    @Test
    void aNameMayBeginLikeAPronoun() {
        // when
        List<Tuple> actions = actions("其木格任县竹林局局长；");

        // then
        assertThat(actions).containsExactly(tuple("其木格", APPOINT, "县竹林局局长", null));
    }

    @Test
    void respectivelyMayGiveAllTheSamePostAndWhoIsSpokenOfNextIsThey() {
        // when
        List<Tuple> actions = actions("张丙任县竹笋局局长；", "王甲、李乙分别任县竹林局局长、书记，免去其县竹席局副局长职务；", "赵丁、钱戊分别为中阳县人民法院审判员。");

        // then
        assertThat(actions)
                .containsExactly(
                        tuple("张丙", APPOINT, "县竹笋局局长", null),
                        tuple("王甲", REMOVE, "县竹席局副局长", null),
                        tuple("李乙", REMOVE, "县竹席局副局长", null),
                        tuple("赵丁", APPOINT, "中阳县人民法院审判员", null),
                        tuple("钱戊", APPOINT, "中阳县人民法院审判员", null));
    }

    @Test
    void howAPostWasHeldIsNoPartOfIt() {
        // when
        List<Tuple> actions = actions("免去王甲同志兼任的县竹林局局长职务；", "免去李乙同志所任县竹席局局长职务。");

        // then
        assertThat(actions).containsExactly(tuple("王甲", REMOVE, "县竹林局局长", null), tuple("李乙", REMOVE, "县竹席局局长", null));
    }
}
