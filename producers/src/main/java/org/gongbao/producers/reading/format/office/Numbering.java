package org.gongbao.producers.reading.format.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The numbers that Word prints before paragraphs of a list and keeps out of their text: 一、 （二） 第三条 are part of a document. Counts as the
 * paragraphs come. For one thread.
 */
final class Numbering {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> patterns = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** Makes the numbering of this part; null if the document has none. */
    Numbering(Element root) {
        if (root == null) {
            return;
        }
        for (Element list : Xml.children(root, "num")) {
            Xml.attribute(list, "numId").ifPresent(id -> lists.put(id, list));
        }
        for (Element pattern : Xml.children(root, "abstractNum")) {
            Xml.attribute(pattern, "abstractNumId").ifPresent(id -> patterns.put(id, pattern));
        }
    }

    /**
     * Counts a paragraph and returns what Word prints before it; empty if that is nothing.
     *
     * @param list identifier of its list
     * @param level its depth, from 0
     */
    Optional<Label> next(String list, int level) {
        Optional<String> pattern = Optional.ofNullable(lists.get(list)).flatMap(one -> Xml.value(one, "abstractNumId"));
        Optional<Element> own = pattern.flatMap(id -> level(id, level));
        if (own.isEmpty() || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        if (format(own.get()).equals("bullet")) {
            return Optional.of(new Label("", true));
        }
        // lists of one pattern go on counting together, unless one says that it begins anew
        int[] counts = counters.computeIfAbsent(pattern.get(), id -> new int[LEVELS]);
        if (begun.add(list + "/" + level)) {
            restart(list, level).ifPresent(first -> counts[level] = first - 1);
        }
        counts[level] = counts[level] == 0 ? start(own.get()) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        String text = PLACE.matcher(Xml.value(own.get(), "lvlText").orElse(""))
                .replaceAll(place ->
                        Matcher.quoteReplacement(number(pattern.get(), counts, Integer.parseInt(place.group(1)) - 1)));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Label(spaced(text), false));
    }

    private Optional<Integer> restart(String list, int level) {
        return Xml.children(lists.get(list), "lvlOverride").stream()
                .filter(element -> isLevel(element, level))
                .flatMap(element -> Xml.number(Xml.value(element, "startOverride")).stream())
                .findFirst();
    }

    private String number(String pattern, int[] counts, int level) {
        Optional<Element> of = level(pattern, level);
        int count = counts[level] == 0 ? of.map(Numbering::start).orElse(1) : counts[level];
        return Numerals.format(count, of.map(Numbering::format).orElse("decimal"));
    }

    private Optional<Element> level(String pattern, int level) {
        return Optional.ofNullable(patterns.get(pattern)).stream()
                .flatMap(element -> Xml.children(element, "lvl").stream())
                .filter(element -> isLevel(element, level))
                .findFirst();
    }

    private static boolean isLevel(Element element, int level) {
        return Xml.attribute(element, "ilvl")
                .filter(Integer.toString(level)::equals)
                .isPresent();
    }

    private static String format(Element level) {
        return Xml.value(level, "numFmt").orElse("decimal");
    }

    private static int start(Element level) {
        return Xml.number(Xml.value(level, "start")).orElse(1);
    }

    /** Word leaves a gap after the number; after a wide mark nobody types one. */
    static String spaced(String label) {
        return "、）．。：".indexOf(label.charAt(label.length() - 1)) >= 0 ? label : label + " ";
    }

    /**
     * What stands before a paragraph.
     *
     * @param text number with its marks; empty for a bullet
     * @param isBullet true if it is no number
     */
    record Label(String text, boolean isBullet) {}
}
