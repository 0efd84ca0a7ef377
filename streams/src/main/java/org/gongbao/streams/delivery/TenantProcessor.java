package org.gongbao.streams.delivery;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the records of tenants on every instance, as bytes, and tells the rates of each. Used by the global thread. */
public final class TenantProcessor implements Processor<String, byte[], Void, Void> {

    /** Name of the global store. */
    public static final String STORE = "delivery-tenants";

    private final TenantRates rates;
    private KeyValueStore<String, byte[]> tenants;

    /** Makes a processor that tells these rates. */
    public TenantProcessor(TenantRates rates) {
        this.rates = rates;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.tenants = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        tenants.put(record.key(), record.value());
        rates.put(record.key(), record.value());
    }
}
