package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds number plates of vehicles (GA 36): 晋A·12345, 粤B12345D. */
final class PlateDetector implements Detector {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final Pattern PLATE = Pattern.compile("(?<office>\\p{IsHan} ?[A-HJ-NP-Z])[· -]?"
            + "(?<rest>[A-HJ-NP-Z0-9]{4}(?:[A-HJ-NP-Z0-9]{1,2}|[挂学警港澳]))(?![A-Za-z0-9/_]|-[A-Za-z0-9])");
    /** 晋C 12 345: a blank within is a blank of the printer. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<office>\\p{IsHan} ?[A-HJ-NP-Z])[· -](?=[0-9 ]{6,9}+)(?:[0-9]{1,4} ){1,2}[0-9]{1,4}(?! ?[0-9A-Za-z人元户亩万.%])");
    /** Of the armed police: WJ川12345. */
    private static final Pattern POLICE =
            Pattern.compile("WJ ?[" + PROVINCES + "][· -]?[0-9]{4,5}[A-Z]?(?![A-Za-z0-9/_.-])");
    /** 新GB18352 is a new standard, not a plate. */
    private static final Pattern STANDARD =
            Pattern.compile("新(?:GB|DB|HJ|GA|JT|JG|CJ|QB|YY|NY|LY|SL|DL|AQ|MZ|WS|XF)[A-Z]{0,2}[0-9]+");

    private static final int SHORTEST = 7;
    private static final int FEWEST_DIGITS = 2;
    private static final int HIDDEN = 5;

    @Override
    public void find(Passage passage, List<Finding> findings) {
        String text = passage.text();
        findPolice(text, findings);
        Matcher matcher = PLATE.matcher(text);
        for (int i = 0; i < text.length() - SHORTEST + 1; i++) {
            if (!isLetter(text.charAt(i + 1)) && !(text.charAt(i + 1) == ' ' && isLetter(text.charAt(i + 2)))) {
                continue;
            }
            if (PROVINCES.indexOf(text.charAt(i)) >= 0) {
                findSpaced(text, i, findings);
            }
            if (PROVINCES.indexOf(text.charAt(i)) < 0
                    || !matcher.region(i, text.length()).lookingAt()) {
                continue;
            }
            String rest = matcher.group("rest");
            long digits = rest.chars().filter(c -> c >= '0' && c <= '9').count();
            String code = matcher.group("office") + rest;
            if (digits >= FEWEST_DIGITS
                    && (isSeparated(matcher) || !STANDARD.matcher(code).matches())) {
                findings.add(Finding.starred(
                        matcher.start(),
                        matcher.end(),
                        PersonalDataKind.PLATE,
                        matcher.group("office").replace(" ", ""),
                        HIDDEN));
            }
        }
    }

    private static void findPolice(String text, List<Finding> findings) {
        for (int i = text.indexOf("WJ"); i >= 0; i = text.indexOf("WJ", i + 2)) {
            Matcher plate = POLICE.matcher(text).region(i, text.length());
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) > 127;
            if (begins && plate.lookingAt()) {
                findings.add(Finding.starred(i, plate.end(), PersonalDataKind.PLATE, "WJ", HIDDEN));
            }
        }
    }

    private static void findSpaced(String text, int at, List<Finding> findings) {
        Matcher plate = SPACED.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (plate.lookingAt()
                && plate.group().chars().filter(c -> c >= '0' && c <= '9').count() == HIDDEN) {
            String office = plate.group("office").replace(" ", "");
            findings.add(Finding.starred(at, plate.end(), PersonalDataKind.PLATE, office, HIDDEN));
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSeparated(Matcher matcher) {
        return matcher.start("rest") > matcher.end("office");
    }
}
