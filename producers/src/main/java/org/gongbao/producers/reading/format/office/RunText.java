package org.gongbao.producers.reading.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The text of a paragraph as it is printed: without deleted and hidden text, field codes and readings, with text boxes apart, each once. A line
 * feed stands for a line break, U+000C for a page that ends.
 */
final class RunText {

    /** Stands where a page ended when the document was last laid out. */
    static final char PAGE_END = '\f';

    private final StringBuilder text = new StringBuilder();
    private final List<Element> boxes = new ArrayList<>();

    /** Reads a paragraph. */
    RunText(Element paragraph) {
        walk(paragraph);
    }

    String text() {
        return text.toString();
    }

    /** Returns the contents of text boxes that hang on the paragraph. */
    List<Element> boxes() {
        return boxes;
    }

    private void walk(Element parent) {
        for (Element element : Xml.children(parent)) {
            switch (element.getLocalName()) {
                case "t" -> text.append(element.getTextContent());
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "lastRenderedPageBreak" -> text.append(PAGE_END);
                case "txbxContent" -> boxes.add(element);
                case "AlternateContent" -> alternative(element);
                case "r" -> run(element);
                case "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "rt", "instrText", "delText", "binData" -> {
                    /* not printed */
                }
                default -> walk(element);
            }
        }
    }

    private void run(Element run) {
        Optional<Element> hidden = Xml.path(run, "rPr", "vanish");
        boolean isHidden = hidden.isPresent()
                && Xml.attribute(hidden.get(), "val")
                        .filter(value -> value.equals("0") || value.equals("false"))
                        .isEmpty();
        if (!isHidden) {
            walk(run);
        }
    }

    /** The same thing for new programs and for old ones. */
    private void alternative(Element element) {
        List<Element> choices = Xml.children(element);
        if (!choices.isEmpty()) {
            walk(choices.getFirst());
        }
    }
}
