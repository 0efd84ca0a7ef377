package org.gongbao.streams.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.gongbao.streams.delivery.DeliveryPolicy;

/**
 * Configuration of the two streams applications. Immutable.
 *
 * @param bootstrapServers {@code gongbao.bootstrap.servers}: brokers; no default
 * @param schemaRegistryUrl {@code gongbao.schema.registry.url}: registry; no default
 * @param stateDirectory {@code gongbao.streams.state.dir}: state stores; further instances that are given the same take directories in it; default {@code streams} under
 *     {@code gongbao.data.dir}
 * @param applicationPrefix {@code gongbao.streams.application.prefix}: beginning of both application ids
 * @param replicationFactor {@code gongbao.topics.replication.factor}: of internal topics
 * @param agencyTopics {@code gongbao.agencies.topics}: agencies with a topic of their own, beside those that the registry flags
 * @param threads {@code gongbao.streams.threads}: stream threads per application
 * @param commitInterval {@code gongbao.streams.commit.interval.ms}: with {@code exactly_once_v2}, half of it is what each hop adds to the latency
 * @param standbyReplicas {@code gongbao.streams.standby.replicas}
 * @param deliveryGuarantee {@code gongbao.streams.delivery.guarantee}: {@code at_least_once} (default) or {@code exactly_once_v2}, of {@code gongbao-delivery}; see ADR 16
 * @param sessionTimeout {@code gongbao.streams.session.timeout.ms}: after which a dead instance loses its work to others
 * @param taskIdle {@code gongbao.streams.task.idle.ms}: how long documents wait for reviews and the registry, to keep the order of time; deliveries wait only for what is known to be there
 * @param registryPatience {@code gongbao.streams.registry.patience}: how long one record waits for the registry before its thread starts again
 * @param closeTimeout {@code gongbao.streams.close.timeout}
 * @param deliveryTick {@code gongbao.delivery.tick.ms}: how often the timer of deliveries is looked at
 * @param delivery {@code gongbao.delivery.*}: rules of delivery
 * @param reviewConfidence {@code gongbao.streams.review.confidence}: documents whose boundaries are less sure wait for a reviewer, 0 to 1
 */
public record StreamsConfiguration(
        String bootstrapServers,
        String schemaRegistryUrl,
        Path stateDirectory,
        String applicationPrefix,
        int replicationFactor,
        List<String> agencyTopics,
        int threads,
        Duration commitInterval,
        int standbyReplicas,
        String deliveryGuarantee,
        Duration sessionTimeout,
        Duration taskIdle,
        Duration registryPatience,
        Duration closeTimeout,
        Duration deliveryTick,
        DeliveryPolicy delivery,
        double reviewConfidence) {

    /** Copies the list. */
    public StreamsConfiguration {
        agencyTopics = List.copyOf(agencyTopics);
    }

    /**
     * Reads the configuration; keys of other modules are passed over.
     *
     * @throws org.gongbao.schemas.error.GongbaoException STR-050 with every mistake
     */
    public static StreamsConfiguration from(Map<String, String> values) {
        Settings settings = new Settings(values);
        StreamsConfiguration configuration = new StreamsConfiguration(
                settings.text("gongbao.bootstrap.servers"),
                settings.text("gongbao.schema.registry.url"),
                stateDirectory(settings),
                settings.text("gongbao.streams.application.prefix", "gongbao"),
                settings.atLeast(1, "gongbao.topics.replication.factor", 1),
                settings.list("gongbao.agencies.topics"),
                settings.atLeast(1, "gongbao.streams.threads", 1),
                settings.millis("gongbao.streams.commit.interval.ms", 50),
                settings.atLeast(0, "gongbao.streams.standby.replicas", 0),
                settings.oneOf(
                        "gongbao.streams.delivery.guarantee",
                        List.of(StreamsConfig.AT_LEAST_ONCE, StreamsConfig.EXACTLY_ONCE_V2)),
                settings.millis("gongbao.streams.session.timeout.ms", 6000),
                settings.millis("gongbao.streams.task.idle.ms", 20),
                settings.duration("gongbao.streams.registry.patience", Duration.ofSeconds(5)),
                settings.duration("gongbao.streams.close.timeout", Duration.ofSeconds(10)),
                settings.millis("gongbao.delivery.tick.ms", 100),
                delivery(settings),
                settings.share("gongbao.streams.review.confidence", 0.6));
        settings.check();
        return configuration;
    }

    /** Returns how long a thread waits for records before it looks whether a commit or a timer is due: with Kafka's tenth of a second, every hop would take that long. */
    Duration pollTime() {
        return Duration.ofMillis(Math.clamp(commitInterval.toMillis() / 5, 2, 20));
    }

    /** Returns the id of the application of documents. */
    public String documentsApplicationId() {
        return applicationPrefix + "-documents";
    }

    /** Returns the id of the application of deliveries. */
    public String deliveryApplicationId() {
        return applicationPrefix + "-delivery";
    }

    private static Path stateDirectory(Settings settings) {
        String own = settings.text("gongbao.streams.state.dir", "");
        return own.isEmpty() ? Path.of(settings.text("gongbao.data.dir"), "streams") : Path.of(own);
    }

    private static DeliveryPolicy delivery(Settings settings) {
        DeliveryPolicy standard = DeliveryPolicy.standard();
        return new DeliveryPolicy(
                settings.durations("gongbao.delivery.schedule", standard.schedule()),
                settings.duration("gongbao.delivery.lease", standard.lease()),
                settings.atLeast(1, "gongbao.delivery.window", standard.window()),
                settings.atLeast(1, "gongbao.delivery.breaker.failures", standard.breakerFailures()),
                settings.duration("gongbao.delivery.breaker.pause", standard.breakerPause()),
                settings.duration("gongbao.delivery.breaker.pause.longest", standard.longestBreakerPause()),
                settings.duration("gongbao.delivery.deferral", standard.deferral()),
                settings.duration("gongbao.delivery.retry.after.longest", standard.longestRetryAfter()),
                settings.atLeast(1, "gongbao.delivery.backlog", standard.backlog()),
                settings.duration("gongbao.delivery.memory", standard.memory()));
    }
}
