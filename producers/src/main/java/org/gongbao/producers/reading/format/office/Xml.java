package org.gongbao.producers.reading.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Elements of WordprocessingML by their local names: the strict form of the standard has the same names in other namespaces. Pure.
 */
final class Xml {

    private Xml() {}

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    /** Returns the first element down this path of names. */
    static Optional<Element> path(Element parent, String... names) {
        Optional<Element> element = Optional.of(parent);
        for (String name : names) {
            element = element.flatMap(one -> children(one, name).stream().findFirst());
        }
        return element;
    }

    /** Returns an attribute whatever its namespace; empty if it is absent. */
    static Optional<String> attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return Optional.of(attribute.getNodeValue());
            }
        }
        return Optional.empty();
    }

    /** Returns the value of the element down this path, as of {@code <w:numId w:val="3"/>}. */
    static Optional<String> value(Element parent, String... names) {
        return path(parent, names).flatMap(element -> attribute(element, "val"));
    }

    /** Returns a number; empty if it is absent or none. */
    static Optional<Integer> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }
}
