package org.gongbao.connector.ckan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.gongbao.connector.http.Backoff;
import org.gongbao.schemas.error.RecordCoordinates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes documents to one portal. {@code put} returns when every document of the batch is settled and reported, so the offsets that Connect
 * commits are never ahead of the portal; else it asks for the batch again after a wait. Used by one thread.
 */
public final class CkanSinkTask extends SinkTask {

    private static final Logger LOGGER = LoggerFactory.getLogger(CkanSinkTask.class);

    private final Function<CkanSinkConfig, PortalConnection> opener;
    private PortalConnection portal;
    private Backoff backoff;
    private boolean allowed;
    private int failures;

    /** Makes a task that {@link #start} configures. */
    public CkanSinkTask() {
        this(PortalConnection::open);
    }

    CkanSinkTask(Function<CkanSinkConfig, PortalConnection> opener) {
        this.opener = opener;
    }

    @Override
    public void start(Map<String, String> props) {
        CkanSinkConfig config = new CkanSinkConfig(props);
        backoff = config.backoff();
        portal = opener.apply(config);
        if (context != null && context.pluginMetrics() != null) {
            portal.metrics().register(context.pluginMetrics());
        }
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        Optional<Trouble> trouble;
        try {
            List<Incoming> batch = records.stream().map(CkanSinkTask::incoming).toList();
            trouble = allowed ? Optional.empty() : portal.obstacle();
            allowed = trouble.isEmpty();
            trouble = trouble.isPresent() ? trouble : portal.batch().push(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetriableException("CKN-051: The task was interrupted; the batch comes again", e);
        }
        trouble.ifPresent(this::fail);
        failures = 0;
        portal.forgetBatch();
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        // what comes back after a rebalance may be cut into other batches
        if (portal != null) {
            portal.forgetBatch();
        }
    }

    @Override
    public void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Override
    public String version() {
        return CkanSinkConnector.released();
    }

    private void fail(Trouble trouble) {
        String message = trouble.code() + ": " + trouble.message();
        if (trouble.kind() == Trouble.Kind.STOP) {
            throw new ConnectException(
                    message + ". Set ckan.url and ckan.token to a user who may write, then restart the task");
        }
        Duration wait = trouble.kind() == Trouble.Kind.SLICE
                ? Duration.ZERO
                : backoff.delay(++failures, trouble.retryAfter(), ThreadLocalRandom.current());
        LOGGER.atWarn()
                .addKeyValue("code", trouble.code())
                .addKeyValue("wait", wait)
                .log("Batch is not done: {}", trouble.message());
        context.timeout(wait.toMillis());
        throw new RetriableException(message);
    }

    private static Incoming incoming(SinkRecord record) {
        return new Incoming(
                new RecordCoordinates(record.topic(), record.kafkaPartition(), record.kafkaOffset()),
                bytes("key.converter", record.key()),
                bytes("value.converter", record.value()));
    }

    private static byte[] bytes(String converter, Object data) {
        return switch (data) {
            case null -> null;
            case byte[] bytes -> bytes;
            case String text when converter.startsWith("key") -> text.getBytes(StandardCharsets.UTF_8);
            default ->
                throw new ConnectException("CKN-012: Records must come as bytes, not "
                        + data.getClass().getName() + "; set " + converter
                        + " to org.apache.kafka.connect.converters.ByteArrayConverter");
        };
    }
}
