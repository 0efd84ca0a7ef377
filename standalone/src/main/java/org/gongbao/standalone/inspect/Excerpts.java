package org.gongbao.standalone.inspect;

import java.util.List;
import org.gongbao.record.v1.Paragraph;

/** Finds the words of a document that a tag rests on. Immutable. */
final class Excerpts {
    private static final int AROUND = 14;

    private final List<Paragraph> paragraphs;

    Excerpts(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Returns printed words with what stands around them, at a line or in the paragraph that goes on there; only the words if they are cut there. */
    String around(String printed, int line) {
        return paragraphs.stream()
                .filter(paragraph ->
                        paragraph.getLine() >= line && paragraph.getText().contains(printed))
                .findFirst()
                .or(() -> paragraphs.stream()
                        .filter(paragraph -> paragraph.getText().contains(printed))
                        .reduce((former, later) -> later))
                .map(paragraph -> cut(paragraph.getText(), printed))
                .orElse(printed);
    }

    /** Returns the beginning of the paragraph at a line; empty if there is none. */
    String at(int line) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.getLine() == line)
                .findFirst()
                .map(paragraph -> cut(paragraph.getText(), ""))
                .orElse("");
    }

    private static String cut(String text, String printed) {
        int found = text.indexOf(printed);
        int from = Math.max(0, found - AROUND);
        int to = Math.min(text.length(), found + printed.length() + (printed.isEmpty() ? 3 : 1) * AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
