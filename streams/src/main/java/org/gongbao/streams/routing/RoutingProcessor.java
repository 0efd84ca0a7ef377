package org.gongbao.streams.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.store.v1.RoutingTargets;

/** Sends a document to its topics and takes it off those that it has left. Used by one stream task. */
public final class RoutingProcessor implements FixedKeyProcessor<String, EnrichedDocument, RoutedDocument> {

    /** Name of the store. */
    public static final String STORE = "routing-targets";

    private final RoutingPlan plan;
    private FixedKeyProcessorContext<String, RoutedDocument> context;
    private KeyValueStore<String, RoutingTargets> targets;

    /** Makes a processor. */
    public RoutingProcessor(RoutingPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, RoutedDocument> context) {
        this.context = context;
        this.targets = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, EnrichedDocument> record) {
        SortedSet<String> present = plan.targets(record.value());
        RoutingTargets former = targets.get(record.key());
        List<String> left = former == null ? new ArrayList<>() : new ArrayList<>(former.getTopics());
        left.removeAll(present);
        targets.put(record.key(), present.isEmpty() ? null : new RoutingTargets(List.copyOf(present)));
        left.forEach(topic -> context.forward(record.withValue(new RoutedDocument(topic, null))));
        present.forEach(topic -> context.forward(record.withValue(new RoutedDocument(topic, record.value()))));
    }
}
