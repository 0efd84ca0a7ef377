package org.gongbao.streams.enrichment;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.streams.store.v1.HoldState;

/** The gate for held documents, with its store. Used by one stream task. */
public final class HoldProcessor implements FixedKeyProcessor<String, GateInput, GateOutput> {

    /** Name of the store. */
    public static final String STORE = "enrichment-holds";

    private static final HoldState NOTHING = HoldState.newBuilder().build();

    private FixedKeyProcessorContext<String, GateOutput> context;
    private KeyValueStore<String, HoldState> holds;

    @Override
    public void init(FixedKeyProcessorContext<String, GateOutput> context) {
        this.context = context;
        this.holds = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, GateInput> record) {
        HoldState stored = holds.get(record.key());
        HoldState known = stored == null ? NOTHING : stored;
        HoldGate.Decision decision =
                switch (record.value()) {
                    case GateInput.Tagged(var document) ->
                        HoldGate.tagged(known, document, Instant.ofEpochMilli(record.timestamp()));
                    case GateInput.Reviewed(var review) -> HoldGate.reviewed(known, review);
                };
        HoldState next =
                decision.state().filter(state -> !state.equals(NOTHING)).orElse(null);
        if (next != null || stored != null) {
            holds.put(record.key(), next);
        }
        decision.outputs().forEach(output -> context.forward(record.withValue(output)));
    }
}
