package org.gongbao.streams.registry;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the registry of agencies on every instance, as bytes, and tells the rules of each entry. Used by the global thread. */
public final class RegistryProcessor implements Processor<String, byte[], Void, Void> {

    /** Name of the global store. */
    public static final String STORE = "registry-agencies";

    private final LiveRules rules;
    private KeyValueStore<String, byte[]> agencies;

    /** Makes a processor that tells these rules. */
    public RegistryProcessor(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.agencies = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        agencies.put(record.key(), record.value());
        rules.put(record.key(), record.value());
    }
}
