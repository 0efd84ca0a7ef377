package org.gongbao.streams.understanding.agency;

import java.util.Set;
import org.gongbao.streams.understanding.text.Characters;
import org.gongbao.streams.understanding.text.NameTrie;

/** Reads names of bodies that the registry does not know, by what stands before them and how they end. Immutable. */
final class UnknownNameReader {
    private static final int LONGEST_NAME = 32;
    private static final int SHORTEST_MIDDLE = 2;
    /** How far before a known name the place of a longer one is sought, and what joins two bodies or sends one to another. */
    private static final int FURTHEST_PLACE = 8;

    private static final String NOT_WITHIN = "和或报送商请函告知助导托授责派交给";
    private static final int LONGEST_BOUNDARY = 2;
    private static final int FURTHEST_SECOND_ENDING = 6;
    private static final String NOT_BEFORE_BUREAU = "布格结全大时当定终败僵破";
    private static final String NOT_AFTER_OFFICE = "门署队分件位";
    private static final String BEFORE_A_NAME = "的由和与及对向经将在为是让请给从到至报等同送派被入于归按立建实任担其予";

    private static final String FOUNDED_LAST = "立建";
    private static final Set<String> FOUNDED = Set.of("成立", "设立", "组建");

    private static final int SHORTEST_PROVISIONAL_STEM = 4;

    private final PlaceReader places;
    private final NameReader known;
    private final NameBoundaries boundaries;
    private final NameEndings endings;

    UnknownNameReader(PlaceReader places, NameReader known, NameBoundaries boundaries, NameEndings endings) {
        this.places = places;
        this.known = known;
        this.boundaries = boundaries;
        this.endings = endings;
    }

    /** Tells whether a name may begin here: not in the middle of a run of characters, unless after a word that a name follows. */
    static boolean isStart(CharSequence text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Characters.isHan(before) || BEFORE_A_NAME.indexOf(before) >= 0;
    }

    /** Reads a name that begins with a place or level word, or with several (各县区教育局, 县乡两级…); null if none begins there. */
    Mention readPlaced(CharSequence text, int from, Jurisdiction jurisdiction) {
        return readPlaced(text, from, places.any(text, from, jurisdiction), jurisdiction);
    }

    /** The same, where any place or level that begins there was read already; null if none does. */
    Mention readPlaced(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        int several = GroupReader.endOfSeveral(text, from);
        if (several > 0) {
            int end = Math.max(known.endOfForm(text, several), endOfName(text, several, jurisdiction));
            String printed = end < 0 ? null : text.subSequence(from, end).toString();
            return end < 0 ? null : new Mention(from, end, printed, printed, null);
        }
        PlacePrefix prefix = places.sure(text, from, place);
        if (prefix == null || prefix.kind() == PlacePrefix.Kind.RANK) {
            return null;
        }
        // the second half of 县（区）农业农村局
        if (prefix.end() < text.length() && text.charAt(prefix.end()) == '）') {
            return null;
        }
        int end = endOfName(text, afterBracketedPlace(text, prefix.end(), jurisdiction), jurisdiction);
        return end < 0 ? null : placed(text, from, prefix, end, jurisdiction);
    }

    private static Mention placed(CharSequence text, int from, PlacePrefix prefix, int end, Jurisdiction jurisdiction) {
        String printed = text.subSequence(from, end).toString();
        boolean relative = prefix.kind() == PlacePrefix.Kind.LEVEL && prefix.division() != null;
        String name = relative
                ? prefix.division().name() + text.subSequence(prefix.end(), end)
                : jurisdiction.absolute(printed);
        return new Mention(from, end, printed, name, null);
    }

