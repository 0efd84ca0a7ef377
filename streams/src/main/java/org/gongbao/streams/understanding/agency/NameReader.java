package org.gongbao.streams.understanding.agency;

import java.util.List;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads the name of a body that the rules know at one place of a text. Immutable. */
final class NameReader {
    private static final List<String> BRANCHES =
            List.of("监管支局", "监管分局", "监管组", "分局", "支局", "中心支行", "支行", "分行", "分公司", "支公司", "支队", "大队", "分院", "分中心");
    /** 财政部门 and 文化部署 name no ministry, 国务院令 is a document. */
    private static final String NOT_AFTER_MINISTRY = "门署令分队位件";

    private static final List<String> GOVERNMENTS = List.of("人民政府", "政府");
    /** How the offices end that are called after their government, as 市政府金融办 and 县政府法制办公室. */
    private static final String ENDS_OF_OFFICES = "办室";

    private final PlaceReader places;
    private final NameForms forms;
    private final Naming naming;
    private final MergedBureaus merged;

    NameReader(PlaceReader places, NameForms forms, Naming naming, MergedBureaus merged) {
        this.places = places;
        this.forms = forms;
        this.naming = naming;
        this.merged = merged;
    }

    /** Reads the longest known name that begins at an offset; null if none does. */
    Mention read(CharSequence text, int from, Jurisdiction jurisdiction) {
        return read(text, from, places.fullName(text, from, jurisdiction), jurisdiction);
    }

    /** The same, where the full name of a division that begins there was read already; null if none does. */
    Mention read(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        Mention bare = forms.form(text, from) == null
                ? null
                : readAfter(
                        text, from, new PlacePrefix(from, jurisdiction.home(), PlacePrefix.Kind.NONE), jurisdiction);
        Mention inside = Mention.longest(readInside(text, from, jurisdiction), readNational(text, from, jurisdiction));
        return Mention.longest(Mention.longest(readPlaced(text, from, place, jurisdiction), bare), inside);
    }

    /** The same, but a place or level must stand before the name. */
    Mention readPlaced(CharSequence text, int from, Jurisdiction jurisdiction) {
        return readPlaced(text, from, places.fullName(text, from, jurisdiction), jurisdiction);
    }

    private Mention readPlaced(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        boolean party = startsWith(text, from, "中共");
        int start = party ? from + 2 : from;
        PlacePrefix name = party ? places.fullName(text, start, jurisdiction) : place;
        Mention best = name == null ? null : readAfterName(text, from, name, jurisdiction);
        PlacePrefix shortName = best == null ? places.shortName(text, start, jurisdiction) : null;
        if (shortName != null) {
            best = readAfter(text, from, shortName, jurisdiction);
        }
        PlacePrefix level = places.level(text, start, jurisdiction);
        return level == null ? best : Mention.longest(best, readAfter(text, from, level, jurisdiction));
    }

    /** After 盂县 may stand a level word that only repeats it: 盂县县委办公室. */
    private Mention readAfterName(CharSequence text, int from, PlacePrefix name, Jurisdiction jurisdiction) {
        Mention direct = readAfter(text, from, name, jurisdiction);
        PlacePrefix level = places.level(text, name.end(), jurisdiction);
        return level == null
                ? direct
                : Mention.longest(
                        direct,
                        readAfter(
                                text, from, new PlacePrefix(level.end(), name.division(), name.kind()), jurisdiction));
    }

    /** Where a department's name that begins at an offset ends; -1 if none begins there. Governments are groups, not departments. */
    int endOfForm(CharSequence text, int from) {
        NameTrie.Match<NameForms.Form> match = forms.form(text, from);
        boolean government = match != null
                && match.value().readings().stream()
                        .anyMatch(reading -> reading.department().equals("government"));
        return match == null || government || match.value().bare() == NameForms.Bare.NEVER ? -1 : match.end();
    }

    private Mention readAfter(CharSequence text, int from, PlacePrefix prefix, Jurisdiction jurisdiction) {
        Mention direct = readDirectlyAfter(text, from, prefix, jurisdiction);
        return prefix.kind() == PlacePrefix.Kind.NONE
                ? direct
                : Mention.longest(direct, readOffice(text, from, prefix, jurisdiction));
    }

    private Mention readOffice(CharSequence text, int from, PlacePrefix prefix, Jurisdiction jurisdiction) {
        for (String government : GOVERNMENTS) {
            if (startsWith(text, prefix.end(), government)) {
                int end = prefix.end() + government.length();
                Mention office = readDirectlyAfter(
                        text, from, new PlacePrefix(end, prefix.division(), prefix.kind()), jurisdiction);
                boolean called = office != null && ENDS_OF_OFFICES.indexOf(text.charAt(office.end() - 1)) >= 0;
                return called ? office : null;
            }
        }
        return null;
    }

    private Mention readDirectlyAfter(CharSequence text, int from, PlacePrefix prefix, Jurisdiction jurisdiction) {
        boolean placed = prefix.kind() != PlacePrefix.Kind.NONE;
        NameTrie.Match<NameForms.Form> match = forms.form(text, prefix.end());
        NameTrie.Match<String> bureau = placed ? merged.read(text, prefix.end()) : null;
        if (bureau != null && (match == null || bureau.end() > match.end())) {
            return naming.mention(text, from, bureau.end(), prefix.division(), bureau.value(), jurisdiction);
        }
        if (match == null || (!placed && match.value().bare() == NameForms.Bare.NEVER)) {
            return null;
        }
        // 征收办法 is a rule, not 征收办
        boolean rule =
                text.charAt(match.end() - 1) == '办' && match.end() < text.length() && text.charAt(match.end()) == '法';
        if (rule) {
            return null;
        }
        Mention branch = readBranch(text, from, match, jurisdiction);
        if (branch != null) {
            return branch;
        }
        Mention found = naming.mention(text, from, match.end(), prefix.division(), match.value(), jurisdiction);
        return placed || match.value().bare() == NameForms.Bare.SURE ? found : found.unsure();
    }

    /** 市生态环境局 followed by 盂县分局: the branch of a vertical body. */
    private Mention readBranch(
            CharSequence text, int from, NameTrie.Match<NameForms.Form> match, Jurisdiction jurisdiction) {
        PlacePrefix place = places.any(text, match.end(), jurisdiction);
        if (place == null) {
            return null;
        }
        for (String branch : BRANCHES) {
            if (startsWith(text, place.end(), branch)) {
                return naming.mention(
                        text, from, place.end() + branch.length(), place.division(), match.value(), jurisdiction);
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
                best = Mention.longest(
                        best,
                        naming.mention(
                                text,
                                from,
                                end,
                                place.division(),
                                form.reading().department(),
                                jurisdiction));
            }
        }
        return best;
    }

    private Mention readNational(CharSequence text, int from, Jurisdiction jurisdiction) {
        NameTrie.Match<NameForms.Form> match = forms.national(text, from);
        boolean other = match == null
                || (match.end() < text.length() && NOT_AFTER_MINISTRY.indexOf(text.charAt(match.end())) >= 0)
                || (match.end() - from <= 3 && !UnknownNameReader.isStart(text, from));
        return other ? null : naming.national(text, from, match.end(), match.value(), jurisdiction);
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
