package org.gongbao.benchmarks.quality;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two texts count as the same: after NFKC, without white space and punctuation, and with the misread characters of the place's name
 * folded, so that both the printed and the repaired form are right. For one thread.
 */
final class Comparison {

    private static final Pattern NUMBER = Pattern.compile("([^\\P{L}\\d]{1,20})[〔(\\[【](\\d{4})[〕)\\]】]0*(\\d+)号?");
    private static final Pattern PLACE = Pattern.compile("^.{2,12}?(?=人民政府|人民代表大会|办公室)");
    private static final Pattern LEVEL = Pattern.compile("^[县市区旗州](?=.{2,})");

    private final Map<Character, Character> misread = new HashMap<>();
    private final String place;

    /**
     * Makes one for an issue.
     *
     * @param printed publisher as printed
     * @param canonical publisher as it is called
     */
    Comparison(String printed, String canonical) {
        fold(printed, canonical);
        Matcher matcher = PLACE.matcher(canonical);
        place = matcher.find() ? bare(matcher.group()) : "";
    }

    /** Lets the misread characters of a word count as the right ones from now on. */
    void fold(String printed, String right) {
        for (int i = 0; printed.length() == right.length() && i < printed.length(); i++) {
            if (printed.charAt(i) != right.charAt(i)) {
                misread.put(printed.charAt(i), right.charAt(i));
            }
        }
    }

    /** Returns letters and digits alone. */
    String bare(String text) {
        return fold(text).replaceAll("[^\\p{L}\\p{N}_]", "");
    }

    /** Returns a document number without the ways of writing it; other numbers folded. */
    String number(String text) {
        String folded = fold(text).replace('[', '〔').replace(']', '〕');
        Matcher matcher = NUMBER.matcher(folded);
        return matcher.find() ? matcher.group(1) + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号" : folded;
    }

    /** Returns the name of a body or post without the place and level before it: 县财政局 = 盂县财政局 = 财政局. */
    String core(String name) {
        String bare = bare(name);
        String local = !place.isEmpty() && bare.startsWith(place) ? bare.substring(place.length()) : bare;
        return LEVEL.matcher(local).replaceFirst("");
    }

    private String fold(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder();
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
            if (!Character.isWhitespace(character)) {
                folded.append((char) misread.getOrDefault(character, character));
            }
        }
        return folded.toString();
    }
}
