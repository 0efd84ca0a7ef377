package org.gongbao.streams.understanding.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Picks the whole sentence that says most of what the title announces. Stateless. */
public final class SummaryWriter {
    private static final int LONGEST = 120;
    private static final int SHORTEST = 12;
    private static final int SENTENCES_LOOKED_AT = 41;
    private static final int SHORTEST_OWN_TITLE = 8;
    private static final SoughtPattern BOILERPLATE = SoughtPattern.of(
            "现印发给你们|请遵照执行|请认真(?:遵照|贯彻|组织)|收悉|以习近平|指导思想|^附件|此件公开|以下简称|^各.{0,30}：$|负责解释|起(?:施行|实施|执行)|适用本|适用于本|本.{2,6}所称|^\\p{IsHan}{2,12}(?:（[^）]{1,12}）)?(?:同志)?的.{3,60}职务。$");
    private static final SoughtPattern AIM = SoughtPattern.of(
            "^(?:第一条 ?)?(?:为|经|根据|按照|依据).{0,90}(?:制定本|决定|同意|现将|现就|提出(?:以下|如下)|予以公示|制定如下|现予)|决定(?:成立|任命|免去|废止|对|调整|命名|授予|给予|将|在)|^(?:原则)?同意|经研究|任命");
    private static final SoughtPattern NUMBERING =
            SoughtPattern.of("^(?:第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、]|——)\\s?");
    /** What leads to the items of a list that make one sentence with it. */
    private static final SoughtPattern LIST = SoughtPattern.of("(?:任命|免去|聘任|解聘|授予|命名为|研究决定|，决定)[^：]{0,12}：");

    /** Names of persons are printed with blanks to one width. */
    private static final Pattern PADDED = Pattern.compile("(\\p{IsHan}) (\\p{IsHan})(?: (\\p{IsHan}))?(?=同志|的|为|任|（)");

    private static final Pattern LAST_MARK = Pattern.compile("[；：]$");
    private static final double AIM_COUNTS = 2.5;

    /**
     * Writes a summary.
     *
     * @param title title of the document, which text may repeat before its first sentence
     * @param titleWords words that the title is made of
     * @param flow text
     * @return sentences of 120 characters at most; null if there is none
     */
    public String write(String title, List<String> titleWords, FlowText flow) {
        String best = null;
        double bestScore = 0;
        int position = 0;
        for (String sentence : whole(flow.sentences())) {
            position++;
            String stripped = sentence.strip();
            String text = withoutTitle(stripped.substring(Math.max(0, NUMBERING.endAt(stripped, 0))), title);
            text = text.indexOf(' ') < 0 ? text : PADDED.matcher(text).replaceAll("$1$2$3");
            if (isWhole(text)) {
                double score = score(text, titleWords, position);
                if (score > bestScore) {
                    best = text;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** The first sentences; one that goes on over several lines (任命： and its items) is joined, as far as there is room for its items. */
    private static List<String> whole(List<Sentence> sentences) {
        List<String> whole = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (whole.size() >= SENTENCES_LOOKED_AT) {
                break;
            }
            String text = sentence.text().strip();
            if (open.length() + text.length() > LONGEST && LIST.isIn(open.toString())) {
                whole.add(LAST_MARK.matcher(open).replaceFirst("。"));
                open.setLength(0);
            }
            open.append(text);
            boolean goesOn = text.endsWith("；") || (text.endsWith("：") && LIST.isIn(text));
            if (!goesOn || open.length() > LONGEST) {
                whole.add(open.toString());
                open.setLength(0);
            }
        }
        return whole.subList(0, Math.min(whole.size(), SENTENCES_LOOKED_AT));
    }

    /** An instrument's title runs into its first sentence where no mark ends it. */
    private static String withoutTitle(String text, String title) {
        int longest = Math.min(title.length(), text.length());
        if (longest < SHORTEST_OWN_TITLE || !title.contains(text.substring(0, SHORTEST_OWN_TITLE))) {
            return text;
        }
        for (int length = longest; length >= SHORTEST_OWN_TITLE; length--) {
            if (title.contains(text.substring(0, length))) {
                return text.length() > length && isMark(text.charAt(length)) ? text : text.substring(length);
            }
        }
        return text;
    }

    private static boolean isMark(char c) {
        return "，。；：、）》的".indexOf(c) >= 0;
    }

    private static boolean isWhole(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.endsWith("。")
                && text.indexOf(' ') < 0
                && !BOILERPLATE.isIn(text);
    }

    private static double score(String text, List<String> titleWords, int position) {
        long hits = titleWords.stream().filter(text::contains).count();
        return hits + (AIM.isIn(text) ? AIM_COUNTS : 0) + 2.0 / (1 + position / 4.0);
    }
}
