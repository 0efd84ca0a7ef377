package org.gongbao.portal.tail;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.portal.deliverylog.DeliveryLog;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.Topics;

/** Fills the delivery log; readers see what was read at the end of each look. */
public final class DeliveriesTarget implements TailTarget {

    private final DeliveryLog log;
    private final Deserializer<SpecificRecord> deserializer;

    /**
     * Makes the target.
     *
     * @param serde settings of the serde
     */
    public DeliveriesTarget(DeliveryLog log, Map<String, ?> serde) {
        this.log = log;
        deserializer = AvroSerde.<SpecificRecord>of(serde).deserializer();
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.DELIVERIES_STATE.name(), Topics.DELIVERIES_ATTEMPTS.name());
    }

    @Override
    public Map<String, String> position() {
        return log.position();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        SpecificRecord value = deserializer.deserialize(record.topic(), record.value());
        if (value instanceof DeliveryAttempt attempt) {
            log.put(attempt, record.offset());
        } else if (record.topic().equals(Topics.DELIVERIES_STATE.name())) {
            log.put(record.key(), (DeliveryState) value);
        }
    }

    @Override
    public void settle(Map<String, String> position, boolean changed) {
        if (changed) {
            log.commit(position);
        }
    }

    @Override
    public void clear() {
        log.clear();
    }
}
