package org.gongbao.producers.reading.format.office;

import java.util.Locale;

/** Numbers as Word prints them before paragraphs, by the names of its formats. Pure. */
final class Numerals {

    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final String[] HAN_UNITS = {"", "十", "百", "千"};
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LARGEST = 9999;

    private Numerals() {}

    /**
     * Returns a number in a format.
     *
     * @param number the number; those out of a format's range are written in digits
     * @param format name of the format in WordprocessingML, as chineseCounting
     */
    static String format(int number, String format) {
        if (number < 1 || number > LARGEST) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "koreanCounting" -> counting(number, HAN_DIGITS, HAN_UNITS, "零", number < 20);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(number, LEGAL_DIGITS, LEGAL_UNITS, "零", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital" ->
                digits(number, HAN_DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "ideographTraditional" -> from(STEMS, number);
            case "ideographZodiac" -> from(BRANCHES, number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** 105 is 一百零五: one zero for each gap between digits, none at the end; 一十 is written 十 only below twenty. */
    private static String counting(int number, String digits, String[] units, String zero, boolean bareTen) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(gap ? zero : "");
            text.append(bareTen && place == 1 ? "" : digits.charAt(digit)).append(units[place]);
            gap = false;
        }
        return text.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(digits.charAt(digit - '0')));
        return text.toString();
    }

    private static String from(String characters, int number) {
        return number <= characters.length() ? characters.substring(number - 1, number) : Integer.toString(number);
    }

    /** a to z, then aa to zz: Word repeats the letter. */
    private static String letters(int number) {
        int repeats = (number - 1) / 26 + 1;
        return repeats > 9
                ? Integer.toString(number)
                : Character.toString('a' + (number - 1) % 26).repeat(repeats);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
