package org.gongbao.producers.reading.format.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;

/** What the styles of a document say about its paragraphs. A style takes what it does not say from the one that it is based on. */
final class Styles {

    /** Half a line of usual text, in twentieths of a point. */
    private static final int GAP = 100;

    private final Map<String, Element> byId = new HashMap<>();
    private Optional<String> standard = Optional.empty();
    private Optional<Element> defaults = Optional.empty();

    /** Makes the styles of this part; null if the document has none. */
    Styles(Element root) {
        if (root == null) {
            return;
        }
        defaults = Xml.path(root, "docDefaults", "pPrDefault", "pPr");
        for (Element style : Xml.children(root, "style")) {
            Optional<String> id = Xml.attribute(style, "styleId");
            id.ifPresent(name -> byId.put(name, style));
            boolean isStandard =
                    Xml.attribute(style, "type").filter("paragraph"::equals).isPresent()
                            && Xml.attribute(style, "default")
                                    .filter(value -> !value.equals("0") && !value.equals("false"))
                                    .isPresent();
            standard = isStandard ? id : standard;
        }
    }

    boolean isHeading(Element paragraph) {
        return find(paragraph, one -> Xml.value(one, "outlineLvl"))
                        .filter(level -> !level.equals("9"))
                        .isPresent()
                || styleOf(paragraph)
                        .map(byId::get)
                        .flatMap(style -> Xml.value(style, "name"))
                        .filter(name -> name.toLowerCase(Locale.ROOT).matches("(?:heading|标题) ?\\d|title|标题"))
                        .isPresent();
    }

    boolean hasGapAbove(Element paragraph) {
        return gap(paragraph, "before");
    }

    boolean hasGapBelow(Element paragraph) {
        return gap(paragraph, "after");
    }

    private boolean gap(Element paragraph, String side) {
        return Xml.number(find(
                        paragraph, one -> Xml.path(one, "spacing").flatMap(spacing -> Xml.attribute(spacing, side))))
                .filter(twips -> twips >= GAP)
                .isPresent();
    }

    /** Returns the list that the paragraph belongs to. */
    Optional<String> listOf(Element paragraph) {
        return find(paragraph, one -> Xml.value(one, "numPr", "numId"));
    }

    /** Returns the depth in its list, from 0. */
    int levelOf(Element paragraph) {
        return Xml.number(find(paragraph, one -> Xml.value(one, "numPr", "ilvl")))
                .orElse(0);
    }

    private Optional<String> styleOf(Element paragraph) {
        return Xml.value(paragraph, "pPr", "pStyle").or(() -> standard);
    }

    /** What the paragraph says itself, else its style, else the one below, else the document. */
    private Optional<String> find(Element paragraph, Function<Element, Optional<String>> property) {
        Optional<String> found = Xml.path(paragraph, "pPr").flatMap(property);
        Optional<String> style = styleOf(paragraph);
        Set<String> seen = new HashSet<>();
        while (found.isEmpty() && style.isPresent() && seen.add(style.get()) && byId.containsKey(style.get())) {
            Element element = byId.get(style.get());
            found = Xml.path(element, "pPr").flatMap(property);
            style = Xml.value(element, "basedOn");
        }
        return found.or(() -> defaults.flatMap(property));
    }
}
