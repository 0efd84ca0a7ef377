package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

class ShardsTest {

    private final List<DeliveryIntent> intents =
            IntStream.range(0, 3_000).mapToObj(ShardsTest::intent).toList();

    @Test
    void losesNoneAndRepeatsNone() {
        // when
        List<List<DeliveryIntent>> groups = Shards.of(intents);

        // then
        assertThat(groups.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(intents);
    }

    @Test
    void putsOnlyEndpointsTogetherThatKafkaPutsIntoOnePartition() {
        // when
        List<List<DeliveryIntent>> groups = Shards.of(intents);

        // then
        assertThat(groups).allSatisfy(group -> assertThat(group.stream().map(ShardsTest::partition))
                .containsOnly(partition(group.getFirst())));
    }

    @Test
    void bringsMostOfThemTogether() {
        // when
        List<List<DeliveryIntent>> groups = Shards.of(intents);

        // then
        assertThat(groups).hasSizeLessThanOrEqualTo(3_000 / 200 + Topics.PARTITIONS);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(200));
    }

    /** As documented for keyed records: murmur2 of the serialized key. */
    private static int partition(DeliveryIntent intent) {
        byte[] key = new StringSerializer().serialize("intents", intent.getEndpointId());
        return Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
    }

    private static DeliveryIntent intent(int number) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId("delivery-" + number)
                .setSubscriptionId("subscription-" + number)
                .setEndpointId("终点-" + number)
                .setDocumentId("document")
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setReleasedAt(Instant.EPOCH)
                .build();
    }
}
