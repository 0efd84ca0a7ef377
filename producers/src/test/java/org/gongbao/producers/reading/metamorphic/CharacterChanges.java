package org.gongbao.producers.reading.metamorphic;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What encodings, input methods and character recognition do to characters. */
final class CharacterChanges {

    private static final String WIDE = "，；：！？（）";
    private static final String NARROW = ",;:!?()";
    private static final String SIMPLIFIED = "县发办关号国务区乡镇号会议时间员长财产业农经济实规报应级环学张刘陈赵杨华东为个与对开门认证资车";
    private static final String TRADITIONAL = "縣發辦關號國務區鄉鎮號會議時間員長財產業農經濟實規報應級環學張劉陳趙楊華東為個與對開門認證資車";
    private static final String ALPHANUMERICS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern YEAR = Pattern.compile("〔((?:19|20)\\d{2})〕");

    private CharacterChanges() {}

    static String squareBrackets(String text) {
        return text.replace('〔', '[').replace('〕', ']');
    }

    static String roundBrackets(String text) {
        return text.replace('〔', '（').replace('〕', '）');
    }

    /** Every number gets another pair, as recognition of bad print gives them. */
    static String misreadBrackets(String text) {
        String[] pairs = {"［］", "【】", "<>", "()", "{}", "〈〉", "「」", "〖〗", "[]"};
        Random random = new Random(5);
        return YEAR.matcher(text).replaceAll((MatchResult match) -> {
            String pair = pairs[random.nextInt(pairs.length)];
            return pair.charAt(0) + match.group(1) + pair.charAt(1);
        });
    }

    static String narrowPunctuation(String text) {
        return mapped(text, WIDE, NARROW).replace('“', '"').replace('”', '"');
    }

    static String narrowFullStops(String text) {
        return narrowPunctuation(text).replace('。', '.');
    }

    static String widePunctuation(String text) {
        return text.lines()
                .map(line -> LayoutChanges.isMarkup(line) ? line : mapped(line, NARROW, WIDE))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String wideDigits(String text) {
        return text.lines()
                .map(line -> LayoutChanges.isMarkup(line) ? line : mapped(line, ALPHANUMERICS, wide(ALPHANUMERICS)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wide(String narrow) {
        StringBuilder wide = new StringBuilder();
        narrow.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    static String blanksInNumbers(String text) {
        return YEAR.matcher(text).replaceAll(" 〔 $1 〕 ");
    }

    static String traditional(String text) {
        return mapped(text.replace("关于", "關於"), SIMPLIFIED, TRADITIONAL);
    }

    /** Here and there one, as recognition gives them. */
    static String someTraditional(String text) {
        Random random = new Random(7);
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = SIMPLIFIED.indexOf(out.charAt(i));
            if (at >= 0 && random.nextInt(10) == 0) {
                out.setCharAt(i, TRADITIONAL.charAt(at));
            }
        }
        return out.toString();
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, to.charAt(at));
            }
        }
        return out.toString();
    }
}
