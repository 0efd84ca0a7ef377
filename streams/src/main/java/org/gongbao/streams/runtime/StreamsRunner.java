package org.gongbao.streams.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.deadletter.DeadLetters;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.RegistryRules;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.streams.serde.Patience;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.understanding.Understanding;

/** Starts, watches and stops both streams applications. All topics of {@link TopicProvisioning} must exist before the start. Thread-safe. */
public final class StreamsRunner implements AutoCloseable {

    private static final Duration REGISTRY_PAUSE = Duration.ofMillis(250);

    private final Patience patience;
    private final ExecutorService rulesBuilder;
    private final InstanceDirectory directory;
    private final List<StreamsApplication> applications;

    /**
     * Wires both applications; nothing runs yet.
     *
     * @param configuration of both
     * @param understanding tags documents, with the entries of the registry laid over its rules
     */
    public StreamsRunner(StreamsConfiguration configuration, Understanding understanding) {
        this(configuration, understanding, new UnderstandingRules(understanding));
    }

    /**
     * Wires both applications; nothing runs yet.
     *
     * @param configuration of both
     * @param understanding names the agencies that have a topic of their own
     * @param registryRules tag documents by the rules and the registry
     */
    public StreamsRunner(StreamsConfiguration configuration, Understanding understanding, RegistryRules registryRules) {
        this.patience = new Patience(configuration.registryPatience(), REGISTRY_PAUSE);
        RecordSerdes serdes =
                new RecordSerdes(Map.of("schema.registry.url", configuration.schemaRegistryUrl()), patience);
        DeadLetters deadLetters = new DeadLetters(serdes.of(DeadLetter.class).serializer(), Clock.systemUTC());
        RoutingPlan plan = new RoutingPlan(
                RoutingPlan.agenciesWithTopics(understanding.registry().agencies(), configuration.agencyTopics()));
        this.directory = InstanceDirectory.take(configuration.stateDirectory());
        Properties documents = KafkaProperties.of(
                configuration,
                configuration.documentsApplicationId(),
                StreamsConfig.EXACTLY_ONCE_V2,
                configuration.taskIdle(),
                directory,
                deadLetters);
        Properties delivery = KafkaProperties.of(
                configuration,
                configuration.deliveryApplicationId(),
                configuration.deliveryGuarantee(),
                Duration.ZERO,
                directory,
                deadLetters);
        this.rulesBuilder = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("gongbao-registry").factory());
        Deserializer<Agency> agencies = serdes.of(Agency.class).deserializer();
        LiveRules rules = new LiveRules(
                registryRules, bytes -> agencies.deserialize(Topics.REFERENCE_AGENCIES.name(), bytes), rulesBuilder);
        Topology documentsTopology = DocumentsTopology.build(
                checked(documents),
                serdes,
                rules,
                configuration.reviewConfidence(),
                plan,
                new HeldTopicArchive(configuration.bootstrapServers()));
        Topology deliveryTopology = DeliveryTopology.build(
                checked(delivery), serdes, configuration.delivery(), configuration.deliveryTick());
        this.applications = List.of(
                new StreamsApplication(documentsTopology, documents, configuration.closeTimeout(), Clock.systemUTC()),
                new StreamsApplication(deliveryTopology, delivery, configuration.closeTimeout(), Clock.systemUTC()));
    }

    /** Starts both and returns when their threads are under way; {@link #running} tells when they work. */
    public void start() {
        all(StreamsApplication::start);
    }

    /** Returns true while both run, all tasks assigned and restored. */
    public boolean running() {
        return applications.stream().allMatch(application -> application.state() == KafkaStreams.State.RUNNING);
    }

    /** Returns true unless one has stopped for good; rebalancing is healthy. */
    public boolean healthy() {
        return applications.stream()
                .noneMatch(application -> application.state().isShuttingDown()
                        || application.state().hasCompletedShutdown());
    }

    /** Returns the state of each, by its id. */
    public Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        applications.forEach(application ->
                states.put(application.applicationId(), application.state().name()));
        return states;
    }

    /** Returns what their threads and tasks are at, a text for a log. */
    public List<String> progress() {
        return applications.stream().map(StreamsApplication::progress).toList();
    }

    /** Returns the first error that stopped one of them. */
    public Optional<Throwable> firstCause() {
        return applications.stream()
                .map(StreamsApplication::firstCause)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Stops both within the close timeout of each. */
    @Override
    public void close() {
        patience.close();
        rulesBuilder.shutdownNow();
        all(StreamsApplication::close);
        directory.close();
    }

    /** At the same time: opening the stores of one takes seconds on a small machine. */
    private void all(Consumer<StreamsApplication> action) {
        try (ExecutorService threads = Executors.newFixedThreadPool(applications.size())) {
            CompletableFuture.allOf(applications.stream()
                            .map(application -> CompletableFuture.runAsync(() -> action.accept(application), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static TopologyConfig checked(Properties properties) {
        return new TopologyConfig(new StreamsConfig(properties));
    }
}
