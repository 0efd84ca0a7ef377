package org.gongbao.streams.enrichment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.HoldState;

/** Decides which documents wait for a reviewer. A decision holds for the revision that it was made on. Pure; thread-safe. */
final class HoldGate {

    private static final StoreSerde<EnrichedDocument> DOCUMENTS = StoreSerde.of(EnrichedDocument.class);

    /**
     * What comes of an input.
     *
     * @param state what to remember; empty = nothing
     * @param outputs what goes on, in order
     */
    record Decision(Optional<HoldState> state, List<GateOutput> outputs) {}

    private HoldGate() {}

    static Decision tagged(HoldState known, EnrichedDocument document, Instant now) {
        boolean held = document.getHold() != null && document.getRevision() > known.getApprovedRevision();
        if (held) {
            HeldDocument waiting = new HeldDocument(
                    document.getDocumentId(), document.getRevision(), document.getHold(), now, document);
            HoldState state = HoldState.newBuilder(known)
                    .setWaiting(java.nio.ByteBuffer.wrap(DOCUMENTS.serialize("enrichment-holds", document)))
                    .build();
            return new Decision(Optional.of(state), List.of(new GateOutput.Waiting(waiting)));
        }
        return publish(known, document);
    }

    static Decision reviewed(HoldState known, Review review) {
        if (review.getDecision() != ReviewDecision.APPROVE || known.getWaiting() == null) {
            return new Decision(Optional.of(known), List.of());
        }
        byte[] bytes = new byte[known.getWaiting().remaining()];
        known.getWaiting().duplicate().get(bytes);
        EnrichedDocument document = DOCUMENTS.deserialize("enrichment-holds", bytes);
        return publish(
                HoldState.newBuilder(known)
                        .setApprovedRevision(document.getRevision())
                        .build(),
                document);
    }

    private static Decision publish(HoldState known, EnrichedDocument document) {
        List<GateOutput> outputs = new ArrayList<>();
        if (known.getWaiting() != null) {
            outputs.add(new GateOutput.Waiting(null));
        }
        outputs.add(new GateOutput.Publish(released(document)));
        Optional<HoldState> state = known.getApprovedRevision() == 0
                ? Optional.empty()
                : Optional.of(HoldState.newBuilder(known).setWaiting(null).build());
        return new Decision(state, outputs);
    }

    private static EnrichedDocument released(EnrichedDocument document) {
        return document.getHold() == null
                ? document
                : EnrichedDocument.newBuilder(document)
                        .setHold(null)
                        .setStatus(DocumentStatus.ACTIVE)
                        .build();
    }
}
