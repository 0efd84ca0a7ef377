package org.gongbao.streams.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.topic.Topics;

/** Puts intents together whose endpoints belong to the same shard, as Kafka's own partitioner decides by key, so that many go in one record. */
final class Shards {

    /** Keeps a record well below the size at which a batch is sent. */
    private static final int MOST = 200;

    private Shards() {}

    /** Returns the intents in groups of one shard each, none of more than {@value #MOST}; in a group, and among the groups of a shard, their order is kept. */
    static List<List<DeliveryIntent>> of(List<DeliveryIntent> intents) {
        Map<Integer, List<DeliveryIntent>> byShard = intents.stream()
                .collect(Collectors.groupingBy(
                        intent -> shard(intent.getEndpointId()), TreeMap::new, Collectors.toList()));
        List<List<DeliveryIntent>> groups = new ArrayList<>();
        for (List<DeliveryIntent> ofShard : byShard.values()) {
            for (int from = 0; from < ofShard.size(); from += MOST) {
                groups.add(ofShard.subList(from, Math.min(from + MOST, ofShard.size())));
            }
        }
        return groups;
    }

    static int shard(String endpointId) {
        return BuiltInPartitioner.partitionForKey(endpointId.getBytes(UTF_8), Topics.PARTITIONS);
    }
}
