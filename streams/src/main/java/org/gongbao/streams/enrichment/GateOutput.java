package org.gongbao.streams.enrichment;

import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;

/** What leaves the gate for held documents. */
public sealed interface GateOutput {

    /** A document that may be published. */
    record Publish(EnrichedDocument document) implements GateOutput {}

    /** A document that waits for a reviewer, or null if none does any more. */
    record Waiting(HeldDocument document) implements GateOutput {}
}
