package org.gongbao.connector.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.gongbao.connector.webhook.dispatch.IntentRecord;
import org.gongbao.connector.webhook.dispatch.OffsetLedger;

/**
 * Hands intents on and returns at once. While too many wait, its partitions are paused; offsets are committed up to the first intent
 * whose outcome is not durable. No delivery ever makes it throw.
 */
public final class WebhookSinkTask extends SinkTask {

    /** How soon Connect comes back while something is under way, so that offsets and pauses keep pace. */
    private static final long BACK_SOON_MILLIS = 100;

    private static final long BACK_AT_ONCE_MILLIS = 10;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final OffsetLedger ledger = new OffsetLedger();
    private final Set<TopicPartition> partitions = new HashSet<>();
    private DeliveryEngine engine;
    private int mostWaiting;
    private boolean paused;
    private long settledAtLastCommit;
    private long lastCommitNanos;

    /** Used by Connect. */
    public WebhookSinkTask() {}

    @Override
    public String version() {
        return ConnectorVersion.VERSION;
    }

    @Override
    public void start(Map<String, String> properties) {
        WebhookSinkConfig config = new WebhookSinkConfig(properties);
        String name =
                "gongbao-" + properties.getOrDefault("name", "webhook") + "-" + properties.getOrDefault("task.id", "0");
        mostWaiting = config.backlog();
        lastCommitNanos = System.nanoTime();
        engine = DeliveryEngine.start(name, TaskShare.of(properties), config, ledger, context.pluginMetrics());
    }

    @Override
    public void open(Collection<TopicPartition> opened) {
        partitions.addAll(opened);
        if (paused) {
            context.pause(opened.toArray(TopicPartition[]::new));
        }
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        for (SinkRecord record : records) {
            IntentRecord intent = intent(record);
            ledger.received(intent.partition(), intent.offset());
            engine.accept(intent);
        }
        regulate();
        commitSoon();
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> current) {
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        current.forEach((partition, consumed) -> {
            if (!ledger.hasOpen(partition)) {
                settled.put(partition, consumed);
            } else {
                ledger.committable(partition)
                        .ifPresent(offset -> settled.put(partition, new OffsetAndMetadata(offset)));
            }
        });
        return settled;
    }

    @Override
    public void close(Collection<TopicPartition> closed) {
        partitions.removeAll(closed);
        closed.forEach(ledger::forget);
    }

    @Override
    public void stop() {
        if (engine != null) {
            engine.stop(DRAIN);
        }
    }

    private static IntentRecord intent(SinkRecord record) {
        byte[] value =
                switch (record.value()) {
                    case null -> null;
                    case byte[] bytes -> bytes;
                    default ->
                        throw new ConnectException("WHK-003 Values of " + record.topic() + " come as "
                                + record.value().getClass().getName()
                                + "; set value.converter=org.apache.kafka.connect.converters.ByteArrayConverter");
                };
        return new IntentRecord(
                new TopicPartition(record.originalTopic(), record.originalKafkaPartition()),
                record.originalKafkaOffset(),
                Optional.ofNullable(record.key()).map(String::valueOf),
                Optional.ofNullable(value));
    }

    /** Pauses when too much waits, and goes on when half of it has gone. */
    private void regulate() {
        int waiting = engine.backlog();
        if (!paused && waiting >= mostWaiting) {
            paused = true;
            context.pause(partitions.toArray(TopicPartition[]::new));
        } else if (paused && waiting <= mostWaiting / 2) {
            paused = false;
            context.resume(partitions.toArray(TopicPartition[]::new));
        }
        if (paused) {
            context.timeout(BACK_AT_ONCE_MILLIS);
        } else if (ledger.open() > 0 || ledger.settledSoFar() > settledAtLastCommit) {
            context.timeout(BACK_SOON_MILLIS);
        }
    }

    /** A crash sends again what was not committed: the sooner, the less. */
    private void commitSoon() {
        long settled = ledger.settledSoFar();
        if (settled > settledAtLastCommit && System.nanoTime() - lastCommitNanos >= COMMIT_EVERY.toNanos()) {
            settledAtLastCommit = settled;
            lastCommitNanos = System.nanoTime();
            context.requestCommit();
        }
    }
}
