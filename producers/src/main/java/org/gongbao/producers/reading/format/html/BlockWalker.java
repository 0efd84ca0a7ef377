package org.gongbao.producers.reading.format.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.LineBuilder;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks through a page and makes a line of each block. A line break in the source ends a line too: Chinese text needs none to be wrapped, and
 * where one stands, it mostly parts what belongs apart (a number from its addressees); the lines of a paragraph are joined later anyway.
 */
final class BlockWalker {

    private static final Set<String> WITH_MARGIN = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr", "figure");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern LINE_BREAK = Pattern.compile("(?<![ \\t])[ \\t]*+\\R\\s*+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]++");

    private final LineBuilder line;

    BlockWalker(ExtractionOutput output) {
        line = new LineBuilder(output);
    }

    /** Walks through the element and ends the last line. */
    void walk(Element element) throws UnreadableFileException {
        children(element);
        line.endBlock();
    }

    private void children(Element element) throws UnreadableFileException {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                take(text, element);
            } else if (node instanceof Element child) {
                take(child);
            }
        }
    }

    private void take(TextNode node, Element parent) throws UnreadableFileException {
        String text = node.getWholeText().replace('\u00a0', ' ');
        if (text.isBlank() && line.isBlank()) {
            return;
        }
        if (HEADING.matcher(parent.normalName()).matches()) {
            line.append(LINE_BREAK.matcher(text).replaceAll(" "));
            return;
        }
        String[] lines = LINE_BREAK.split(text, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                line.endLine();
            }
            line.append(BLANKS.matcher(lines[i]).replaceAll(parent.normalName().equals("pre") ? "$0" : " "));
        }
    }

    private void take(Element element) throws UnreadableFileException {
        String name = element.normalName();
        if (name.equals("br")) {
            line.breakLine();
            return;
        }
        if (name.equals("table") && Table.isData(element)) {
            line.endBlock();
            for (String row : Table.rows(element)) {
                line.append(row);
                line.endLine();
            }
            line.endBlock();
            return;
        }
        if (!element.isBlock()) {
            children(element);
            return;
        }
        edge(name);
        line.heading(HEADING.matcher(name).matches());
        label(element);
        children(element);
        edge(name);
        line.heading(false);
    }

    private void edge(String name) throws UnreadableFileException {
        if (WITH_MARGIN.contains(name)) {
            line.endBlock();
        } else {
            line.endLine();
        }
    }

    /** Numbers that the browser would print; they are part of the text. */
    private void label(Element element) {
        Element list = element.parent();
        if (!element.normalName().equals("li") || list == null) {
            return;
        }
        if (list.normalName().equals("ol")) {
            line.append(OrderedList.label(list, element) + " ");
        } else {
            line.listItem();
        }
    }
}
