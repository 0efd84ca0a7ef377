package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mobile numbers that are spelled out to escape those who look for digits: 一三八…. */
final class SpelledMobileDetector implements Detector {
    private static final String DIGIT = "[〇○零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!" + DIGIT + ")(?<kept>[一幺壹][三四五六七八九叁肆伍陆柒捌玖]" + DIGIT + ")" + DIGIT + "{8}(?!" + DIGIT + ")");
    private static final char[] FIRST = {'一', '幺', '壹'};
    private static final int HIDDEN = 8;

    @Override
    public void find(Passage passage, List<Finding> findings) {
        for (char first : FIRST) {
            find(first, passage.text(), findings);
        }
    }

    private static void find(char first, String text, List<Finding> findings) {
        Matcher matcher = NUMBER.matcher(text).useTransparentBounds(true);
        for (int i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
            if (!matcher.region(i, text.length()).lookingAt()) {
                continue;
            }
            findings.add(Finding.starred(
                    matcher.start(), matcher.end(), PersonalDataKind.MOBILE, matcher.group("kept"), HIDDEN));
        }
    }
}
