package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.text.NameTrie;

/**
 * Reads clipped names, which count only in company: 县发改、工信、住建等部门, or before 部门 (财政部门). A series counts if it holds two clipped names or more and either
 * begins with a place or level or is closed by what says that bodies are meant. Immutable.
 */
final class SeriesReader {
    private static final String SEPARATORS = "、和及与";
    private static final Pattern CLOSING =
            Pattern.compile("(?:\\p{IsHan}{0,4})?(?:等\\p{IsHan}{0,8}?)?(?:部门|单位|机构|各局|等局|局|委)");
    /** What may follow the last clipped name where a place at the head says that bodies are meant. */
    private static final Pattern GOING_ON = Pattern.compile("等|牵头|负责|按照?|要|配合|根据|应|分别|共同|联合|各");

    private static final Pattern DIRECT = Pattern.compile("^(?:行政)?(?:主管|监管|管理)?部门");

    /** After these the clipped name is part of a longer one, which means another body: 公安机关交通管理部门, 高速公路主管部门. */
    private static final Set<String> PARTS_OF_LONGER_NAMES = Set.of("机关", "高速");

    private final PlaceReader places;
    private final NameForms forms;
    private final Naming naming;

    SeriesReader(PlaceReader places, NameForms forms, Naming naming) {
        this.places = places;
        this.forms = forms;
        this.naming = naming;
    }

    private record Clip(int start, int end, AdministrativeDivision division, String department) {}

    /** Reads the clipped names of a piece of text without commas or full stops, given by its bounds. */
    List<Mention> read(String text, int from, int to, Jurisdiction jurisdiction) {
        if (!holdsSeparator(text, from, to)) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        List<Clip> run = new ArrayList<>();
        for (int[] element : elements(text, from, to)) {
            Clip clip = clipIn(text, element[0], element[1], run.isEmpty(), jurisdiction);
            if (clip != null) {
                run.add(clip);
                if (clip.end() < element[1]) {
                    found.addAll(accepted(text, to, run, jurisdiction));
                    run.clear();
                }
            }
        }
        found.addAll(accepted(text, to, run, jurisdiction));
        return found;
    }

    private List<Mention> accepted(String text, int to, List<Clip> run, Jurisdiction jurisdiction) {
        if (run.size() < 2) {
            return List.of();
        }
        AdministrativeDivision division = run.getFirst().division();
        if (division == null && !closes(CLOSING, text, run.getLast().end(), to)) {
            return List.of();
        }
        return run.stream()
                .map(clip -> mention(text, clip, division, to, jurisdiction))
                .toList();
    }

    private static boolean closes(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to).lookingAt();
    }

    /**
     * Reads one clipped name that 部门 follows, with its place or level if it has one; null if none begins at the offset.
     *
     * @param place any place or level that begins there; null if none does
     */
    Mention readDirect(String text, int from, int to, PlacePrefix place, Jurisdiction jurisdiction) {
        Mention placed = place == null ? null : directAt(text, from, place.end(), to, place.division(), jurisdiction);
        Mention direct = placed == null ? directAt(text, from, from, to, null, jurisdiction) : placed;
        boolean amid = placed == null
                && direct != null
                && PARTS_OF_LONGER_NAMES.contains(text.substring(Math.max(0, from - 2), from));
        return amid ? null : direct;
    }

    private Mention directAt(
            String text, int start, int nameStart, int to, AdministrativeDivision division, Jurisdiction jurisdiction) {
        NameTrie.Match<String> match = forms.clipped(text, nameStart);
        return match == null || match.end() > to || direct(text, match.end(), to) == 0
                ? null
                : mention(text, new Clip(start, match.end(), division, match.value()), null, to, jurisdiction);
    }

    private Mention mention(
            String text, Clip clip, AdministrativeDivision inherited, int to, Jurisdiction jurisdiction) {
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

    private Clip clipIn(String text, int from, int to, boolean first, Jurisdiction jurisdiction) {
        int latest = first ? to : from + 1;
        for (int i = from; i < latest; i++) {
            PlacePrefix place = places.any(text, i, jurisdiction);
            Clip placed = place == null ? null : clipAt(text, i, place.end(), to, first, place.division());
            Clip found = placed != null ? placed : clipAt(text, i, i, to, first, null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A clipped name fills its element, but the one that closes the series may be followed by what closes it. */
    private Clip clipAt(String text, int start, int nameStart, int to, boolean first, AdministrativeDivision division) {
        NameTrie.Match<String> match = forms.clipped(text, nameStart);
        if (match == null || match.end() > to) {
            return null;
        }
        boolean whole = match.end() == to;
        boolean closing = !first && (closes(CLOSING, text, match.end(), to) || closes(GOING_ON, text, match.end(), to));
        return whole || closing ? new Clip(start, match.end(), division, match.value()) : null;
    }

    private static boolean holdsSeparator(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<int[]> elements(String text, int from, int to) {
        List<int[]> elements = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                elements.add(new int[] {start, i});
                start = i + 1;
            }
        }
        elements.add(new int[] {start, to});
        return elements;
    }
}
