package org.gongbao.streams.enrichment;

import java.util.Optional;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.Review;
import org.gongbao.streams.intake.RevisedDocument;

/** What reaches the desk that keeps the documents of a partition. */
public sealed interface DeskInput {

    /**
     * A revision was read.
     *
     * @param heldKey key in documents.held.v1 under which its facts stand until they are tagged; empty if they do not
     */
    record Revised(RevisedDocument document, Optional<String> heldKey) implements DeskInput {}

    /** Facts of a held document tell nothing new and need not stand under this key of documents.held.v1 any more. */
    record Repeated(String heldKey) implements DeskInput {}

    /** A reviewer decided. */
    record Reviewed(Review review) implements DeskInput {}

    /** A link to or from another document was found or lost. */
    record Linked(DocumentLink link) implements DeskInput {}

    /** Somebody wants documents tagged anew. */
    record Requested(RetagRequest request) implements DeskInput {}
}
