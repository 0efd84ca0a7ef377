package org.gongbao.producers.reading.metamorphic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.Document;

/**
 * The text of an issue, and what is read out of it as it stands.
 *
 * @param name short name for tables
 * @param text its text
 * @param asIs reading of the text as it stands
 */
record Issue(String name, String text, ReadingResult asIs) {

    private static final Pattern CONTENTS = Pattern.compile("[#\\s*]*目\\s*[录次][\\s*]*");

    @Override
    public String toString() {
        return name;
    }

    static Issue of(String name, String text) {
        return new Issue(name, text, read(name, text));
    }

    static ReadingResult read(String name, String text) {
        return new GazetteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Document> documents() {
        return asIs.documents();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Returns the lines before the heading of the table of contents. */
    List<String> cover() {
        return lines().subList(0, contentsAt());
    }

    /** Returns the heading of the table of contents; empty if there is none. */
    List<String> contentsHeading() {
        return hasContents() ? lines().subList(contentsAt(), contentsAt() + 1) : List.of();
    }

    /** Returns the lines between the heading of the table of contents and the first document. */
    List<String> contents() {
        return hasContents() ? lines().subList(contentsAt() + 1, firstLine()) : List.of();
    }

    /** Returns the lines of all documents and what stands between and behind them. */
    List<String> body() {
        return lines().subList(firstLine(), lines().size());
    }

    /** Returns each document's lines, with what stands between it and the next one. */
    List<List<String>> pieces() {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < documents().size(); i++) {
            int from = documents().get(i).getProvenance().getStartLine() - 1;
            int to = documents().get(i).getProvenance().getEndLine();
            pieces.add(lines().subList(from, to));
        }
        return pieces;
    }

    /** Returns what stands behind the last document. */
    List<String> colophon() {
        return lines().subList(documents().getLast().getProvenance().getEndLine(), lines().size());
    }

    private boolean hasContents() {
        return contentsAt() < firstLine();
    }

    private int contentsAt() {
        for (int i = 0; i < firstLine(); i++) {
            if (CONTENTS.matcher(lines().get(i)).matches()) {
                return i;
            }
        }
        return firstLine();
    }

    private int firstLine() {
        return documents().getFirst().getProvenance().getStartLine() - 1;
    }
}
