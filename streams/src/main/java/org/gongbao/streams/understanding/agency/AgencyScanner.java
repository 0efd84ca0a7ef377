package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every body that a text names, outside the titles of other documents. Immutable. */
final class AgencyScanner {
    private static final Pattern SUB_UNIT = Pattern.compile(
            "\\G\\p{IsHan}{0,7}?(?:派出所|大队|支队|中队|监管所|司法所|财政所|交警队|税务所|管理站|援助中心|登记中心|登记处|工作站|推广站|监测站|检测站)(?![长点])");

    /** A centre of a bureau (县民政局 + 城乡低保中心), where no verb stands between; the counters of a hall of all bureaus are no unit of one. */
    private static final Pattern CENTRE_OF_BUREAU = Pattern.compile(
            "(?!政务|便民|行政服务)[\\p{IsHan}&&[^的由和与及等负牵配协将应须对按各并要在为向报经到是该其本以建设办成开打造推进入县]]{2,8}?中心(?![长城镇小校学任线区村地窗工项组建])");

    /** 某学院 + 教务处: offices of a university. */
    private static final Pattern OFFICE_OF_UNIVERSITY =
            Pattern.compile("\\p{IsHan}{0,4}?(?:工作处|教务处|人事处|学生处|保卫处|后勤处|财务处|科研处|科技处|招生处|就业处|基建处|资产处|管理处)");

    private static final Pattern UNIVERSITY = Pattern.compile("(?:大学|学院)$");
    private static final Pattern BUREAU = Pattern.compile("[局委]$");
    private static final String OFFICE = "办公室";
    private static final Pattern OFFICE_OF_BODY = Pattern.compile("(?:领导小组|指挥部|委员会)" + OFFICE + "$");
    private static final int LONGEST_TITLE = 150;

    private final PlaceReader places;
    private final BodyReader bodies;
    private final UnknownNameReader unknown;
    private final SeriesReader series;
    private final Branches branches;
    private final ProperNames properNames;
    private final NameBoundaries boundaries;

    AgencyScanner(
            PlaceReader places,
            BodyReader bodies,
            UnknownNameReader unknown,
            SeriesReader series,
            ProperNames properNames,
            NameBoundaries boundaries) {
        this.places = places;
        this.branches = new Branches(places);
        this.boundaries = boundaries;
        this.bodies = bodies;
        this.unknown = unknown;
        this.series = series;
        this.properNames = properNames;
    }

    /** Reads a text that is one name and nothing else. */
    Mention readWhole(String text, Jurisdiction jurisdiction) {
        Mention known = bodies.readWhole(text, jurisdiction);
        if (known != null) {
            return known;
        }
        Mention other = unknown.readPlaced(text, 0, jurisdiction);
        boolean whole = other != null && other.end() == text.length();
        return whole ? other : new Mention(0, text.length(), text, text, null);
    }

    /** All mentions in the order of the text; they do not overlap, but a unit of a known body lies inside a mention of its own. */
    List<Mention> scan(String text, Jurisdiction jurisdiction) {
        List<Mention> found = new ArrayList<>();
        Pieces pieces = new Pieces(text);
        int titleEnd = 0;
        int nameEnd = 0;
        while (pieces.next()) {
            titleEnd = Math.max(titleEnd, endOfTitle(text, pieces.start()));
            if (pieces.end() > Math.max(titleEnd, nameEnd) && pieces.start() >= titleEnd) {
                nameEnd = scanPiece(text, Math.max(pieces.start(), nameEnd), pieces.end(), jurisdiction, found);
            }
        }
        return found;
    }

    private static int endOfTitle(String text, int start) {
        if (start == 0 || text.charAt(start - 1) != '《') {
            return 0;
        }
        int end = text.indexOf('》', start);
        return end > 0 && end - start <= LONGEST_TITLE ? end : 0;
    }

