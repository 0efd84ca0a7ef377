package org.gongbao.streams.understanding.agency;

import java.util.List;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.Characters;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads names of bodies that the registry does not know, by what stands before them and how they end. Immutable. */
final class UnknownNameReader {
    private static final int LONGEST_NAME = 26;
    private static final int SHORTEST_MIDDLE = 2;
    private static final int FURTHEST_SECOND_ENDING = 6;
    private static final String NOT_BEFORE_BUREAU = "布格结全大时当定终败僵破";

    /** 县领导小组 names no body, only the one that was named before. */
    private static final NameTrie<Boolean> GENERIC_HEADS = new NameTrie<>();

    static {
        List.of("领导小组", "工作领导小组", "指挥部", "工作专班", "专班", "办公室", "委员会").forEach(word -> GENERIC_HEADS.add(word, true));
    }

    private final PlaceReader places;
    private final NameTrie<Boolean> suffixes = new NameTrie<>();
    private final NameTrie<Boolean> boundaries = new NameTrie<>();

    UnknownNameReader(PlaceReader places) {
        this.places = places;
        DataFile.words("agency/suffixes.tsv").forEach(word -> suffixes.add(word, true));
        DataFile.words("agency/boundaries.tsv").forEach(word -> boundaries.add(word, true));
    }

    /** Reads a name that begins with a place or level word; null if none begins there. */
    Mention readPlaced(CharSequence text, int from, Jurisdiction jurisdiction) {
        PlacePrefix prefix = places.any(text, from, jurisdiction);
        if (prefix == null) {
            return null;
        }
        int end = endOfName(text, prefix.end());
        if (end < 0) {
            return null;
        }
        String printed = text.subSequence(from, end).toString();
        boolean relative = prefix.kind() == PlacePrefix.Kind.LEVEL && prefix.division() != null;
        String name = relative ? prefix.division().name() + text.subSequence(prefix.end(), end) : printed;
        return new Mention(from, end, printed, name, null);
    }

    /** Tells whether a whole element of a list of bodies looks like the name of one. */
    boolean isName(CharSequence element) {
        return element.length() > SHORTEST_MIDDLE && endOfName(element, 0) == element.length();
    }

    private int endOfName(CharSequence text, int from) {
        if (GENERIC_HEADS.longest(text, from) != null) {
            return -1;
        }
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        int best = -1;
        for (int i = from; i < limit; i++) {
            if (isShortBracket(text, i)) {
                continue;
            }
            if (!Characters.isHan(text.charAt(i))
                    || boundaries.longest(text, i) != null
                    || (best >= 0 && i > best + FURTHEST_SECOND_ENDING)) {
                break;
            }
            NameTrie.Match<Boolean> match = i >= from + SHORTEST_MIDDLE ? suffixes.longest(text, i) : null;
            if (match == null
                    || isHead(text, match.end())
                    || (text.charAt(i) == '局' && NOT_BEFORE_BUREAU.indexOf(text.charAt(i - 1)) >= 0)) {
                continue;
            }
            if (best < 0 || i == best || isOffice(text, i, match.end())) {
                best = match.end();
                i = best - 1;
            }
        }
        return best;
    }

    /** 局 in 局长 ends no name. */
    private static boolean isHead(CharSequence text, int end) {
        return end < text.length() && text.charAt(end) == '长';
    }

    /** One character in brackets belongs to the name: 充（换）电. */
    private static boolean isShortBracket(CharSequence text, int at) {
        return (text.charAt(at) == '（' && at + 2 < text.length() && text.charAt(at + 2) == '）')
                || (text.charAt(at) == '）' && at >= 2 && text.charAt(at - 2) == '（');
    }

    /** After a first ending, only these make one longer name of two: 领导小组 + 办公室, 集团 + 有限公司. */
    private static boolean isOffice(CharSequence text, int from, int end) {
        String ending = text.subSequence(from, end).toString();
        return ending.endsWith("公司")
                || ending.equals("领导小组")
                || ending.equals("指挥部")
                || ending.endsWith("支队")
                || ending.endsWith("大队");
    }
}
