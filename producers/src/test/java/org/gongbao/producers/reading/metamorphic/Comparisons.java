package org.gongbao.producers.reading.metamorphic;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.Document;

/** Readings of transformed issues beside readings of the issues as they are. */
final class Comparisons {

    private Comparisons() {}

    static Comparison compare(Transformation transformation, Issue issue) {
        String text = transformation.change().apply(issue);
        return new Comparison(
                transformation,
                issue.documents(),
                Issue.read(issue.name(), text).documents());
    }

    /** Two issues in one file: each document keeps its own gazette. */
    static Comparison joined(Issue first, Issue second) {
        String text = first.text() + "\n" + second.text();
        List<Document> expected = Stream.concat(first.documents().stream(), second.documents().stream())
                .toList();
        return new Comparison(
                Transformation.of("two issues in one file", issue -> text),
                expected,
                Issue.read(first.name(), text).documents());
    }
}
