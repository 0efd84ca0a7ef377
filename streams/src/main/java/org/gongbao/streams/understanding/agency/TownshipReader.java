package org.gongbao.streams.understanding.agency;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.Township;
import org.gongbao.schemas.place.Townships;
import org.gongbao.streams.understanding.text.NameTrie;

/**
 * Reads the governments and party committees of townships: 秀水镇人民政府, 城关街道办事处. Those in the table have an identifier of nine digits; others are
 * recognised by their form and keep the printed name. Thread-safe.
 */
final class TownshipReader {
    private static final String SEPARATORS = "、和及与";
    private static final int LONGEST = 14;
    private static final int LONGEST_STEM = 4;
    private static final SoughtPattern GOVERNMENT = SoughtPattern.of("(?:人民政府|政府|街道办事处|办事处|街道办|办|地区办事处)(?![理公法])");
    private static final SoughtPattern PARTY = SoughtPattern.of("(?:党委|党工委|街道党工委|工委)(?!书记)");
    /** A township that the table lacks: a short stem in which no other unit's kind stands, and the kind with its government. */
    private static final Pattern BY_FORM = Pattern.compile(
            "([\\p{IsHan}&&[^乡镇县市区各全本该我每某的和与及]]{1,4}?)(?:[乡镇](?:人民政府|政府)|民族乡(?:人民政府|政府)|苏木(?:人民政府|政府)|街道办事处|(?:城镇)?社区办事处)");

    private final Townships townships;
    private final NameBoundaries boundaries;
    private final Map<String, NameTrie<Township>> names = new ConcurrentHashMap<>();

    TownshipReader(Townships townships, NameBoundaries boundaries) {
        this.townships = townships;
        this.boundaries = boundaries;
    }

    /**
     * Reads the body of a township that begins at an offset, with the county's name before it or without; null if none does.
     *
     * @param place full name of a division that begins there; null if none does
     */
    Mention read(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        Mention own = readIn(text, from, from, jurisdiction.home());
        if (own != null) {
            return own;
        }
        Mention placed = place == null ? null : readIn(text, from, place.end(), place.division());
        return placed != null ? placed : readByForm(text, from, place);
    }

    private Mention readIn(CharSequence text, int from, int at, AdministrativeDivision county) {
        if (county == null) {
            return null;
        }
        NameTrie<Township> trie = names.get(county.code());
        if (trie == null) {
            trie = names.computeIfAbsent(county.code(), this::trie);
        }
        NameTrie.Match<Township> match = trie.longest(text, at);
        if (match == null) {
            return null;
        }
        Mention government = body(GOVERNMENT, text, from, match, county, "government");
        if (government != null) {
            return government;
        }
        Mention party = body(PARTY, text, from, match, county, "party-committee");
        return party != null ? party : ofSeveral(text, from, match, trie, county);
    }

    /** 云竹镇 in 云竹镇、河底镇人民政府: the body of the last one is meant of each. */
    private static Mention ofSeveral(
            CharSequence text,
            int from,
            NameTrie.Match<Township> match,
            NameTrie<Township> trie,
            AdministrativeDivision county) {
        int end = match.end();
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0) {
            NameTrie.Match<Township> next = trie.longest(text, end + 1);
            if (next == null) {
                return null;
            }
            end = next.end();
        }
        boolean several = end > match.end() && GOVERNMENT.endAt(text, end) >= 0;
        return several ? mention(text, from, match.end(), match.value(), county, "government") : null;
    }

    private static Mention body(
            SoughtPattern pattern,
            CharSequence text,
            int from,
            NameTrie.Match<Township> match,
            AdministrativeDivision county,
            String department) {
        int end = pattern.endAt(text, match.end());
        return end < 0 ? null : mention(text, from, end, match.value(), county, department);
    }

    private static Mention mention(
            CharSequence text, int from, int end, Township township, AdministrativeDivision county, String department) {
        return new Mention(
                from,
                end,
                text.subSequence(from, end).toString(),
                name(county.name(), township, department),
                township.code() + "-" + department);
    }

    /** Full name of a township's body. */
    static String name(String county, Township township, String department) {
        boolean office = township.name().endsWith("街道") || township.name().endsWith("地区");
        if (department.equals("government")) {
            return county + township.name() + (office ? "办事处" : "人民政府");
        }
        return "中共" + county + township.name() + (office ? "工作委员会" : "委员会");
    }

    private Mention readByForm(CharSequence text, int from, PlacePrefix place) {
        int at = place == null ? from : place.end();
        if ((place == null && !UnknownNameReader.isStart(text, from)) || !mayBeByForm(text, at)) {
            return null;
        }
        Matcher matcher = BY_FORM.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        // the end of 所在地 and 居住地 is no township's name
        if (!matcher.lookingAt() || matcher.group(1).equals("地") || boundaries.standIn(text, at, matcher.end(1))) {
            return null;
        }
        String printed = text.subSequence(from, matcher.end()).toString();
        return new Mention(from, matcher.end(), printed, printed, null);
    }

    /** Quick: a kind of township begins after one to four characters. */
    private static boolean mayBeByForm(CharSequence text, int at) {
        for (int i = at + 1; i <= at + LONGEST_STEM && i < text.length(); i++) {
            if ("乡镇民苏街城社".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private NameTrie<Township> trie(String county) {
        NameTrie<Township> trie = new NameTrie<>();
        for (Township township : townships.of(county)) {
            trie.add(township.name(), township);
        }
        return trie;
    }
}
