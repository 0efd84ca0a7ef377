package org.gongbao.streams.runtime;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.acknowledgement.AcknowledgementInput;
import org.gongbao.streams.acknowledgement.AcknowledgementOutput;
import org.gongbao.streams.acknowledgement.AcknowledgementProcessor;
import org.gongbao.streams.acknowledgement.AcknowledgementStores;
import org.gongbao.streams.delivery.DeliveryOutput;
import org.gongbao.streams.matching.MatchingInput;
import org.gongbao.streams.matching.MatchingProcessor;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/**
 * The part of {@code gongbao-delivery} that sees to acknowledgements. It lives in the shards of matching, where the subscriptions are and every withdrawal
 * comes by; of deliveries only those that ask somebody come here.
 */
final class AcknowledgementTopology {

    /** Name of the internal topic of deliveries that ask, before Kafka Streams adds application and {@code -repartition}. */
    static final String ASKING_DELIVERIES = "acknowledgement-deliveries";

    private static final Serde<String> KEY = Serdes.String();

    private AcknowledgementTopology() {}

    static void add(
            StreamsBuilder builder,
            RecordSerdes serdes,
            KStream<String, MatchingInput> offered,
            KStream<String, DeliveryOutput> decided,
            Duration memory,
            Duration tick) {
        builder.addStateStore(Stores.of(AcknowledgementStores.NOTICES, AcknowledgementState.class));
        builder.addStateStore(Stores.of(AcknowledgementStores.WITHDRAWALS, WithdrawnDocument.class));
        KStream<String, AcknowledgementInput> inputs = withdrawals(offered)
                .merge(deliveries(decided), Named.as("acknowledgement-merge-deliveries"))
                .merge(replies(builder, serdes), Named.as("acknowledgement-merge-replies"));
        write(
                inputs.process(
                        () -> new AcknowledgementProcessor(MatchingProcessor.SUBSCRIPTIONS, memory, tick),
                        Named.as("acknowledgement-desk"),
                        MatchingProcessor.SUBSCRIPTIONS,
                        AcknowledgementStores.NOTICES,
                        AcknowledgementStores.WITHDRAWALS),
                serdes);
    }

    private static KStream<String, AcknowledgementInput> withdrawals(KStream<String, MatchingInput> offered) {
        return offered.filter(
                        (id, input) -> input instanceof MatchingInput.Offered(var candidate)
                                && candidate.document().getStatus() == DocumentStatus.WITHDRAWN,
                        Named.as("acknowledgement-withdrawal"))
                .mapValues(
                        input -> {
                            var candidate = ((MatchingInput.Offered) input).candidate();
                            return (AcknowledgementInput) new AcknowledgementInput.Withdrawn(
                                    candidate.document().getDocumentId(),
                                    candidate.document().getRevision(),
                                    candidate.partition(),
                                    candidate.offset());
                        },
                        Named.as("acknowledgement-withdrawn"));
    }

    private static KStream<String, AcknowledgementInput> deliveries(KStream<String, DeliveryOutput> decided) {
        return decided.filter(
                        (key, output) ->
                                output instanceof DeliveryOutput.DeliveryChanged(var state) && state.getAsking() > 0,
                        Named.as("acknowledgement-asking"))
                .map(
                        (key, output) -> {
                            DeliveryState state = ((DeliveryOutput.DeliveryChanged) output).state();
                            return KeyValue.pair(state.getSubscriptionId(), state);
                        },
                        Named.as("acknowledgement-by-subscription"))
                .repartition(Repartitioned.<String, DeliveryState>as(ASKING_DELIVERIES)
                        .withKeySerde(KEY)
                        .withValueSerde(StoreSerde.of(DeliveryState.class))
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .mapValues(
                        state -> (AcknowledgementInput) new AcknowledgementInput.DeliveryChanged(state),
                        Named.as("acknowledgement-delivery"));
    }

    private static KStream<String, AcknowledgementInput> replies(StreamsBuilder builder, RecordSerdes serdes) {
        return builder.stream(
                        Topics.ACKNOWLEDGEMENTS_ANSWERS.name(),
                        Consumed.with(KEY, serdes.of(Topics.ACKNOWLEDGEMENTS_ANSWERS.valueType()))
                                .withName("acknowledgement-answers-source"))
                .filter((id, reply) -> reply != null, Named.as("acknowledgement-answer-present"))
                .mapValues(
                        reply -> (AcknowledgementInput) new AcknowledgementInput.Replied(reply),
                        Named.as("acknowledgement-replied"));
    }

    private static void write(KStream<String, AcknowledgementOutput> outputs, RecordSerdes serdes) {
        only(outputs, AcknowledgementOutput.NoticeChanged.class, "state")
                .mapValues(AcknowledgementOutput.NoticeChanged::state, Named.as("acknowledgement-state"))
                .to(
                        Topics.ACKNOWLEDGEMENTS.name(),
                        Produced.with(KEY, serdes.of(AcknowledgementState.class))
                                .withName("acknowledgement-state-sink"));
        only(outputs, AcknowledgementOutput.DeliveryWanted.class, "delivery")
                .mapValues(AcknowledgementOutput.DeliveryWanted::command, Named.as("acknowledgement-command"))
                .to(
                        Topics.DELIVERIES_COMMANDS.name(),
                        Produced.with(KEY, serdes.of(DeliveryCommand.class)).withName("acknowledgement-command-sink"));
        only(outputs, AcknowledgementOutput.Unanswered.class, "unanswered")
                .mapValues(AcknowledgementOutput.Unanswered::notice, Named.as("acknowledgement-notice"))
                .to(
                        Topics.ENDPOINTS_NOTICES.name(),
                        Produced.with(KEY, serdes.of(EndpointNotice.class)).withName("acknowledgement-notice-sink"));
    }

    private static <T extends AcknowledgementOutput> KStream<String, T> only(
            KStream<String, AcknowledgementOutput> outputs, Class<T> type, String name) {
        return outputs.filter((key, output) -> type.isInstance(output), Named.as("acknowledgement-is-" + name))
                .mapValues(type::cast, Named.as("acknowledgement-as-" + name));
    }
}
