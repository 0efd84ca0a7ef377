package org.gongbao.producers.reading.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.text.Folding;

/** Tells whether words are the name of a body, and takes joint names apart. Pure. */
public final class AgencyNames {

    private static final List<String> ENDINGS = WordList.load(AgencyNames.class, "agency-endings.txt");
    private static final String LAST = ENDINGS.stream()
            .map(ending -> ending.substring(ending.length() - 1))
            .distinct()
            .collect(Collectors.joining());
    private static final Pattern NAME =
            Pattern.compile("^[\\p{IsHan}·、]{1,60}(?:[（(][\\p{IsHan}]{1,20}[）)])?[\\p{IsHan}]{0,12}$");
    private static final Pattern NOT_A_NAME = Pattern.compile("关于|通知|各县|各乡|各市|各区|同志|以下简称|主持|按照|根据");
    private static final Pattern BRACKETS_AT_END = Pattern.compile("[（(][^）)]*+[）)]$");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}、，,]++");
    private static final int LONGEST = 60;
    private static final int SHORTEST_PLACE = 2;

    private AgencyNames() {}

    /** Returns whether the whole text, white space aside, is the name of one body: a place or owner, then a known ending. */
    public static boolean isName(String text) {
        if (text.length() > 2 * LONGEST || text.isEmpty() || !mayEndName(text.charAt(text.length() - 1))) {
            return false;
        }
        String name = Folding.squeeze(text);
        if (name.length() > LONGEST
                || name.startsWith("各")
                || !NAME.matcher(name).matches()
                || NOT_A_NAME.matcher(name).find()) {
            return false;
        }
        String core = BRACKETS_AT_END.matcher(name).replaceFirst("");
        return ENDINGS.stream().anyMatch(ending -> core.endsWith(ending) && hasOwner(core, ending));
    }

    /** Most lines end otherwise, so this spares them all further looks. */
    private static boolean mayEndName(char last) {
        return LAST.indexOf(last) >= 0 || last == '）' || last == ')' || Character.isWhitespace(last);
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
        return ENDINGS.stream().noneMatch(piece::equals) && !piece.contentEquals(open);
    }

    private static List<String> glued(String name) {
        if (name.length() < 2 * 4) {
            return List.of(name);
        }
        String place = name.substring(0, SHORTEST_PLACE);
        int again = name.indexOf(place, SHORTEST_PLACE);
        if (again > 0 && isName(name.substring(0, again)) && isName(name.substring(again))) {
            List<String> names = new ArrayList<>(List.of(name.substring(0, again)));
            names.addAll(glued(name.substring(again)));
            return names;
        }
        return List.of(name);
    }
}