    /**
     * The whole name of which a known one without place is only the end: 经济发展局 in 协助县农村经济发展局 is another body. The same mention if it begins where a name may, or if no
     * place or level stands shortly before it.
     *
     * @param notBefore where the name before ends
     */
    Mention reachingBack(CharSequence text, Mention bare, int notBefore, Jurisdiction jurisdiction) {
        int at = bare.start();
        if (bare.id() == null || isStart(text, at) || places.any(text, at, jurisdiction) != null) {
            return bare;
        }
        for (int i = at - 1; i >= Math.max(notBefore, at - FURTHEST_PLACE); i--) {
            if (!Characters.isHan(text.charAt(i))
                    || NOT_WITHIN.indexOf(text.charAt(i)) >= 0
                    || boundaries.at(text, i) != null) {
                return bare;
            }
            PlacePrefix prefix = places.sure(text, i, jurisdiction);
            if (prefix != null && prefix.kind() != PlacePrefix.Kind.RANK && prefix.end() < at) {
                boolean whole = endOfName(text, prefix.end(), jurisdiction) == bare.end();
                return whole ? placed(text, i, prefix, bare.end(), jurisdiction) : bare;
            }
        }
        return bare;
    }

    /** A park of two places has the name of the other one in brackets: 佛山（云浮）产业转移工业园管理委员会. */
    private int afterBracketedPlace(CharSequence text, int at, Jurisdiction jurisdiction) {
        if (at >= text.length() || text.charAt(at) != '（') {
            return at;
        }
        PlacePrefix other = places.any(text, at + 1, jurisdiction);
        boolean place = isPlace(other) && other.end() < text.length() && text.charAt(other.end()) == '）';
        return place ? other.end() + 1 : at;
    }

    /**
     * Reads a name that begins with the full name of a division near home, which is a beginning even amid other words.
     *
     * @param prefix full name of a division that begins there; null if none does
     */
    Mention readNamed(CharSequence text, int from, PlacePrefix prefix, Jurisdiction jurisdiction) {
        boolean near = prefix != null && prefix.division() != null && jurisdiction.isNear(prefix.division());
        return near ? readPlaced(text, from, prefix, jurisdiction) : null;
    }

    /**
     * Reads a provisional body that is named without its place (节水型城市创建工作领导小组): the speaker's own; null if none begins there.
     *
     * @param place any place or level that begins there; null if none does
     */
    Mention readProvisional(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        boolean begins = from == 0
                || (!Characters.isHan(text.charAt(from - 1)) && text.charAt(from - 1) != '”')
                || isFounded(text, from);
        if (!begins
                || place != null
                || jurisdiction.name().isEmpty()
                || !Characters.isHan(text.charAt(from))
                || endings.isVague(text, from)) {
            return null;
        }
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        for (int i = from; i < limit && Characters.isHan(text.charAt(i)); i++) {
            NameTrie.Match<Boolean> match = i >= from + SHORTEST_PROVISIONAL_STEM ? endings.longest(text, i) : null;
            if (match != null
                    && NameEndings.isProvisional(
                            text.subSequence(i, match.end()).toString())) {
                boolean name = endOfName(text, from, jurisdiction) == match.end()
                        && !isAnotherJoined(text, from, i, jurisdiction)
                        && !boundaries.standIn(text, from, i)
                        && text.subSequence(from, i).toString().indexOf('报') < 0;
                return name ? provisional(text, from, match.end(), jurisdiction) : null;
            }
        }
        return null;
    }

    /** 县政府成立脐橙产业工作领导小组: what is founded has a name. */
    private static boolean isFounded(CharSequence text, int from) {
        return from >= 2
                && FOUNDED_LAST.indexOf(text.charAt(from - 1)) >= 0
                && FOUNDED.contains(text.subSequence(from - 2, from).toString());
    }

    private static Mention provisional(CharSequence text, int from, int end, Jurisdiction jurisdiction) {
        String printed = text.subSequence(from, end).toString();
        String home = jurisdiction.name();
        boolean named = isMisprint(printed, home);
        return new Mention(from, end, printed, home + (named ? printed.substring(home.length()) : printed), null);
    }

