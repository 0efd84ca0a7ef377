package org.gongbao.producers.reading.repair;

/**
 * One misread place name, or one misread head or code of document numbers.
 *
 * @param printed name as printed, as 孟县
 * @param meant name that it stands for, as 盂县: of the same length and other in one character, or without the first one if that is a stray
 * @param scope where it is repaired
 * @param evidence why, for people
 */
public record PlaceRepair(String printed, String meant, Scope scope, String evidence) {

    /** Where a repair applies. */
    public enum Scope {
        /** Wherever the whole name stands. */
        NAME,
        /** The whole name, and the short name in document numbers and after 驻: no other place that the issue names begins like it. */
        SHORT_NAME,
        /** Only the first character of document numbers. */
        NUMBERS,
        /** The whole name where a name begins: the two characters may stand within other words, as 备县 in 配备县级. */
        OWN_NAME,
        /** A character too many before the name, and before the short name at the head of document numbers, where nothing stands before it. */
        STRAY,
        /** The code of document numbers where it begins. */
        CODE
    }

    /** Checks that the two differ in one character. */
    public PlaceRepair {
        if (scope == Scope.STRAY) {
            if (printed.length() != meant.length() + 1 || !printed.endsWith(meant)) {
                throw new IllegalArgumentException(printed + " is not " + meant + " with a character before");
            }
        } else if (printed.length() != meant.length() || printed.equals(meant)) {
            throw new IllegalArgumentException(printed + " and " + meant + " are not one character apart");
        }
    }

    /** Returns the place of the character that differs. */
    int difference() {
        int at = 0;
        while (printed.charAt(at) == meant.charAt(at)) {
            at++;
        }
        return at;
    }

    char printedCharacter() {
        return printed.charAt(difference());
    }

    char meantCharacter() {
        return meant.charAt(difference());
    }
}
