package org.gongbao.producers.reading.repair;

import java.util.regex.Pattern;

/** Where a place's name stands in a text. Looks at a bounded number of characters. Pure. */
final class PlaceText {

    /** 孟县长 may be the magistrate 孟. */
    private static final Pattern PERSON = Pattern.compile("^长(?:[,。、;:\\s)）]|同志|$|[^\\p{IsHan}])");

    private static final Pattern NUMBER = Pattern.compile(
            "^[\\p{IsHan}]{1,8}(?:\\([\\p{IsHan}]{1,4}\\))?\\s?[\\p{Ps}<〈《]?\\s?(?:19|20)\\d{2}\\s?[\\p{Pe}>〉》]");
    private static final Pattern WHOLE_NUMBER =
            Pattern.compile("^[\\p{IsHan}]{1,8}(?:\\([\\p{IsHan}]{1,4}\\))?\\s?[\\p{Ps}<〈《]\\s?(?:19|20)\\d{2}");
    private static final int LOOK = 28;

    private PlaceText() {}

    /** Returns the place of the name's character with this index, if the name begins here, blanks within it aside; else -1. */
    static int find(String plain, int from, String name, int index) {
        int at = from;
        int found = -1;
        for (int i = 0; i < name.length(); i++) {
            while (i > 0 && at < plain.length() && isBlank(plain.charAt(at))) {
                at++;
            }
            if (at >= plain.length() || plain.charAt(at) != name.charAt(i)) {
                return -1;
            }
            found = i == index ? at : found;
            at++;
        }
        return PERSON.matcher(plain.substring(at, Math.min(plain.length(), at + 3)))
                        .find()
                ? -1
                : found;
    }

    /** The character is the head of a document number's code, or stands after 驻. */
    static boolean isShortName(String plain, int at) {
        if (at > 0 && plain.charAt(at - 1) == '驻') {
            return true;
        }
        String behind = plain.substring(at + 1, Math.min(plain.length(), at + LOOK));
        return WHOLE_NUMBER.matcher(behind).find() || NUMBER.matcher(behind).find();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }
}
