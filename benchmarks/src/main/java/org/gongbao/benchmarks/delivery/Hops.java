package org.gongbao.benchmarks.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongbao.benchmarks.Runs;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;

/** What each hop of a delivery takes, to the millisecond, as the topics tell afterwards: written, matched, released, sent, outcome counted. */
final class Hops {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final double P99 = 0.99;

    private final Map<String, List<Double>> hops = new TreeMap<>();

    private Hops() {}

    /** Reads the topics of deliveries from their beginning; the deliveries of one subscription count. */
    static Hops of(GongbaoProcess program, String subscriptionId) {
        Map<String, Long> written = new HashMap<>();
        Map<String, Long> matched = new HashMap<>();
        Map<String, Long> released = new HashMap<>();
        Map<String, Long> sent = new HashMap<>();
        Hops hops = new Hops();
        read(program, Topics.DOCUMENTS_ENRICHED, entry -> written.put(entry.key(), entry.timestamp()));
        read(program, Topics.DELIVERIES_DUE, entry -> {
            DeliveryIntent intent = (DeliveryIntent) entry.value();
            if (!intent.getSubscriptionId().equals(subscriptionId)) {
                return;
            }
            released.put(intent.getDeliveryId(), intent.getReleasedAt().toEpochMilli());
        });
        read(program, Topics.DELIVERIES_STATE, entry -> {
            DeliveryState state = (DeliveryState) entry.value();
            long at = state.getMatchedAt().toEpochMilli();
            if (released.containsKey(entry.key())
                    && matched.put(entry.key(), at) == null
                    && written.containsKey(state.getDocumentId())) {
                hops.add("1 written to matched", at - written.get(state.getDocumentId()));
                hops.add("2 matched to released", released.getOrDefault(entry.key(), at) - at);
            }
        });
        read(program, Topics.DELIVERIES_ATTEMPTS, entry -> {
            DeliveryAttempt attempt = (DeliveryAttempt) entry.value();
            long at = attempt.getStartedAt().toEpochMilli();
            if (sent.put(attempt.getDeliveryId(), at) == null && released.containsKey(attempt.getDeliveryId())) {
                hops.add("3 released to sent", at - released.get(attempt.getDeliveryId()));
                hops.add("4 sent to answered", attempt.getMillis());
            }
        });
        return hops;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        hops.forEach((name, values) -> text.append(String.format(
                Locale.ROOT,
                "  %s: p50 %.0f ms, p99 %.0f ms%n",
                name.substring(2),
                new Runs(values).median(),
                values.stream()
                        .sorted()
                        .skip((long) (P99 * values.size()))
                        .findFirst()
                        .orElse(0.0))));
        return text.toString();
    }

    private void add(String hop, long millis) {
        hops.computeIfAbsent(hop, name -> new ArrayList<>()).add((double) millis);
    }

    private interface Taking {
        void take(ConsumerRecord<String, SpecificRecordBase> entry);
    }

    private static void read(GongbaoProcess program, TopicDefinition<?> topic, Taking taking) {
        Deserializer<SpecificRecordBase> values = new AvroDeserializer<>();
        values.configure(Map.of("schema.registry.url", program.registryUrl(), "specific.avro.reader", true), false);
        try (KafkaConsumer<String, SpecificRecordBase> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", program.bootstrapServers()), new StringDeserializer(), values)) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo info : consumer.partitionsFor(topic.name())) {
                partitions.add(new TopicPartition(topic.name(), info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, SpecificRecordBase> entry : consumer.poll(POLL)) {
                    if (entry.value() != null) {
                        taking.take(entry);
                    }
                }
            }
        }
    }
}
