package org.gongbao.streams.acknowledgement;

import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.DeliveryState;

/** What reaches the processor of acknowledgements. */
public sealed interface AcknowledgementInput {

    /** A delivery by which somebody is asked changed. */
    record DeliveryChanged(DeliveryState state) implements AcknowledgementInput {}

    /** Somebody answered. */
    record Replied(AcknowledgementReply reply) implements AcknowledgementInput {}

    /**
     * A document was withdrawn.
     *
     * @param revision revision that withdraws it
     * @param partition partition of documents.enriched.v1 that holds this revision
     * @param offset offset there
     */
    record Withdrawn(String documentId, int revision, int partition, long offset) implements AcknowledgementInput {}
}
