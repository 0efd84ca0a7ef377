package org.gongbao.schemas.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Checks Chinese identity numbers (GB 11643). */
final class IdentityNumbers {
    /** Length of the present form. */
    static final int LENGTH = 18;
    /** Length of the form before 1999: no century, no check character. */
    static final int OLD_LENGTH = 15;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2099;
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private IdentityNumbers() {}

    /** True if 18 characters begin with a province, hold a possible day of birth and end with the right check character. */
    static boolean isValid(String number) {
        if (number.length() != LENGTH || !isPlausible(number)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(number.charAt(LENGTH - 1));
    }

    /** True if 15 digits begin with a province and hold a possible day of birth; too weak a sign without a label. */
    static boolean isPlausibleOld(String number) {
        return number.length() == OLD_LENGTH
                && PROVINCES.contains(number.substring(0, 2))
                && isDay("19" + number.substring(6, 12));
    }

    private static boolean isPlausible(String number) {
        return PROVINCES.contains(number.substring(0, 2)) && isDay(number.substring(6, 14));
    }

    private static boolean isDay(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
