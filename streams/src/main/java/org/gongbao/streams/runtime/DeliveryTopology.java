package org.gongbao.streams.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.delivery.DeliveryInput;
import org.gongbao.streams.delivery.DeliveryOutput;
import org.gongbao.streams.delivery.DeliveryPolicy;
import org.gongbao.streams.delivery.DeliveryProcessor;
import org.gongbao.streams.delivery.DeliveryStores;
import org.gongbao.streams.delivery.IntentsSerde;
import org.gongbao.streams.delivery.TenantProcessor;
import org.gongbao.streams.delivery.TenantRates;
import org.gongbao.streams.matching.Candidate;
import org.gongbao.streams.matching.CandidateProcessor;
import org.gongbao.streams.matching.CandidateSerde;
import org.gongbao.streams.matching.MatchingInput;
import org.gongbao.streams.matching.MatchingProcessor;
import org.gongbao.streams.matching.Requests;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.MatchedTags;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;
import org.gongbao.streams.store.v1.ToldBatch;
import org.gongbao.streams.store.v1.Withdrawal;

/**
 * The application {@code gongbao-delivery}: every document goes to every shard of subscriptions, every match to the owner of its endpoint,
 * which decides when an attempt is due. A pure builder.
 */
public final class DeliveryTopology {

    /** Name of the internal topic of documents, before Kafka Streams adds application and {@code -repartition}. */
    public static final String MATCHING_DOCUMENTS = "matching-documents";

    /** Name of the internal topic of intents, before Kafka Streams adds application and {@code -repartition}. */
    public static final String DELIVERY_INTENTS = "delivery-intents";

    /** Name of the internal topic of what was asked for, before Kafka Streams adds application and {@code -repartition}. */
    public static final String MATCHING_REQUESTS = "matching-requests";

    private static final Serde<String> KEY = Serdes.String();

    /** What a task of the delivery desk goes by. */
    private record DeliveryRules(DeliveryPolicy policy, TenantRates rates, Duration tick) {}

    private DeliveryTopology() {}

    /**
     * Builds the topology.
     *
     * @param configuration of the application, for the checks of names
     * @param serdes serdes of the topics' values
     * @param policy rules of delivery
     * @param tick how often the timer is looked at
     */
    public static Topology build(
            TopologyConfig configuration, RecordSerdes serdes, DeliveryPolicy policy, Duration tick) {
        StreamsBuilder builder = new StreamsBuilder(configuration);
        builder.addStateStore(Stores.of(CandidateProcessor.TAGS, MatchedTags.class));
        builder.addStateStore(Stores.of(MatchingProcessor.SUBSCRIPTIONS, Subscription.class));
        builder.addStateStore(Stores.of(MatchingProcessor.NOTIFIED, NotifiedSubscriptions.class));
        builder.addStateStore(Stores.of(MatchingProcessor.TOLD, NotifiedSubscription.class));
        builder.addStateStore(Stores.of(MatchingProcessor.TOLD_BATCHES, ToldBatch.class));
        builder.addStateStore(Stores.of(MatchingProcessor.WITHDRAWN, Withdrawal.class));
        builder.addStateStore(Stores.of(MatchingProcessor.BATCHES, IntentBatch.class));
        builder.addStateStore(Stores.of(DeliveryStores.STATES, DeliveryState.class));
        builder.addStateStore(Stores.of(DeliveryStores.ENDPOINTS, EndpointState.class));
        builder.addStateStore(Stores.ordered(DeliveryStores.TIMER));
        builder.addStateStore(Stores.ordered(DeliveryStores.PARKED));
        builder.addStateStore(Stores.ordered(DeliveryStores.COLLECTED));
        TenantRates rates = new TenantRates(Topics.PARTITIONS, tenants(serdes));
        // the order keeps the numbers of sub-topologies, which name the folders of state
        KStream<String, MatchingInput> documents = offered(builder, serdes);
        KStream<String, MatchingInput> subscriptions = subscribed(builder, serdes);
        KStream<String, DeliveryCommand> commands = commands(builder, serdes);
        KStream<String, MatchingInput> offered = subscriptions.merge(documents, Named.as("matching-merge"));
        KStream<String, List<DeliveryIntent>> intents = matched(offered, requested(commands));
        KStream<String, DeliveryOutput> outputs =
                decided(intents, commands, builder, serdes, new DeliveryRules(policy, rates, tick));
        write(outputs, serdes);
        AcknowledgementTopology.add(builder, serdes, offered, outputs, policy.memory(), tick);
        builder.addGlobalStore(
                Stores.global(TenantProcessor.STORE),
                Topics.ACCESS_TENANTS.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("tenants"),
                () -> new TenantProcessor(rates));
        return builder.build();
    }