    /** Returns where the last name ends: one with brackets in it goes beyond its piece. */
    private int scanPiece(String text, int from, int to, Jurisdiction jurisdiction, List<Mention> found) {
        List<Mention> here = new ArrayList<>();
        int i = from;
        int endOfLast = 0;
        while (i < to) {
            Mention mention = mentionAt(text, i, to, jurisdiction);
            if (mention == null && ProperNames.isExpected(text, i, endOfLast)) {
                mention = properNames.read(text, i, to);
            }
            if (mention == null) {
                i++;
                continue;
            }
            mention = unknown.reachingBack(text, mention, Math.max(from, endOfLast), jurisdiction);
            Mention longer = branches.goingOn(text, mention, to, jurisdiction);
            mention = properNames.withLandmark(text, longer == null ? mention : longer, Math.max(from, endOfLast));
            here.add(mention);
            bodyOfOffice(mention, here);
            i = Math.max(mention.end(), subUnit(text, mention, to, here));
            endOfLast = i;
        }
        addClipped(text, from, to, jurisdiction, here);
        if (here.stream().anyMatch(Mention::sure)) {
            addUnknownNeighbours(text, from, to, jurisdiction, here);
        }
        here.sort(Comparator.comparingInt(Mention::start));
        found.addAll(Company.keepers(text, here));
        return i;
    }

    private Mention mentionAt(String text, int at, int to, Jurisdiction jurisdiction) {
        PlacePrefix name = places.fullName(text, at, jurisdiction);
        Mention known = bodies.read(text, at, name, jurisdiction);
        PlacePrefix place = places.any(text, at, name, jurisdiction);
        Mention direct = known == null ? series.readDirect(text, at, to, place, jurisdiction) : null;
        if (direct != null) {
            return direct;
        }
        if (!UnknownNameReader.isStart(text, at)) {
            return known != null ? known : unknown.readNamed(text, at, name, jurisdiction);
        }
        Mention local = Mention.longest(known, unknown.readPlaced(text, at, place, jurisdiction));
        Mention other = Mention.longest(local, Branches.nationwide(text, at, to, known, jurisdiction));
        return other != null ? other : unknown.readProvisional(text, at, place, jurisdiction);
    }

    /** 县公安局 + 孙家庄派出所: the unit is a body too. Returns where it ends; 0 if none follows. */
    private int subUnit(String text, Mention mention, int to, List<Mention> here) {
        boolean university = UNIVERSITY.matcher(mention.printed()).find();
        if (mention.id() == null && !university) {
            return 0;
        }
        int end = endOfUnit(university ? OFFICE_OF_UNIVERSITY : SUB_UNIT, text, mention.end(), to);
        if (end == 0 && BUREAU.matcher(mention.printed()).find()) {
            end = endOfUnit(CENTRE_OF_BUREAU, text, mention.end(), to);
        }
        if (end > 0) {
            String unit = text.substring(mention.end(), end);
            here.add(new Mention(mention.start(), end, mention.printed() + unit, mention.name() + unit, null));
        }
        return end;
    }

    private int endOfUnit(Pattern pattern, String text, int from, int to) {
        Matcher matcher = pattern.matcher(text).region(from, Math.max(from, to)).useTransparentBounds(true);
        boolean unit = matcher.lookingAt() && matcher.end() > from && !boundaries.standIn(text, from, matcher.end());
        return unit ? matcher.end() : 0;
    }

    /** The office of a leading group names the group too. */
    private static void bodyOfOffice(Mention mention, List<Mention> here) {
        if (mention.id() == null && OFFICE_OF_BODY.matcher(mention.name()).find()) {
            int office = OFFICE.length();
            here.add(new Mention(
                    mention.start(),
                    mention.end() - office,
                    mention.printed().substring(0, mention.printed().length() - office),
                    mention.name().substring(0, mention.name().length() - office),
                    null));
        }
    }

    private void addClipped(String text, int from, int to, Jurisdiction jurisdiction, List<Mention> here) {
        for (Mention clip : series.read(text, from, to, jurisdiction)) {
            if (isFree(here, clip.start(), clip.end())) {
                here.add(clip);
            }
        }
    }

    /** In a list that names bodies, an element that ends as a body's name is one too. */
    private void addUnknownNeighbours(String text, int from, int to, Jurisdiction jurisdiction, List<Mention> here) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && text.charAt(i) != '、') {
                continue;
            }
            if (isFree(here, start, i) && unknown.isName(text.substring(start, i), jurisdiction)) {
                String printed = text.substring(start, i);
                here.add(new Mention(start, i, printed, printed, null));
            }
            start = i + 1;
        }
    }

    private static boolean isFree(List<Mention> here, int from, int to) {
        for (Mention mention : here) {
            if (mention.start() < to && from < mention.end()) {
                return false;
            }
        }
        return true;
    }
}
