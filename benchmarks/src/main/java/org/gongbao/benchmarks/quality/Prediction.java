package org.gongbao.benchmarks.quality;

import java.util.List;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;

/**
 * What the program says of a document.
 *
 * @param document facts as read
 * @param tags what was understood
 */
record Prediction(Document document, Tags tags) {

    /** Reads and tags an issue. */
    static List<Prediction> of(LabelledIssue issue, Understanding understanding) {
        return new GazetteReader()
                .read(issue.file()).documents().stream()
                        .map(document -> new Prediction(document, understanding.understand(document, null)))
                        .toList();
    }
}
