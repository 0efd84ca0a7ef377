package org.gongbao.streams.enrichment;

import java.time.LocalDate;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;

/** Tags documents. Thread-safe; the same document and day always give the same tags. */
public interface Tagger {

    /**
     * Tags a document.
     *
     * @param document facts; as read, or masked already
     * @param publishedOn day on which the platform published it
     */
    Tags tag(Document document, LocalDate publishedOn);

    /** Returns the version of the rules, as each record states it. */
    String ruleSetVersion();

    /** Returns the tagger that knows what the rules know by themselves. */
    static Tagger of(Understanding understanding) {
        return new Tagger() {
            @Override
            public Tags tag(Document document, LocalDate publishedOn) {
                return understanding.understand(document, publishedOn);
            }

            @Override
            public String ruleSetVersion() {
                return understanding.ruleSetVersion();
            }
        };
    }
}
