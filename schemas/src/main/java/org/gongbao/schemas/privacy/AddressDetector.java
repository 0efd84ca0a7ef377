package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where persons live: behind a label (住址, 家住, 户籍地), behind 住 in a person's record, and flats that nobody but their dwellers uses (小区…号楼…单元…室).
 * Province, city and county stay; addresses of offices and firms stay whole.
 */
final class AddressDetector implements Detector {
    /** Words that no address holds, but rules about residence do. */
    private static final String PLACE = "(?:[^，。；、（）()\\n\\f,;:：*的或并应须者住“”《》|\\t]|住(?=宅))";

    /** 址 behind 现住 is the end of the label and no place. */
    private static final Pattern PLACE_AT =
            Pattern.compile("(?:地?址)?+(?:[:：为是在于系 ]|位于){0,4}(?<place>" + PLACE + "{3,60}+)");

    private static final Pattern DETAIL = Pattern.compile(
            "\\d{1,5} ?号|[一二三四五六七八九十\\d]{1,4} ?(?:组|队|栋|幢|座|单元|室|户|弄|巷|排|号楼)|\\p{IsHan}(?:村(?!民|委|干|级|支|两|集)|屯|庄|小区|花园|家园|新村|公寓|宿舍|家属院|苑|胡同|街(?!道)|路|巷)|\\p{IsHan}社区|\\p{IsHan}{2}(?:镇(?<!乡镇)|乡(?!镇))");
    private static final Pattern NO_ADDRESS = Pattern.compile(
            "派出所|委员会|居委会|村委会|村民|民政|公安|部门|政府|证明|登记|办理|申请|提供|居住满|以上|以外|不一致|变更|迁移|情况|条件|信息|管理|标准|本村|外村|该村|各村|^(?:农村|山村|乡村|城镇|乡镇|所在|嘎查|行政村|自然村|苏木|社区|村（|村\\()");
    /** Entrance and flat behind a house: 2单元501室, or in short 2-501. */
    private static final Pattern ENTRANCE = Pattern.compile(
            " ?(?:(?:\\d{1,2}|[一二三四五六七八九十A-Z东西中]{1,2}) ?(?:单元|门) ?(?:\\d{1,2}[楼层] ?)?\\d{1,4}(?: ?[室号户])?|-?\\d{1,2}-\\d{3,4}(?: ?[室号户])?)");
    /** House, entrance and flat behind the name of an estate: 小区3-2-501. */
    private static final Pattern SHORT_FLAT = Pattern.compile("\\d{1,3}-\\d{1,2}-\\d{3,4}(?![\\d-])");

    private static final WordSearch HOUSES = new WordSearch(List.of("号楼", "栋", "幢", "座", "楼", "#"));
    private static final WordSearch ESTATES = new WordSearch(List.of("小区", "花园", "家园", "苑", "公寓", "宿舍", "新村", "家属院"));
    private static final String NUMERALS = "0123456789一二三四五六七八九十ABCDEFGH#";
    private static final int LONGEST_NUMERAL = 4;

    private static final Pattern DIVISION = Pattern.compile(
            "^(?:\\p{IsHan}{2,8}?(?:省|自治区))?(?:\\p{IsHan}{1,8}?(?:市|自治州|盟|地区))?(?:\\p{IsHan}{1,8}?(?:县|自治县|(?<![小社园校厂])区|旗|市)(?!场|政))?");
    /** A place below the county that somebody can be said to live in; 住宅, 住院 and the like are words of their own. */
    private static final Pattern DWELT_IN = Pattern.compile("(?![宅院户房所建宿址校处进])\\p{IsHan}{1,16}?[省市县区镇乡村路街巷园苑庄屯寨里坊]");

    private static final String OWNED = "坐落";
    private static final Pattern OWNER = Pattern.compile(
            "(?:产权人|权利人|所有权人|房主|业主)[:： ]{0,2}(?!\\p{IsHan}{1,2}[局委办部司厂店社会院所校])\\p{IsHan}{2,3}[，,；;\\t ]{1,2}(?:房屋|房产|不动产)?$");

    private static final String BEGINNINGS = "，,；;。 、：:（(\n\t\f";
    private static final int NEAR = 30;
    private static final int LONGEST_NAME = 24;

    private final WordSearch labels;
    private final WordSearch dwelling;
    private final List<String> offices;
    private final List<String> record;

