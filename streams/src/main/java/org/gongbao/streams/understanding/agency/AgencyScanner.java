package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.text.Characters;

/** Finds every body that a text names, outside the titles of other documents. Immutable. */
final class AgencyScanner {
    private static final Pattern PIECE = Pattern.compile("(?:[^\\n，。；：（）“”《》 ]|（\\p{IsHan}）)+");
    private static final Pattern SUB_UNIT = Pattern.compile("\\G\\p{IsHan}{0,7}?(?:派出所|大队|支队|中队|监管所)");
    private static final String OFFICE = "办公室";
    private static final Pattern OFFICE_OF_BODY = Pattern.compile("(?:领导小组|指挥部|委员会)" + OFFICE + "$");
    private static final int LONGEST_TITLE = 150;

    private final NameReader names;
    private final UnknownNameReader unknown;
    private final SeriesReader series;

    private AgencyScanner(NameReader names, UnknownNameReader unknown, SeriesReader series) {
        this.names = names;
        this.unknown = unknown;
        this.series = series;
    }

    static AgencyScanner of(AdministrativeDivisions divisions, DepartmentTable table) {
        PlaceReader places = new PlaceReader(divisions);
        NameForms forms = new NameForms(table);
        Naming naming = new Naming(table);
        return new AgencyScanner(
                new NameReader(places, forms, naming),
                new UnknownNameReader(places),
                new SeriesReader(places, forms, naming));
    }

    /** Reads a text that is one name and nothing else. */
    Mention readWhole(String text, Jurisdiction jurisdiction) {
        Mention known = names.read(text, 0, jurisdiction, null);
        if (known != null && known.end() == text.length()) {
            return known;
        }
        Mention other = unknown.readPlaced(text, 0, jurisdiction);
        boolean whole = other != null && other.end() == text.length();
        return whole ? other : new Mention(0, text.length(), text, text, null);
    }

    /** All mentions in the order of the text; they do not overlap, but a unit of a known body lies inside a mention of its own. */
    List<Mention> scan(String text, Jurisdiction jurisdiction) {
        List<Mention> found = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        int titleEnd = 0;
        int nameEnd = 0;
        while (pieces.find()) {
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
        AdministrativeDivision inherited = null;
        int i = from;
        while (i < to) {
            Mention mention = mentionAt(text, i, from, to, jurisdiction, inherited);
            if (mention == null) {
                i++;
                continue;
            }
            here.add(mention);
            subUnit(text, mention, to, here);
            bodyOfOffice(mention, here);
            i = mention.end();
        }
        addClipped(text, from, to, jurisdiction, here);
        if (!here.isEmpty()) {
            addUnknownNeighbours(text, from, to, here);
        }
        here.sort(Comparator.comparingInt(Mention::start));
        found.addAll(here);
        return i;
    }

    private Mention mentionAt(
            String text, int at, int from, int to, Jurisdiction jurisdiction, AdministrativeDivision inherited) {
        Mention known = names.read(text, at, jurisdiction, inherited);
        Mention direct = known == null ? series.readDirect(text, at, to, jurisdiction) : null;
        if (direct != null) {
            return direct;
        }
        Mention other = isStart(text, at, from) ? unknown.readPlaced(text, at, jurisdiction) : null;
        return known != null && (other == null || other.end() <= known.end()) ? known : other;
    }

    private static boolean isStart(String text, int at, int from) {
        if (at == from) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Characters.isHan(before) || "由和与及对向经将在为是让请给从到至报等".indexOf(before) >= 0;
    }

    /** 县公安局 + 孙家庄派出所: the unit is a body too. */
    private static void subUnit(String text, Mention mention, int to, List<Mention> here) {
        if (mention.id() == null) {
            return;
        }
        Matcher matcher = SUB_UNIT.matcher(text).region(mention.end(), Math.max(mention.end(), to));
        if (matcher.lookingAt() && matcher.end() > mention.end()) {
            String unit = text.substring(mention.end(), matcher.end());
            here.add(
                    new Mention(mention.start(), matcher.end(), mention.printed() + unit, mention.name() + unit, null));
        }
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
            if (here.stream().noneMatch(mention -> mention.start() < clip.end() && clip.start() < mention.end())) {
                here.add(clip);
            }
        }
    }

    /** In a list that names bodies, an element that ends as a body's name is one too. */
    private void addUnknownNeighbours(String text, int from, int to, List<Mention> here) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && text.charAt(i) != '、') {
                continue;
            }
            int first = start;
            int end = i;
            if (here.stream().noneMatch(mention -> mention.start() < end && first < mention.end())
                    && unknown.isName(text.substring(first, end))) {
                String printed = text.substring(first, end);
                here.add(new Mention(first, end, printed, printed, null));
            }
            start = i + 1;
        }
    }
}
