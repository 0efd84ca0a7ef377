package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.text.NameTrie;

/**
 * Reads clipped names, which count only in company: 县发改、工信、住建等部门, or before 部门 (财政部门). A series counts if it holds two clipped names or more and either
 * begins with a place or level or is closed by what says that bodies are meant. Immutable.
 */
final class SeriesReader {
    private static final Pattern SEPARATORS = Pattern.compile("[、和及与]");
    private static final Pattern CLOSING =
            Pattern.compile("^(?:\\p{IsHan}{0,4})?(?:等\\p{IsHan}{0,8}?)?(?:部门|单位|机构|各局|等局|局|委)");
    private static final Pattern DIRECT = Pattern.compile("^(?:行政)?(?:主管|监管|管理)?部门");

    private final PlaceReader places;
    private final NameForms forms;
    private final Naming naming;

    SeriesReader(PlaceReader places, NameForms forms, Naming naming) {
        this.places = places;
        this.forms = forms;
        this.naming = naming;
    }

    private record Clip(int start, int nameStart, int end, AdministrativeDivision division, String department) {}

    /** Reads the clipped names of a piece of text without commas or full stops, given by its bounds. */
    List<Mention> read(String text, int from, int to, Jurisdiction jurisdiction) {
        List<int[]> elements = elements(text, from, to);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Clip clip = clipIn(text, elements.get(i)[0], elements.get(i)[1], i == 0, i == elements.size() - 1, jurisdiction);
            if (clip != null) {
                clips.add(clip);
            }
        }
        return accepted(text, to, clips, jurisdiction);
    }

    private List<Mention> accepted(String text, int to, List<Clip> clips, Jurisdiction jurisdiction) {
        if (clips.isEmpty()) {
            return List.of();
        }
        Clip first = clips.getFirst();
        Clip last = clips.getLast();
        boolean closed = CLOSING.matcher(text.substring(last.end(), Math.min(to, last.end() + 16))).find();
        if (clips.size() > 1 && (first.division() != null || closed)) {
            return clips.stream().map(clip -> mention(text, clip, first.division(), to, jurisdiction)).toList();
        }
        return List.of();
    }

    /** Reads one clipped name that 部门 follows, with its place or level if it has one; null if none begins at the offset. */
    Mention readDirect(String text, int from, int to, Jurisdiction jurisdiction) {
        PlacePrefix place = places.any(text, from, jurisdiction);
        Clip placed = place == null ? null : clipAt(text, from, place.end(), to, true, place.division());
        Clip clip = placed != null ? placed : clipAt(text, from, from, to, true, null);
        return clip == null || direct(text, clip.end(), to) == 0 ? null : mention(text, clip, null, to, jurisdiction);
    }

    private Mention mention(String text, Clip clip, AdministrativeDivision inherited, int to, Jurisdiction jurisdiction) {
        AdministrativeDivision division = clip.division();
        if (division == null) {
            division = inherited != null ? inherited : jurisdiction.home();
        }
        int end = clip.end() + direct(text, clip.end(), to);
        return naming.mention(text, clip.start(), end, division, clip.department(), jurisdiction);
    }

    private static int direct(String text, int end, int to) {
        Matcher matcher = DIRECT.matcher(text).region(end, to);
        return matcher.lookingAt() ? matcher.end() - end : 0;
    }

    private Clip clipIn(String text, int from, int to, boolean first, boolean last, Jurisdiction jurisdiction) {
        int latest = first ? to : from + 1;
        for (int i = from; i < latest; i++) {
            PlacePrefix place = places.any(text, i, jurisdiction);
            Clip placed = place == null ? null : clipAt(text, i, place.end(), to, last, place.division());
            Clip found = placed != null ? placed : clipAt(text, i, i, to, last, null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A clipped name must fill its element, but after the last one the sentence may go on. */
    private Clip clipAt(String text, int start, int nameStart, int to, boolean last, AdministrativeDivision division) {
        NameTrie.Match<String> match = forms.clipped(text, nameStart);
        if (match == null || match.end() > to || (!last && match.end() < to)) {
            return null;
        }
        return new Clip(start, nameStart, match.end(), division, match.value());
    }

    private static List<int[]> elements(String text, int from, int to) {
        List<int[]> elements = new ArrayList<>();
        Matcher matcher = SEPARATORS.matcher(text).region(from, to);
        int start = from;
        while (matcher.find()) {
            elements.add(new int[] {start, matcher.start()});
            start = matcher.end();
        }
        elements.add(new int[] {start, to});
        return elements;
    }
}