    private static Function<byte[], Tenant> tenants(RecordSerdes serdes) {
        Deserializer<Tenant> deserializer = serdes.of(Tenant.class).deserializer();
        return bytes -> deserializer.deserialize(Topics.ACCESS_TENANTS.name(), bytes);
    }

    /** Whoever is sent a document because somebody asked for it is known to the shard of the subscription, like those who wanted it. */
    private static KStream<String, MatchingInput> requested(KStream<String, DeliveryCommand> commands) {
        return commands.filter((id, command) -> Requests.tell(command), Named.as("matching-request-told"))
                .map(
                        (id, command) -> KeyValue.pair(command.getIntent().getSubscriptionId(), command.getIntent()),
                        Named.as("matching-request-intent"))
                .repartition(Repartitioned.<String, DeliveryIntent>as(MATCHING_REQUESTS)
                        .withKeySerde(KEY)
                        .withValueSerde(StoreSerde.of(DeliveryIntent.class))
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .mapValues(intent -> (MatchingInput) new MatchingInput.Requested(intent), Named.as("matching-request"));
    }

    private static KStream<String, MatchingInput> offered(StreamsBuilder builder, RecordSerdes serdes) {
        return builder.stream(
                        Topics.DOCUMENTS_ENRICHED.name(),
                        Consumed.with(KEY, serdes.of(Topics.DOCUMENTS_ENRICHED.valueType()))
                                .withName("matching-enriched"))
                .processValues(CandidateProcessor::new, Named.as("matching-candidates"), CandidateProcessor.TAGS)
                .repartition(Repartitioned.<String, Candidate>as(MATCHING_DOCUMENTS)
                        .withKeySerde(KEY)
                        .withValueSerde(new CandidateSerde())
                        .withNumberOfPartitions(Topics.PARTITIONS)
                        .withStreamPartitioner(
                                (topic, id, candidate, partitions) -> Optional.of(everyShard(partitions))))
                .mapValues(
                        candidate -> (MatchingInput) new MatchingInput.Offered(candidate), Named.as("matching-offer"));
    }

    private static KStream<String, MatchingInput> subscribed(StreamsBuilder builder, RecordSerdes serdes) {
        return builder.stream(
                        Topics.SUBSCRIPTIONS.name(),
                        Consumed.with(KEY, serdes.of(Topics.SUBSCRIPTIONS.valueType()))
                                .withName("matching-subscriptions-source"))
                .mapValues(
                        subscription -> (MatchingInput) new MatchingInput.Subscribed(subscription),
                        Named.as("matching-subscribe"));
    }

    private static KStream<String, DeliveryCommand> commands(StreamsBuilder builder, RecordSerdes serdes) {
        return builder.stream(
                        Topics.DELIVERIES_COMMANDS.name(),
                        Consumed.with(KEY, serdes.of(Topics.DELIVERIES_COMMANDS.valueType()))
                                .withName("delivery-commands-source"))
                .filter((id, command) -> command != null, Named.as("delivery-command-present"));
    }

    private static KStream<String, List<DeliveryIntent>> matched(
            KStream<String, MatchingInput> offered, KStream<String, MatchingInput> requested) {
        return offered.merge(requested, Named.as("matching-merge-requests"))
                .process(
                        MatchingProcessor::new,
                        Named.as("matching-shard"),
                        MatchingProcessor.SUBSCRIPTIONS,
                        MatchingProcessor.NOTIFIED,
                        MatchingProcessor.TOLD,
                        MatchingProcessor.TOLD_BATCHES,
                        MatchingProcessor.WITHDRAWN,
                        MatchingProcessor.BATCHES);
    }

    private static Set<Integer> everyShard(int partitions) {
        return IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static KStream<String, DeliveryOutput> decided(
            KStream<String, List<DeliveryIntent>> intents,
            KStream<String, DeliveryCommand> commands,
            StreamsBuilder builder,
            RecordSerdes serdes,
            DeliveryRules rules) {
        KStream<String, DeliveryInput> intended = intents.repartition(
                        Repartitioned.<String, List<DeliveryIntent>>as(DELIVERY_INTENTS)
                                .withKeySerde(KEY)
                                .withValueSerde(new IntentsSerde())
                                .withNumberOfPartitions(Topics.PARTITIONS))
                .mapValues(group -> (DeliveryInput) new DeliveryInput.Intended(group), Named.as("delivery-intended"));
        KStream<String, DeliveryInput> attempted = builder.stream(
                        Topics.DELIVERIES_ATTEMPTS.name(),
                        Consumed.with(KEY, serdes.of(Topics.DELIVERIES_ATTEMPTS.valueType()))
                                .withName("delivery-attempts-source"))
                .filter((id, attempt) -> attempt != null, Named.as("delivery-attempt-present"))
                .mapValues(
                        attempt -> (DeliveryInput) new DeliveryInput.Attempted(attempt),
                        Named.as("delivery-attempted"));
        KStream<String, DeliveryInput> commanded = commands.mapValues(
                command -> (DeliveryInput) new DeliveryInput.Commanded(command), Named.as("delivery-commanded"));
        return intended.merge(attempted, Named.as("delivery-merge"))
                .merge(commanded, Named.as("delivery-merge-commands"))
                .process(
                        () -> new DeliveryProcessor(rules.policy(), rules.rates(), rules.tick()),
                        Named.as("delivery-desk"),
                        DeliveryStores.STATES,
                        DeliveryStores.ENDPOINTS,
                        DeliveryStores.TIMER,
                        DeliveryStores.PARKED,
                        DeliveryStores.COLLECTED);
    }

    private static void write(KStream<String, DeliveryOutput> outputs, RecordSerdes serdes) {
        outputs.split(Named.as("delivery-output-"))
                .branch(
                        (key, output) -> output instanceof DeliveryOutput.AttemptDue,
                        Branched.<String, DeliveryOutput>withConsumer(
                                due -> due.mapValues(
                                                output -> ((DeliveryOutput.AttemptDue) output).intent(),
                                                Named.as("delivery-due"))
                                        .to(
                                                Topics.DELIVERIES_DUE.name(),
                                                Produced.with(KEY, serdes.of(DeliveryIntent.class))
                                                        .withName("delivery-due-sink")),
                                "due"))
                .branch(
                        (key, output) -> output instanceof DeliveryOutput.DeliveryChanged,
                        Branched.<String, DeliveryOutput>withConsumer(
                                changed -> changed.mapValues(
                                                output -> ((DeliveryOutput.DeliveryChanged) output).state(),
                                                Named.as("delivery-state"))
                                        .to(
                                                Topics.DELIVERIES_STATE.name(),
                                                Produced.with(KEY, serdes.of(DeliveryState.class))
                                                        .withName("delivery-state-sink")),
                                "state"))
                .branch(
                        (key, output) -> output instanceof DeliveryOutput.EndpointChanged,
                        Branched.<String, DeliveryOutput>withConsumer(
                                changed -> changed.mapValues(
                                                output -> ((DeliveryOutput.EndpointChanged) output).state(),
                                                Named.as("delivery-endpoint"))
                                        .to(
                                                Topics.ENDPOINTS_STATE.name(),
                                                Produced.with(KEY, serdes.of(EndpointState.class))
                                                        .withName("delivery-endpoint-sink")),
                                "endpoint"))
                .branch(
                        (key, output) -> output instanceof DeliveryOutput.Noticed,
                        Branched.<String, DeliveryOutput>withConsumer(
                                noticed -> noticed.mapValues(
                                                output -> ((DeliveryOutput.Noticed) output).notice(),
                                                Named.as("delivery-notice"))
                                        .to(
                                                Topics.ENDPOINTS_NOTICES.name(),
                                                Produced.with(KEY, serdes.of(EndpointNotice.class))
                                                        .withName("delivery-notice-sink")),
                                "notice"))
                .noDefaultBranch();
    }
}
