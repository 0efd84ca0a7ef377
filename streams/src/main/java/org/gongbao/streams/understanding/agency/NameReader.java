package org.gongbao.streams.understanding.agency;

import java.util.List;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads the name of a body that the registry knows at one place of a text. Immutable. */
final class NameReader {
    private static final List<String> BRANCHES =
            List.of("监管支局", "监管分局", "监管组", "分局", "支局", "中心支行", "支行", "分行", "分公司", "支公司", "支队", "大队");

    private final PlaceReader places;
    private final NameForms forms;
    private final Naming naming;

    NameReader(PlaceReader places, NameForms forms, Naming naming) {
        this.places = places;
        this.forms = forms;
        this.naming = naming;
    }

    /**
     * Reads the longest known name that begins at an offset.
     *
     * @param inherited division of the list that the name stands in; null if there is none, then the home counts
     * @return null if no known name begins there
     */
    Mention read(CharSequence text, int from, Jurisdiction jurisdiction, AdministrativeDivision inherited) {
        Mention inside = readInside(text, from, jurisdiction);
        Mention bare = readAfter(
                text,
                from,
                new PlacePrefix(from, inherited != null ? inherited : jurisdiction.home(), PlacePrefix.Kind.NONE),
                jurisdiction);
        Mention placed = readPlaced(text, from, jurisdiction);
        return longest(longest(placed, bare), inside);
    }

    private Mention readPlaced(CharSequence text, int from, Jurisdiction jurisdiction) {
        int start = startsWith(text, from, "中共") ? from + 2 : from;
        PlacePrefix name = places.fullName(text, start, jurisdiction);
        Mention best = name == null ? null : readAfterName(text, from, name, jurisdiction);
        PlacePrefix shortName = best == null ? places.shortName(text, start, jurisdiction) : null;
        if (shortName != null) {
            best = readAfter(text, from, shortName, jurisdiction);
        }
        PlacePrefix level = places.level(text, start, jurisdiction);
        return level == null ? best : longest(best, readAfter(text, from, level, jurisdiction));
    }

    /** After 盂县 may stand a level word that only repeats it: 盂县县委办公室. */
    private Mention readAfterName(CharSequence text, int from, PlacePrefix name, Jurisdiction jurisdiction) {
        Mention direct = readAfter(text, from, name, jurisdiction);
        PlacePrefix level = places.level(text, name.end(), jurisdiction);
        return level == null
                ? direct
                : longest(
                        direct,
                        readAfter(
                                text, from, new PlacePrefix(level.end(), name.division(), name.kind()), jurisdiction));
    }

    private Mention readAfter(CharSequence text, int from, PlacePrefix prefix, Jurisdiction jurisdiction) {
        NameTrie.Match<NameForms.Form> match = forms.form(text, prefix.end());
        if (match == null
                || (prefix.kind() == PlacePrefix.Kind.NONE && match.value().needsPlace())) {
            return null;
        }
        String department = match.value().department();
        Mention branch = readBranch(text, from, match.end(), department, jurisdiction);
        return branch != null
                ? branch
                : naming.mention(text, from, match.end(), prefix.division(), department, jurisdiction);
    }

    /** 市生态环境局 followed by 盂县分局: the branch of a vertical body. */
    private Mention readBranch(CharSequence text, int from, int end, String department, Jurisdiction jurisdiction) {
        PlacePrefix place = places.any(text, end, jurisdiction);
        if (place == null) {
            return null;
        }
        for (String branch : BRANCHES) {
            if (startsWith(text, place.end(), branch)) {
                return naming.mention(
                        text, from, place.end() + branch.length(), place.division(), department, jurisdiction);
            }
        }
        return null;
    }

    /** 国网 + place + 供电公司. */
    private Mention readInside(CharSequence text, int from, Jurisdiction jurisdiction) {
        NameTrie.Match<List<NameForms.InsideForm>> head = forms.insideHead(text, from);
        PlacePrefix place = head == null ? null : places.any(text, head.end(), jurisdiction);
        if (place == null) {
            return null;
        }
        Mention best = null;
        for (NameForms.InsideForm form : head.value()) {
            if (startsWith(text, place.end(), form.tail())) {
                int end = place.end() + form.tail().length();
                best = longest(
                        best, naming.mention(text, from, end, place.division(), form.department(), jurisdiction));
            }
        }
        return best;
    }

    private static Mention longest(Mention first, Mention second) {
        if (first == null) {
            return second;
        }
        return second == null || second.end() <= first.end() ? first : second;
    }

    private static boolean startsWith(CharSequence text, int from, String word) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
