package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * Keeps back what is hardly worth telling: that the first attempt of a delivery is under way. Most end before anybody could look, and then their end is told alone; what lasts is told when it has lasted for
 * {@link #PATIENCE}. The store has every state at once all the same, so a crash loses nothing: {@link Recovery} tells what changed last. Used by one stream task.
 */
final class FirstAttempts implements Consumer<DeliveryOutput> {

    /** How long an attempt may take before its delivery is told to be pending. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Bounds the memory of a task; beyond it the oldest are told. */
    static final int MOST = 8_000;

    private final Consumer<DeliveryOutput> outputs;
    private final SequencedMap<String, DeliveryState> keptBack = new LinkedHashMap<>();

    FirstAttempts(Consumer<DeliveryOutput> outputs) {
        this.outputs = outputs;
    }

    @Override
    public void accept(DeliveryOutput output) {
        if (!(output instanceof DeliveryOutput.DeliveryChanged(var state))) {
            outputs.accept(output);
            return;
        }
        keptBack.remove(state.getDeliveryId());
        if (!isFirstAttempt(state)) {
            outputs.accept(output);
            return;
        }
        keptBack.put(state.getDeliveryId(), state);
        if (keptBack.size() > MOST) {
            tell(keptBack.pollFirstEntry().getValue());
        }
    }

    /** Tells what has lasted. */
    void tellLasting(Instant now) {
        Iterator<DeliveryState> oldest = keptBack.values().iterator();
        while (oldest.hasNext()) {
            DeliveryState state = oldest.next();
            if (state.getUpdatedAt().plus(PATIENCE).isAfter(now)) {
                return;
            }
            oldest.remove();
            tell(state);
        }
    }

    private void tell(DeliveryState state) {
        outputs.accept(new DeliveryOutput.DeliveryChanged(state));
    }

    /** One that somebody asked for, that others hang on, or that has a history is told at once. */
    private static boolean isFirstAttempt(DeliveryState state) {
        return state.getStatus() == DeliveryStatus.PENDING
                && state.getReleased() == 1
                && state.getAttempts() == 0
                && state.getAsking() == 0
                && state.getLastCommandId() == null
                && state.getItems() == null
                && state.getMissed() == null
                && state.getLastReason() == null;
    }
}
