package org.gongbao.streams.enrichment;

import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Review;

/** What reaches the gate for held documents. */
public sealed interface GateInput {

    /** A document that was tagged just now. */
    record Tagged(EnrichedDocument document) implements GateInput {}

    /** A reviewer's decision. */
    record Reviewed(Review review) implements GateInput {}
}
