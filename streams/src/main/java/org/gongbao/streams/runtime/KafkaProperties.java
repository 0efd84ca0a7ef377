package org.gongbao.streams.runtime;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.gongbao.streams.deadletter.DeadLetters;
import org.gongbao.streams.deadletter.DeserializationGate;
import org.gongbao.streams.deadletter.ProcessingGate;
import org.gongbao.streams.deadletter.ProductionGate;

/**
 * Kafka Streams' own properties of an application.
 *
 * <p>Restart after a crash: members are static, so an instance that comes back under its name takes its place at once instead of waiting for
 * the death of the former one; the session of six seconds bounds the wait of the others, and of a thread that was replaced. The process id in
 * the state directory gives the same transactional id, so the producer that comes back ends the transaction of the dead one at once.
 */
final class KafkaProperties {

    private static final int TRANSACTION_TIMEOUT = 10_000;
    private static final int BATCH = 131_072;
    private static final Duration UNHURRIED = Duration.ofMillis(200);

    private KafkaProperties() {}

    /**
     * Makes the properties.
     *
     * @param configuration of both applications
     * @param applicationId which one
     * @param guarantee {@code exactly_once_v2} or {@code at_least_once}
     * @param taskIdle how long a task waits for the other of its topics
     * @param directory state and name of this instance
     * @param deadLetters where bad records go
     */
    static Properties of(
            StreamsConfiguration configuration,
            String applicationId,
            String guarantee,
            Duration taskIdle,
            InstanceDirectory directory,
            DeadLetters deadLetters) {
        String instance = directory.name();
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId + "-" + instance);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.path().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                commitInterval(configuration, guarantee).toMillis());
        properties.put(StreamsConfig.POLL_MS_CONFIG, configuration.pollTime().toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, configuration.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, configuration.standbyReplicas());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, configuration.replicationFactor());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, taskIdle.toMillis());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        gates(properties, deadLetters);
        clients(properties, configuration, applicationId + "-" + instance, guarantee);
        return properties;
    }

    /** Without transactions nobody waits for a commit; a crash repeats the work of one interval. */
    private static Duration commitInterval(StreamsConfiguration configuration, String guarantee) {
        Duration interval = configuration.commitInterval();
        return guarantee.equals(StreamsConfig.AT_LEAST_ONCE) && interval.compareTo(UNHURRIED) < 0
                ? UNHURRIED
                : interval;
    }

    /** Without transactions records leave within a millisecond, a few at a time: each compressed batch would take 130 kB of buffers, which was most of all garbage, and win little. */
    private static String compression(String guarantee) {
        return guarantee.equals(StreamsConfig.AT_LEAST_ONCE) ? "none" : "lz4";
    }

    private static void gates(Properties properties, DeadLetters deadLetters) {
        properties.put(DeadLetters.CONFIGURATION_KEY, deadLetters);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeserializationGate.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingGate.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionGate.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    }

    private static void clients(
            Properties properties, StreamsConfiguration configuration, String instance, String guarantee) {
        long session = configuration.sessionTimeout().toMillis();
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) session);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int) (session / 4));
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // whoever runs without transactions still reads what others write in theirs: a document of a broken-off one is
        // gone
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), compression(guarantee));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 1);
        // what comes while a request is under way goes with the next one: few requests under load, no wait without
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        // a request takes one batch of a partition, so that the thousands of records of a document that many want fill
        // many requests with Kafka's 16 KiB
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT);
    }
}
