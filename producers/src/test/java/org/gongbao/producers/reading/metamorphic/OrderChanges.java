package org.gongbao.producers.reading.metamorphic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same documents in another order. */
final class OrderChanges {

    private OrderChanges() {}

    static String reversed(Issue issue) {
        List<List<String>> pieces = new ArrayList<>(issue.pieces());
        Collections.reverse(pieces);
        return assembled(issue, pieces);
    }

    static String shuffled(Issue issue, long seed) {
        List<List<String>> pieces = new ArrayList<>(issue.pieces());
        Collections.shuffle(pieces, new Random(seed));
        return assembled(issue, pieces);
    }

    private static String assembled(Issue issue, List<List<String>> pieces) {
        List<String> lines = new ArrayList<>(
                issue.lines().subList(0, issue.lines().size() - issue.body().size()));
        for (List<String> piece : pieces) {
            lines.addAll(piece);
            lines.add("");
        }
        lines.addAll(issue.colophon());
        return ContentsChanges.text(lines);
    }
}
