package org.gongbao.streams.understanding.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Picks the whole sentence that says most of what the title announces. Stateless. */
public final class SummaryWriter {
    private static final int LONGEST = 120;
    private static final int SHORTEST = 12;
    private static final int SENTENCES_LOOKED_AT = 40;
    private static final Pattern BOILERPLATE =
            Pattern.compile("现印发给你们|请遵照执行|请认真(?:遵照|贯彻|组织)|收悉|以习近平|指导思想|^附件|此件公开|以下简称|^各.{0,30}：$");
    private static final Pattern AIM = Pattern.compile("^(?:第一条)?(?:为|本(?:办法|方案|规定|细则|预案))|决定|同意|任命|现将|通知如下");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、])\\s?");

    /** A sentence of 120 characters at most; null if there is none. */
    public String write(List<String> titleWords, FlowText flow) {
        String best = null;
        double bestScore = 0;
        int position = 0;
        for (Sentence sentence : Sentence.of(flow.text())) {
            if (position++ > SENTENCES_LOOKED_AT) {
                break;
            }
            String text = NUMBERING.matcher(sentence.text().strip()).replaceFirst("");
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

    private static boolean isWhole(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.endsWith("。")
                && !BOILERPLATE.matcher(text).find();
    }

    private static double score(String text, List<String> titleWords, int position) {
        long hits = titleWords.stream().filter(text::contains).count();
        return hits + (AIM.matcher(text).find() ? 1.5 : 0) + 1.0 / position;
    }
}
