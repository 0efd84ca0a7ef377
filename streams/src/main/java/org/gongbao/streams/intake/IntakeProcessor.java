package org.gongbao.streams.intake;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.streams.store.v1.IntakeState;

/** Turns events into revisions, with the store of what is known. Used by one stream task. */
public final class IntakeProcessor implements FixedKeyProcessor<String, DocumentEvent, RevisedDocument> {

    /** Name of the store. */
    public static final String STORE = "intake-documents";

    private FixedKeyProcessorContext<String, RevisedDocument> context;
    private KeyValueStore<String, IntakeState> documents;

    @Override
    public void init(FixedKeyProcessorContext<String, RevisedDocument> context) {
        this.context = context;
        this.documents = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, DocumentEvent> record) {
        if (record.value() == null) {
            return;
        }
        Revisions.decide(documents.get(record.key()), record.key(), record.value())
                .ifPresent(decision -> {
                    documents.put(record.key(), decision.state());
                    context.forward(record.withValue(decision.revision()));
                });
    }
}
