package org.gongbao.standalone.line;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.topic.Topics;

/** The subscription of the demo inbox: every document, to this address, under this secret. */
final class DemoSubscription {
    /** Its identifier, and that of its endpoint. */
    static final String ID = "demo-inbox";

    /** The tenant whose key lies in the data directory, so that its owner sees the deliveries. */
    private static final String TENANT = "local";

    private static final Duration WAIT = Duration.ofMillis(200);

    private final String url;
    private final String secret;
    private final SecretSealer sealer;

    DemoSubscription(String url, String secret, SecretSealer sealer) {
        this.url = url;
        this.secret = secret;
        this.sealer = sealer;
    }

    /**
     * Writes the subscription if the topic holds another one under its name, or none.
     *
     * @param consumer without a group; stays open
     * @param producer of subscriptions; stays open
     */
    void writeIfChanged(Consumer<String, Subscription> consumer, Producer<String, Subscription> producer, Instant now)
            throws InterruptedException {
        Optional<Subscription> present = present(consumer);
        if (present.filter(this::isAsWanted).isPresent()) {
            return;
        }
        try {
            producer.send(new ProducerRecord<>(Topics.SUBSCRIPTIONS.name(), ID, subscription(present, now)))
                    .get();
        } catch (ExecutionException e) {
            throw new GongbaoException("RUN-036", "The subscription of the demo inbox cannot be written", e.getCause());
        }
    }

    private Optional<Subscription> present(Consumer<String, Subscription> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SUBSCRIPTIONS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        Subscription found = null;
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, Subscription> record : consumer.poll(WAIT)) {
                found = record.key().equals(ID) ? record.value() : found;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isAsWanted(Subscription present) {
        return present.getTenant().equals(TENANT)
                && present.getActive()
                && present.getFilter().equals(everything())
                && present.getEndpoint().getUrl().equals(url)
                && opens(present.getEndpoint().getSealedSecret());
    }

    private boolean opens(String sealed) {
        try {
            return sealer.open(sealed).equals(secret);
        } catch (GongbaoException e) {
            // sealed with a key that is gone: to be written anew
            return false;
        }
    }

    private Subscription subscription(Optional<Subscription> before, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return Subscription.newBuilder()
                .setSubscriptionId(ID)
                .setTenant(TENANT)
                .setName("演示收件箱")
                .setFilter(everything())
                .setEndpoint(Endpoint.newBuilder()
                        .setEndpointId(ID)
                        .setUrl(url)
                        .setSealedSecret(sealer.seal(secret))
                        .build())
                .setActive(true)
                .setCreatedAt(before.map(Subscription::getCreatedAt).orElse(at))
                .setUpdatedAt(at)
                .build();
    }

    private static Filter everything() {
        return Filter.newBuilder().build();
    }
}
