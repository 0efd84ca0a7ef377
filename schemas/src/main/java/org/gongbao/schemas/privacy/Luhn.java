package org.gongbao.schemas.privacy;

/** The check digit of bank cards (ISO/IEC 7812). */
final class Luhn {
    private Luhn() {}

    /** True if the last digit fits the others. */
    static boolean isValid(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
