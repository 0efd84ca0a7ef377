package org.gongbao.streams.held;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps documents.held.v1 on every instance, as bytes. Used by the global thread. */
public final class HeldProcessor implements Processor<String, byte[], Void, Void> {

    /** Name of the global store. */
    public static final String STORE = "held-documents";

    private KeyValueStore<String, byte[]> documents;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.documents = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        documents.put(record.key(), record.value());
    }
}