    AddressDetector(Words words, Words addresses) {
        this.labels = new WordSearch(addresses.of("HOME"));
        this.dwelling = new WordSearch(addresses.of("DWELLING"));
        this.offices = addresses.of("OFFICE_ADDRESS");
        this.record = words.of("PERSON_RECORD");
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        labels.in(passage.text()).forEach(label -> findBehind(label, passage, findings, true));
        dwelling.in(passage.text()).forEach(word -> findBehind(word, passage, findings, false));
        findOwned(passage, findings);
        findFlats(passage, findings);
    }

    /** Where the house of a person stands: 产权人：王五，坐落：东街3号院. */
    private static void findOwned(Passage passage, List<Finding> findings) {
        String text = passage.text();
        for (int i = text.indexOf(OWNED); i >= 0; i = text.indexOf(OWNED, i + OWNED.length())) {
            Matcher place = PLACE_AT.matcher(text).region(i + OWNED.length(), text.length());
            boolean owned =
                    OWNER.matcher(text.substring(Math.max(0, i - NEAR), i)).find();
            if (owned && place.lookingAt() && isPlace(place.group("place"))) {
                findings.add(hidden(place.start("place"), place.group("place")));
            }
        }
    }

    private void findBehind(String word, Passage passage, List<Finding> findings, boolean sure) {
        String text = passage.text();
        int first = text.indexOf(word);
        if (first < 0) {
            return;
        }
        Matcher matcher = PLACE_AT.matcher(text);
        for (int i = first; i >= 0; i = text.indexOf(word, i + word.length())) {
            matcher.region(i + word.length(), text.length());
            if (matcher.lookingAt()
                    && isPlace(matcher.group("place"))
                    && (sure || isPersons(passage, i, word, matcher.group("place")))) {
                findings.add(hidden(matcher.start("place"), matcher.group("place")));
            }
        }
    }

    private static boolean isPlace(String place) {
        return DETAIL.matcher(place).find() && !NO_ADDRESS.matcher(place).find();
    }

    /** Firms have a 住所 too, and 住 begins many words. */
    private boolean isPersons(Passage passage, int at, String word, String place) {
        boolean begins = BEGINNINGS.indexOf(passage.at(at - 1)) >= 0;
        if (!begins || passage.isNear(at, NEAR, offices)) {
            return false;
        }
        String around = passage.around(at, at + word.length());
        return record.stream().anyMatch(around::contains)
                || (word.equals("住") && DWELT_IN.matcher(place).lookingAt());
    }

    private void findFlats(Passage passage, List<Finding> findings) {
        Matcher entrance = ENTRANCE.matcher(passage.text());
        Matcher flat = SHORT_FLAT.matcher(passage.text());
        HOUSES.in(passage.text()).forEach(sign -> findFlats(sign, entrance, passage, findings));
        ESTATES.in(passage.text()).forEach(sign -> findFlats(sign, flat, passage, findings));
    }

    private void findFlats(String sign, Matcher behind, Passage passage, List<Finding> findings) {
        String text = passage.text();
        for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + sign.length())) {
            int number = numeralBefore(text, i);
            boolean house = behind.pattern() == SHORT_FLAT || number < i;
            if (house
                    && behind.region(i + sign.length(), text.length()).lookingAt()
                    && !passage.isNear(number, NEAR, offices)) {
                int start = nameBefore(text, number);
                findings.add(hidden(start, text.substring(start, behind.end())));
            }
        }
    }

    private static int numeralBefore(String text, int sign) {
        int start = sign > 0 && text.charAt(sign - 1) == ' ' ? sign - 1 : sign;
        int first = start;
        while (first > 0 && start - first < LONGEST_NUMERAL && NUMERALS.indexOf(text.charAt(first - 1)) >= 0) {
            first--;
        }
        return first < start ? first : sign;
    }

    /** Where the name of the place before a house begins; what leads to it (居住在, 张某的) is no part of it. */
    private static int nameBefore(String text, int house) {
        int start = house;
        while (start > 0 && house - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) && "在于住为是的系".indexOf(c) < 0;
    }

    /** Hides a place that is known to be a home, unless it names nothing below the county. */
    static void hide(int start, String place, List<Finding> findings) {
        if (division(place).length() < place.length()) {
            findings.add(hidden(start, place));
        }
    }

    private static String division(String place) {
        Matcher division = DIVISION.matcher(place);
        return division.find() ? division.group() : "";
    }

    private static Finding hidden(int start, String place) {
        String kept = division(place);
        String stays = kept.length() == place.length() ? "" : kept;
        return Finding.starred(start, start + place.length(), PersonalDataKind.ADDRESS, stays, 0);
    }
}
