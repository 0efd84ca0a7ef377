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
    private static final Pattern YEAR = Pattern.compile("\\s?[\\p{Ps}<〈《]\\s?(?:19|20)\\d{2}");
    private static final int LOOK = 28;
    /** Words of titles behind which a name stands: 关于印发…, 关于对…. */
    private static final String BEFORE_NAME = "于发对转在为与及给由向";

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

    /** Nothing stands before that could go on here. */
    static boolean isBeginning(String plain, int at) {
        return at == 0 || !Character.isIdeographic(plain.charAt(at - 1));
    }

    /** A name may begin here. */
    static boolean mayBeginName(String plain, int at) {
        return isBeginning(plain, at) || BEFORE_NAME.indexOf(plain.charAt(at - 1)) >= 0;
    }

    /** This code of a number stands here, and its year behind it. */
    static boolean isCode(String plain, int at, String code) {
        return plain.startsWith(code, at)
                && isBeginning(plain, at)
                && YEAR.matcher(plain)
                        .region(at + code.length(), plain.length())
                        .lookingAt();
    }

    /** A stray character stands here, and behind it the name, or its first character as head of a number. */
    static boolean isStray(String plain, int at, String printed) {
        boolean before = isBeginning(plain, at) || plain.charAt(at - 1) == '对';
        return before
                && (plain.startsWith(printed, at)
                        || (plain.startsWith(printed.substring(0, 2), at)
                                && isBeginning(plain, at)
                                && isShortName(plain, at + 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }
}