    /** 蟠溪县 for 磻溪县: the place itself with a character misread. */
    private static boolean isMisprint(String printed, String home) {
        int level = home.length() - 1;
        return printed.length() > home.length()
                && printed.charAt(level) == home.charAt(level)
                && printed.charAt(level - 1) == home.charAt(level - 1);
    }

    /** Tells whether a whole element of a list of bodies looks like the name of one. */
    boolean isName(CharSequence element, Jurisdiction jurisdiction) {
        return element.length() > SHORTEST_MIDDLE
                && endOfName(element, 0, jurisdiction) == element.length()
                && !endings.isOnlyEnding(element.toString());
    }

    private int endOfName(CharSequence text, int from, Jurisdiction jurisdiction) {
        if (endings.isGenericHead(text, from)) {
            return -1;
        }
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        int best = -1;
        boolean verb = false;
        for (int i = from; i < limit; i++) {
            if (isShortBracket(text, i)) {
                continue;
            }
            NameTrie.Match<Boolean> match = i >= from + SHORTEST_MIDDLE ? endings.longest(text, i) : null;
            // 联合 is no part of a name, but 联合会 ends one
            boolean ends = match != null && match.end() - i > LONGEST_BOUNDARY && !isMeeting(text, match.end());
            Boolean boundary = ends ? null : boundaries.at(text, i);
            if (!Characters.isHan(text.charAt(i))
                    || (boundary != null && (boundary || best >= 0))
                    || (best >= 0 && i > best + FURTHEST_SECOND_ENDING)
                    || (i == best && text.charAt(i) == '和')
                    || (best < 0 && i > from && anotherBegins(text, i, jurisdiction))) {
                break;
            }
            // 研究所 is an ending though 研究 is a verb
            boolean verbBefore = verb;
            verb |= boundary != null;
            if (match == null
                    || (verbBefore && !match.value())
                    || isHead(text, match.end())
                    || isMeeting(text, match.end())
                    || isProject(text, i, match.end())
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

    /** 县政府授权县商务局, 县人民政府和高新区管委会, 某区人民政府和某市某新区管委会: two bodies, not one. */
    private boolean anotherBegins(CharSequence text, int at, Jurisdiction jurisdiction) {
        return text.charAt(at - 1) == '和'
                ? known.read(text, at, jurisdiction) != null || isPlace(places.any(text, at, jurisdiction))
                : known.readPlaced(text, at, jurisdiction) != null;
    }

    private static boolean isPlace(PlacePrefix prefix) {
        return prefix != null
                && (prefix.kind() == PlacePrefix.Kind.NAME || prefix.kind() == PlacePrefix.Kind.SHORT_NAME);
    }

    /** 社会公示和市质量强市工作领导小组: the name begins with the place or level behind 和, not with what stands before. */
    private boolean isAnotherJoined(CharSequence text, int from, int to, Jurisdiction jurisdiction) {
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i - 1) == '和' && places.sure(text, i, jurisdiction) != null) {
                return true;
            }
        }
        return false;
    }

    /** 局 in 局长 ends no name, nor does 部 in 部门 and 部署 or 站 in 站点. */
    private static boolean isHead(CharSequence text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        return next == '长' || (last == '站' && next == '点') || (last == '部' && NOT_AFTER_OFFICE.indexOf(next) >= 0);
    }

    /** 会 in 联合会商 ends no name. */
    private static boolean isMeeting(CharSequence text, int end) {
        return end < text.length()
                && "商签审".indexOf(text.charAt(end)) >= 0
                && text.subSequence(Math.max(0, end - 3), end).toString().equals("联合会");
    }

    /** 旅游集散中心项目 is to be built, and names no body yet. */
    private static boolean isProject(CharSequence text, int from, int end) {
        String ending = text.subSequence(from, end).toString();
        String next = text.subSequence(end, Math.min(end + 2, text.length())).toString();
        return (next.equals("项目") || next.equals("工程"))
                && (ending.endsWith("中心") || ending.endsWith("站") || ending.endsWith("馆"));
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
