package org.gongbao.streams.understanding.agency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;

/**
 * Reads names that mean all bodies of one kind below the speaker: 各乡（镇）人民政府、街道办事处, 各县（市、区）人民政府, 县直各有关单位. A group is an agency of its own
 * (140322-townships), so that a township can follow what is sent to all of them. Immutable.
 */
final class GroupReader {
    private static final int LONGEST = 40;
    private static final String TOWN_KIND = "(?:民族乡|乡镇|苏木|街道办事处|街道办|街道|城镇办|乡|镇|办事处|农场|林场|场)";
    private static final String TOWNS =
            TOWN_KIND + "(?:（" + TOWN_KIND + "(?:、" + TOWN_KIND + "){0,3}）|、?" + TOWN_KIND + "){0,4}";
    private static final String COUNTY_KIND = "(?:自治县|自治旗|县级市|县|市|区|旗)";
    private static final String COUNTIES =
            COUNTY_KIND + "(?:（" + COUNTY_KIND + "(?:、" + COUNTY_KIND + "){0,3}）|、?" + COUNTY_KIND + "){0,4}";
    private static final String GOVERNMENT = "(?:党委和政府|党委、政府|党委政府|党工委|人民政府|政府|党委)";
    private static final String OFFICES = "(?:[、和及]?各?(?:城镇社区|社区|街道)?办事处)?";
    private static final String SOME = "(?:有关|相关|涉及|所属)?";

    private static final Pattern TOWNSHIPS = Pattern.compile("各" + SOME + TOWNS + GOVERNMENT + "?" + OFFICES);
    private static final Pattern TOWNSHIPS_BY_KIND = Pattern.compile(TOWNS + GOVERNMENT + OFFICES);
    private static final Pattern DISTRICTS = Pattern.compile("各" + SOME + COUNTIES + GOVERNMENT + "?");
    private static final Pattern DISTRICTS_BY_KIND = Pattern.compile(COUNTIES + "级?" + GOVERNMENT);
    /** All of them, as an addressee has it; in running text such words name nobody in particular. */
    private static final Pattern UNITS = Pattern.compile(
            "(?:[省市县区旗州盟]|自治区)?(?:委|人民政府|政府|级|直|属){0,3}(?:及驻\\p{IsHan}{1,4})?各?(?:委、办、局|委办局)?(?:和|、)?"
                    + "(?:各?(?:有关|相关|直属|成员|职能|责任|主管|企事业|事业){0,2}(?:部门|单位|机构|机关)(?:、各?(?:直属|有关|企事业){0,2}(?:单位|机构|企业))?)");
    /** What says that bodies of several places or levels are meant at once. */
    private static final Pattern SEVERAL =
            Pattern.compile("各" + SOME + "(?:" + TOWNS + "|" + COUNTIES + ")(?!直|级)|[省市县区旗乡镇村]{2,4}[两二三四]级");
    /** A group without 政府 is meant as actors only if it acts. */
    private static final Pattern ACTS = Pattern.compile("(?:要|应|须|必须|负责|配合|牵头|分别|按|按照|根据|结合|具体|共同|[、，；。）\\n]|和|及|$)");

    /** Reads a group of townships or counties in running text; null if none begins at the offset. */
    Mention read(CharSequence text, int from, Jurisdiction jurisdiction) {
        char first = text.charAt(from);
        if ("各乡镇街苏民县市区旗自".indexOf(first) < 0) {
            return null;
        }
        if (first == '各') {
            Mention towns = group(TOWNSHIPS, text, from, "townships", jurisdiction);
            return Mention.longest(towns, group(DISTRICTS, text, from, "counties", jurisdiction));
        }
        if (!UnknownNameReader.isStart(text, from)) {
            return null;
        }
        return "乡镇街苏民".indexOf(first) >= 0
                ? group(TOWNSHIPS_BY_KIND, text, from, "townships", jurisdiction)
                : districtsByKind(text, from, jurisdiction);
    }

    /** 县政府 without a name means, to a city, the governments of its counties; to a county it means the county's own. */
    private static Mention districtsByKind(CharSequence text, int from, Jurisdiction jurisdiction) {
        AdministrativeDivision home = jurisdiction.home();
        boolean ownLevel = jurisdiction
                .ofLevel(text.subSequence(from, from + 1).toString())
                .isPresent();
        return home == null || home.level() == Level.COUNTY || ownLevel
                ? null
                : group(DISTRICTS_BY_KIND, text, from, "counties", jurisdiction);
    }

    /** Where 各乡镇, 各县（区） or 县乡两级 ends that begins at an offset; 0 if none does. */
    static int endOfSeveral(CharSequence text, int from) {
        if ("各省市县区旗乡镇".indexOf(text.charAt(from)) < 0) {
            return 0;
        }
        Matcher matcher = SEVERAL.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Reads an addressee that is a group; null if it is none. */
    Mention readWhole(CharSequence text, Jurisdiction jurisdiction) {
        Mention group = read(text, 0, jurisdiction);
        if (group != null && group.end() == text.length()) {
            return group;
        }
        boolean units = text.length() <= LONGEST && UNITS.matcher(text).matches();
        return units ? mention(text, 0, text.length(), "units", jurisdiction) : null;
    }

    private static Mention group(
            Pattern pattern, CharSequence text, int from, String department, Jurisdiction jurisdiction) {
        Matcher matcher = pattern.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean governments = matcher.group().endsWith("府")
                || matcher.group().endsWith("委")
                || matcher.group().endsWith("办事处");
        boolean acts = governments
                || (UnknownNameReader.isStart(text, from)
                        && ACTS.matcher(text)
                                .region(matcher.end(), text.length())
                                .lookingAt());
        return acts ? mention(text, from, matcher.end(), department, jurisdiction) : null;
    }

    private static Mention mention(CharSequence text, int from, int end, String department, Jurisdiction jurisdiction) {
        String printed = text.subSequence(from, end).toString();
        Optional<AdministrativeDivision> owner = owner(department, jurisdiction);
        String id = owner.map(division -> division.code() + "-" + department).orElse(null);
        String name =
                owner.map(division -> division.name() + usualName(department)).orElse(printed);
        return new Mention(from, end, printed, name, id);
    }

    private static String usualName(String department) {
        return switch (department) {
            case "townships" -> "各乡镇人民政府";
            case "counties" -> "各县（区）人民政府";
            default -> "各有关单位";
        };
    }

    /** Counties lie below a prefecture or province: a county that names them speaks of its prefecture's. */
    private static Optional<AdministrativeDivision> owner(String department, Jurisdiction jurisdiction) {
        AdministrativeDivision home = jurisdiction.home();
        if (home == null || !department.equals("counties") || home.level() != Level.COUNTY) {
            return Optional.ofNullable(home);
        }
        return jurisdiction.divisions().parentOf(home);
    }
}
