package org.gongbao.streams.understanding.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Checks Chinese identity numbers (GB 11643). */
final class IdentityNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int LENGTH = 18;

    private IdentityNumbers() {}

    /** True if 18 characters hold a possible day of birth and the right check character. */
    static boolean isValid(String number) {
        if (number.length() != LENGTH || !hasBirthday(number)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(number.charAt(LENGTH - 1));
    }

    private static boolean hasBirthday(String number) {
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
