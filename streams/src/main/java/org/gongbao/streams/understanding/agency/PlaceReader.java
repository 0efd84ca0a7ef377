package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.schemas.place.FormerDivision;
import org.gongbao.streams.understanding.text.Characters;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads the names of divisions and level words that stand before or inside the names of agencies. Immutable. */
final class PlaceReader {
    private static final Set<String> TWO_LEVELS =
            Set.of("县区", "区县", "市县", "县市", "市区", "地区", "省市", "旗县", "县旗", "社区", "辖区", "园区", "景区", "小区", "片区", "街区");

    private static final int SHORTEST = 2;
    /** With 全 behind them words that say nothing of all. */
    private static final String NOT_ALL = "健安完保齐周";

    private final NameTrie<List<AdministrativeDivision>> names = new NameTrie<>();
    private final NameTrie<List<AdministrativeDivision>> shortNames = new NameTrie<>();
    private final LevelWords levels = new LevelWords();

    PlaceReader(AdministrativeDivisions divisions) {
        for (AdministrativeDivision division : divisions.all()) {
            if (division.level() != Level.NATION) {
                append(names, division.name(), division);
                DivisionNames.shortForms(division).forEach(form -> append(shortNames, form, division));
            }
        }
        for (FormerDivision former : divisions.former()) {
            divisions.byCode(former.successorCode()).ifPresent(now -> append(names, former.name(), now));
        }
    }

    private static void append(
            NameTrie<List<AdministrativeDivision>> trie, String name, AdministrativeDivision division) {
        List<AdministrativeDivision> there = trie.exact(name);
        if (there == null) {
            there = new ArrayList<>();
            trie.add(name, there);
        }
        there.add(division);
    }

    /** Full names of one or more levels in a row (山西省阳泉市盂县), the first may be short (阳泉郊区); null if there is none. */
    PlacePrefix fullName(CharSequence text, int from, Jurisdiction jurisdiction) {
        PlacePrefix first = nameAt(text, from, null, jurisdiction);
        if (first == null) {
            PlacePrefix shortName = shortName(text, from, jurisdiction);
            first = shortName == null ? null : nameAt(text, shortName.end(), shortName.division(), jurisdiction);
        }
        if (first == null) {
            return unlisted(text, from, jurisdiction.unlisted(), PlacePrefix.Kind.NAME);
        }
        PlacePrefix last = first;
        while (last.division() != null) {
            PlacePrefix next = nameAt(text, last.end(), last.division(), jurisdiction);
            if (next == null) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** The name of the place that speaks, where the table has none for it. */
    private static PlacePrefix unlisted(CharSequence text, int from, String place, PlacePrefix.Kind kind) {
        int end = from + place.length();
        return place.length() >= SHORTEST && end <= text.length() && place.contentEquals(text.subSequence(from, end))
                ? new PlacePrefix(end, null, kind)
                : null;
    }

    private PlacePrefix nameAt(CharSequence text, int from, AdministrativeDivision above, Jurisdiction jurisdiction) {
        NameTrie.Match<List<AdministrativeDivision>> match = names.longest(text, from);
        if (match == null) {
            return null;
        }
        AdministrativeDivision division =
                jurisdiction.choose(match.value(), above).orElse(null);
        boolean counts =
                above != null ? division != null : countsAlone(text, from, match.end(), division, jurisdiction);
        return counts ? new PlacePrefix(match.end(), division, PlacePrefix.Kind.NAME) : null;
    }

    /**
     * Far from home, a name that may be chance (公安县, 和县) or that many places have (新城区) counts only after the name of what it lies in; at the
     * beginning of a phrase a county's or city's own name is enough.
     */
    private static boolean countsAlone(
            CharSequence text, int from, int end, AdministrativeDivision division, Jurisdiction jurisdiction) {
        if (division != null && (division.level() == Level.PROVINCE || jurisdiction.isNear(division))) {
            return true;
        }
        String name = text.subSequence(from, end).toString();
        boolean freshStart = from == 0 || !Characters.isHan(text.charAt(from - 1));
        return !DivisionNames.isWord(name) && (!name.endsWith("区") || (freshStart && jurisdiction.home() == null));
    }

    /** A name without its last character (阳泉); null if there is none. Counties' short names count only near home. */
    PlacePrefix shortName(CharSequence text, int from, Jurisdiction jurisdiction) {
        NameTrie.Match<List<AdministrativeDivision>> match = shortNames.longest(text, from);
        if (match == null) {
            String place = jurisdiction.unlisted();
            if (place.isEmpty()) {
                return null;
            }
            String stem = place.substring(0, Math.max(0, place.length() - 1));
            return unlisted(text, from, stem, PlacePrefix.Kind.SHORT_NAME);
        }
        return jurisdiction
                .choose(match.value(), null)
                .filter(division -> division.level() == Level.PROVINCE
                        || jurisdiction.isNear(division)
                        || (division.level() == Level.PREFECTURE && jurisdiction.isInTheSameProvince(division)))
                .map(division -> new PlacePrefix(match.end(), division, PlacePrefix.Kind.SHORT_NAME))
                .orElse(null);
    }

    /** A level word (县, 市级, 省); null if there is none. */
    PlacePrefix level(CharSequence text, int from, Jurisdiction jurisdiction) {
        NameTrie.Match<String> word = levels.read(text, from);
        if (word == null || isSecondOfTwoLevels(text, from) || isOfAll(text, from)) {
            return null;
        }
        AdministrativeDivision division = jurisdiction.ofLevel(word.value()).orElse(null);
        boolean rank = word.end() < text.length() && text.charAt(word.end()) == '级';
        return rank
                ? new PlacePrefix(word.end() + 1, division, PlacePrefix.Kind.RANK)
                : new PlacePrefix(word.end(), division, PlacePrefix.Kind.LEVEL);
    }

    /** 全市医院 are all that there are; 健全 and 安全 are words of their own. */
    private static boolean isOfAll(CharSequence text, int from) {
        return from > 0 && text.charAt(from - 1) == '全' && (from == 1 || NOT_ALL.indexOf(text.charAt(from - 2)) < 0);
    }

    /** 县区防指 means those of all counties and districts, and 地区 and 社区 are one word: the second character names no level by itself. */
    private static boolean isSecondOfTwoLevels(CharSequence text, int from) {
        return from > 0
                && TWO_LEVELS.contains(text.subSequence(from - 1, Math.min(from + 1, text.length()))
                        .toString());
    }

    /** Any of the three, the surest first, but no level word that may be the beginning of another word (市场); null if there is none. */
    PlacePrefix sure(CharSequence text, int from, Jurisdiction jurisdiction) {
        return sure(text, from, any(text, from, jurisdiction));
    }

    /** The same, where what {@link #any} finds there is known. */
    PlacePrefix sure(CharSequence text, int from, PlacePrefix found) {
        boolean level =
                found != null && found.kind() != PlacePrefix.Kind.NAME && found.kind() != PlacePrefix.Kind.SHORT_NAME;
        return level && levels.isOtherWord(text, from) ? null : found;
    }

    /** Any of the three, the surest first; null if there is none. */
    PlacePrefix any(CharSequence text, int from, Jurisdiction jurisdiction) {
        return any(text, from, fullName(text, from, jurisdiction), jurisdiction);
    }

    /** The same, where the full name of a division that begins there was read already; null if none does. */
    PlacePrefix any(CharSequence text, int from, PlacePrefix fullName, Jurisdiction jurisdiction) {
        PlacePrefix found = fullName != null ? fullName : shortName(text, from, jurisdiction);
        return found != null ? found : level(text, from, jurisdiction);
    }
}
