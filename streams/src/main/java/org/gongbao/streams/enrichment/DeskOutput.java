package org.gongbao.streams.enrichment;

import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.RetagState;

/** What the desk that keeps the documents of a partition sends out. */
public sealed interface DeskOutput {

    /** A document that may be published. */
    record Publish(EnrichedDocument document) implements DeskOutput {}

    /** A document that waits for a reviewer, or null if none does any more. */
    record Waiting(HeldDocument document) implements DeskOutput {}

    /** Facts of a document that was held and may be published: they belong into the log of documents from now on. */
    record Released(DocumentEvent event) implements DeskOutput {}

    /** How far a request to tag anew is. */
    record Progress(RetagState state) implements DeskOutput {}
}
