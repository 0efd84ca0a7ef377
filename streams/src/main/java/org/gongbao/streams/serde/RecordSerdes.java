package org.gongbao.streams.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.gongbao.schemas.serde.AvroSerde;

/** Serdes of the topics' values: Confluent's wire format by way of the schema registry. Thread-safe; each call makes a new serde. */
public final class RecordSerdes {

    /** A call that is waited for within a record must end before the transaction does (10 s), also if a request gets lost: then a second one has time. */
    private static final Map<String, Object> BRIEF =
            Map.of("http.read.timeout.ms", 4_000, "max.retries", 1, "retries.wait.ms", 250);

    private final Map<String, Object> configuration;
    private final Patience patience;

    /**
     * Makes a source of serdes.
     *
     * @param configuration as of the Avro serde: {@code schema.registry.url} and so on
     * @param patience how long to wait for the registry
     */
    public RecordSerdes(Map<String, ?> configuration, Patience patience) {
        Map<String, Object> all = new HashMap<>(BRIEF);
        all.putAll(configuration);
        this.configuration = Map.copyOf(all);
        this.patience = patience;
    }

    /** Returns a serde for values of the type that the caller names. */
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        Serde<T> inner = AvroSerde.of(configuration);
        return new PatientSerde<>(inner, patience);
    }
}
