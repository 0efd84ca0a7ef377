package org.gongbao.portal.tail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.portal.view.TopicView;
import org.gongbao.portal.view.Views;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;

/** Fills the views in memory. */
public final class ViewsTarget implements TailTarget {

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();
    private final Deserializer<SpecificRecord> deserializer;

    private ViewsTarget(Map<String, ?> serde) {
        deserializer = AvroSerde.<SpecificRecord>of(serde).deserializer();
    }

    /**
     * Makes a target that fills what decides who may do what.
     *
     * @param serde settings of the serde
     */
    public static ViewsTarget of(AccessViews views, Map<String, ?> serde) {
        ViewsTarget target = new ViewsTarget(serde);
        target.add(Topics.ACCESS_KEYS, views.keys());
        target.add(Topics.ACCESS_TENANTS, views.tenants());
        return target;
    }

    /**
     * Makes a target that fills all other views.
     *
     * @param serde settings of the serde
     */
    public static ViewsTarget of(Views views, Map<String, ?> serde) {
        ViewsTarget target = new ViewsTarget(serde);
        target.add(Topics.SUBSCRIPTIONS, views.subscriptions());
        target.add(Topics.ENDPOINTS_STATE, views.endpoints());
        target.add(Topics.ENDPOINTS_NOTICES, views.notices());
        target.add(Topics.ACKNOWLEDGEMENTS, views.acknowledgements());
        target.add(Topics.PORTALS_STATE, views.portals());
        target.add(Topics.DEAD_LETTERS, views.deadLetters());
        target.add(Topics.DOCUMENTS_HELD, views.held());
        target.add(Topics.FILTERS, views.filters());
        target.add(Topics.CHANGES, views.changes());
        target.add(Topics.ACCESS_USES, views.keyUses());
        return target;
    }

    private <V extends SpecificRecord> void add(TopicDefinition<V> topic, TopicView<V> view) {
        entries.put(topic.name(), new Entry<>(topic.valueType(), view));
    }

    @Override
    public List<String> topics() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public Map<String, String> position() {
        return Map.of();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        SpecificRecord value = deserializer.deserialize(record.topic(), record.value());
        entries.get(record.topic()).accept(record.key(), value);
    }

    @Override
    public void settle(Map<String, String> position, boolean changed) {
        // views show every record at once and keep nothing on disk
    }

    @Override
    public void clear() {
        entries.values().forEach(entry -> entry.view.clear());
    }

    private record Entry<V extends SpecificRecord>(Class<V> type, TopicView<V> view) {

        private void accept(String key, SpecificRecord value) {
            view.accept(key, type.cast(value));
        }
    }
}
