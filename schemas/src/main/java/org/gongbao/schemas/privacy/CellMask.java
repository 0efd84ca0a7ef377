package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is to be hidden in one cell, when it is known what its column holds. Immutable. */
final class CellMask {
    private static final int LONGEST = 120;
    private static final int KEPT = 3;
    private static final int LONGEST_NAME = 24;
    private static final String HIDDEN = "*某×";

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9](?:[ ·-]?\\d){9}(?!\\d)");
    private static final Pattern FIXED =
            Pattern.compile("(?<!\\d)(?:[(（]?0\\d{2,3}[)）]?[ -]?)?[2-9]\\d{2,3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){13,16}(?:[ -]?[\\dXx])?(?![\\dXx])");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){9,24}(?!\\d)");
    private static final Pattern PLACE = Pattern.compile("[省市县区旗镇乡村组号栋幢室户街路巷庄屯]");
    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan} ?\\p{IsHan}(?: ?\\p{IsHan}){0,2}|\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}");

    private final ColumnHeads heads;
    private final Surnames surnames;

    CellMask(ColumnHeads heads, Surnames surnames) {
        this.heads = heads;
        this.surnames = surnames;
    }

    /**
     * Hides what a column of a kind holds.
     *
     * @param certain true if the cell stands below this head without doubt
     */
    void find(ColumnKind kind, TableRow.Cell cell, String text, boolean certain, List<Finding> findings) {
        if (cell.length() == 0 || cell.length() > LONGEST) {
            return;
        }
        switch (kind) {
            case PROTECTED -> names(cell, text, certain, findings);
            case HOME -> home(cell, text, findings);
            case TELEPHONE -> numbers(MOBILE, PersonalDataKind.MOBILE, cell, text, findings);
            case PRIVATE_TELEPHONE -> {
                numbers(MOBILE, PersonalDataKind.MOBILE, cell, text, findings);
                numbers(FIXED, PersonalDataKind.PHONE, cell, text, findings);
            }
            case IDENTITY -> numbers(IDENTITY, PersonalDataKind.ID_NUMBER, cell, text, findings);
            case CARD -> numbers(CARD, PersonalDataKind.BANK_CARD, cell, text, findings);
            default -> {}
        }
    }

    private static void home(TableRow.Cell cell, String text, List<Finding> findings) {
        String place = cell.in(text);
        if (place.indexOf('*') < 0 && PLACE.matcher(place).find()) {
            AddressDetector.hide(cell.start(), place, findings);
        }
    }

    private static void numbers(
            Pattern pattern, PersonalDataKind kind, TableRow.Cell cell, String text, List<Finding> findings) {
        Matcher matcher = pattern.matcher(text).region(cell.start(), cell.end());
        while (matcher.find()) {
            int digits = (int)
                    matcher.group().chars().filter(Character::isLetterOrDigit).count();
            String kept = kind == PersonalDataKind.PHONE ? "" : matcher.group().substring(0, KEPT);
            findings.add(Finding.starred(matcher.start(), matcher.end(), kind, kept, digits - kept.length()));
        }
    }

    /** Names of several stand in one cell, 张三、李四. */
    private void names(TableRow.Cell cell, String text, boolean certain, List<Finding> findings) {
        int from = cell.start();
        for (int i = from; i <= cell.end(); i++) {
            if (i == cell.end() || "、，,/;；（(".indexOf(text.charAt(i)) >= 0) {
                name(from, i, text, certain, findings);
                from = i + 1;
            }
        }
    }

    private void name(int start, int end, String text, boolean certain, List<Finding> findings) {
        if (end - start > LONGEST_NAME) {
            return;
        }
        String printed = text.substring(start, end);
        String name = printed.replace(" ", "");
        boolean named = NAME.matcher(printed).matches()
                && !heads.isNobody(name)
                && HIDDEN.chars().noneMatch(c -> name.indexOf(c) >= 0)
                && (certain || surnames.lengthAt(name, 0) > 0);
        if (named) {
            findings.add(new Finding(start, end, PersonalDataKind.PERSON, surnames.masked(name)));
        }
    }
}
