package org.gongbao.producers.reading.format.scan;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Mends the last character of a government's document numbers, which says of what kind the paper is. The kinds are few and their characters
 * come out well but for one: 函 is taken for a different character on every page (画 琅 酚 醋 柄 范 本). What is no kind in 某政办□〔2023〕1号
 * is 函. Pure.
 */
final class RecognisedCodes {

    /** The kinds of papers, and the matters that governments count apart, as 土 for land and 任 for posts. */
    private static final String KINDS = "发函字办规任文通电传令告公报请批复议提答会纪要决定督查秘综职人干奖惩罚信访法制研参调访应急安食药卫防汛旱林水农牧渔"
            + "土地征收资环建房管城乡交运财税金审统商贸外侨台教科体文旅民宗社残退军武政务网数能工经改投采扶振扩减项党组委府协团便明密内外阅专特补协新地矿国企监执仲赔许撤停";

    private static final Pattern KIND =
            Pattern.compile("(?<=[\\p{IsHan}][府政](?:办)?)(\\p{IsHan})(?=〔(?:19|20)\\d{2}〕\\d{1,4}号)");
    /** Wide type leaves gaps between characters, which come out as blanks: 通府办 发〔2023〕3号. */
    private static final Pattern BLANK = Pattern.compile("(?<=[府政办党委]) (?=[发函字]〔(?:19|20)\\d{2}〕\\d{1,4}号)");

    private RecognisedCodes() {}

    static String mend(String text) {
        return text.indexOf('〔') < 0
                ? text
                : KIND.matcher(BLANK.matcher(text).replaceAll("")).replaceAll(RecognisedCodes::kind);
    }

    private static String kind(MatchResult printed) {
        return KINDS.contains(printed.group(1)) ? printed.group(1) : "函";
    }
}
