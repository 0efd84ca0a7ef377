package org.gongbao.producers.reading.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Endings;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.WordList;

/** Tells whether words are the name of a body, and takes joint names apart. Pure. */
public final class AgencyNames {

    private static final List<String> WORDS = WordList.load(AgencyNames.class, "agency-endings.txt");
    private static final Endings ENDINGS = new Endings(WORDS);
    private static final Pattern NAME =
            Pattern.compile("^[\\p{IsHan}·、]{1,60}(?:\\([\\p{IsHan}]{1,20}\\))?[\\p{IsHan}]{0,12}$");
    private static final Pattern NOT_A_NAME = Pattern.compile("关于|通知|各县|各乡|各市|各区|同志|以下简称|主持|按照|根据|主办|主管|承办");
    private static final Pattern BRACKETS_AT_END = Pattern.compile("\\([^()]{0,60}+\\)$");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}、，,]++");
    /** Bodies of the state that have branches in places, which sign beside the place's own: 某市统计局国家统计局某调查队. */
    private static final Pattern OF_THE_STATE =
            Pattern.compile("国家(?:统计局|税务总?局|金融监督管理总局|矿山安全监察局)|中国(?:人民银行|银行保险监督|银行业监督)");

    private static final String PARTY = "中共";
    private static final String LEVELS = "省市县区旗州";
    private static final char LAST_LATIN = '\u00ff';
    private static final int LONGEST = 60;
    private static final int SHORTEST_PLACE = 2;

    private AgencyNames() {}

    /** Returns whether the whole text, white space aside, is the name of one body: a place or owner, then a known ending. */
    public static boolean isName(String text) {
        if (text.length() > 2 * LONGEST || text.isEmpty() || !mayEndName(text.charAt(text.length() - 1))) {
            return false;
        }
        String name = Folding.plain(Folding.squeeze(text));
        if (name.length() > LONGEST
                || name.startsWith("各")
                || !NAME.matcher(name).matches()
                || NOT_A_NAME.matcher(name).find()) {
            return false;
        }
        String core = name.endsWith(")") ? BRACKETS_AT_END.matcher(name).replaceFirst("") : name;
        return ENDINGS.all(core).anyMatch(ending -> hasOwner(core, ending));
    }

    /** Most lines end otherwise, so this spares them all further looks. */
    private static boolean mayEndName(char last) {
        return ENDINGS.mayEnd(last)
                || (last > LAST_LATIN
                        && ENDINGS.mayEnd(Folding.plain(String.valueOf(last)).charAt(0)))
                || last == '）'
                || last == ')'
                || Character.isWhitespace(last);
    }

    private static boolean hasOwner(String name, String ending) {
        return name.length() - ending.length() >= (ending.length() > 1 ? 1 : SHORTEST_PLACE) || name.equals("国务院");
    }

    /**
     * Takes the names before a title's 关于 apart. White space may be a print line's end or part two issuers, so it parts only what are
     * names on both sides; without white space a new name begins where the place of the first one comes back.
     *
     * @param text the part of the title before 关于, with its white space
     * @return the names in order, without white space; empty if the text is no name at all
     */
    public static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String piece : GAP.split(text.strip())) {
            if (!open.isEmpty() && isName(open.toString()) && isName(piece) && startsAnew(open, piece)) {
                names.add(open.toString());
                open.setLength(0);
            }
            open.append(piece);
        }
        if (!isName(open.toString())) {
            return List.of();
        }
        names.add(open.toString());
        return names.stream().flatMap(name -> glued(name).stream()).toList();
    }

    /** 办公室 after 人民政府 goes on with the name; a piece that has an owner of its own begins another. */
    private static boolean startsAnew(CharSequence open, String piece) {
        return !WORDS.contains(piece) && !piece.contentEquals(open);
    }

    /** Two names without anything between them: the place, or the word for its level, comes again after the first. */
    private static List<String> glued(String name) {
        String plain = Folding.plain(name);
        String own = plain.startsWith(PARTY) ? plain.substring(PARTY.length()) : plain;
        if (own.length() < 2 * 4) {
            return List.of(name);
        }
        String place = own.substring(0, SHORTEST_PLACE);
        for (int at = SHORTEST_PLACE; at < plain.length() - SHORTEST_PLACE; at++) {
            boolean again = plain.startsWith(place, at)
                    || ("国中".indexOf(plain.charAt(at)) >= 0
                            && OF_THE_STATE
                                    .matcher(plain)
                                    .region(at, plain.length())
                                    .lookingAt())
                    || plain.startsWith(PARTY + place, at)
                    || (LEVELS.indexOf(plain.charAt(0)) >= 0 && plain.charAt(at) == plain.charAt(0));
            if (again && isName(name.substring(0, at)) && isName(name.substring(at))) {
                List<String> names = new ArrayList<>(List.of(name.substring(0, at)));
                names.addAll(glued(name.substring(at)));
                return names;
            }
        }
        return List.of(name);
    }
}
