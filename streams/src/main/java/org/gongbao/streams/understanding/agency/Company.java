package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges the names that mean a body only in the company of others: in 县水利局、自来水公司 the water company is the county's, in 建设自来水公司 it is
 * none in particular.
 */
final class Company {
    private static final String JOINTS = "、和及与";
    private static final List<String> BEFORE_A_BODY = List.of("由", "会同", "：", " ", "报");

    private Company() {}

    /** The mentions of a piece of text, in its order, without those that lack company. */
    static List<Mention> keepers(String text, List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.sure() || followsWordForBody(text, mention) || chainHasSure(text, mentions, i)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private static boolean followsWordForBody(String text, Mention mention) {
        return BEFORE_A_BODY.stream().anyMatch(word -> text.startsWith(word, mention.start() - word.length()));
    }

    private static boolean chainHasSure(String text, List<Mention> mentions, int index) {
        return reachesSure(text, mentions, index, 1) || reachesSure(text, mentions, index, -1);
    }

    private static boolean reachesSure(String text, List<Mention> mentions, int index, int step) {
        for (int i = index; i + step >= 0 && i + step < mentions.size(); i += step) {
            Mention left = step > 0 ? mentions.get(i) : mentions.get(i + step);
            Mention right = step > 0 ? mentions.get(i + step) : mentions.get(i);
            boolean joined = right.start() == left.end() + 1 && JOINTS.indexOf(text.charAt(left.end())) >= 0;
            if (!joined) {
                return false;
            }
            if (mentions.get(i + step).sure()) {
                return true;
            }
        }
        return false;
    }
}
