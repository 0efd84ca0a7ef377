package org.gongbao.streams.runtime;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.enrichment.DocumentEnricher;
import org.gongbao.streams.enrichment.EnrichmentProcessor;
import org.gongbao.streams.enrichment.GateInput;
import org.gongbao.streams.enrichment.GateOutput;
import org.gongbao.streams.enrichment.HoldProcessor;
import org.gongbao.streams.intake.IntakeProcessor;
import org.gongbao.streams.routing.RoutedDocumentSerializer;
import org.gongbao.streams.routing.RoutedTopic;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.streams.routing.RoutingProcessor;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.store.v1.HoldState;
import org.gongbao.streams.store.v1.IntakeState;
import org.gongbao.streams.store.v1.RoutingTargets;

/** The application {@code gongbao-documents}: intake, enrichment, the gate for held documents, routing. A pure builder. */
public final class DocumentsTopology {

    private static final Serde<String> KEY = Serdes.String();

    private DocumentsTopology() {}

    /**
     * Builds the topology.
     *
     * @param configuration of the application, for the checks of names
     * @param serdes serdes of the topics' values
     * @param enricher tags documents
     * @param plan chooses topics
     */
    public static Topology build(
            TopologyConfig configuration, RecordSerdes serdes, DocumentEnricher enricher, RoutingPlan plan) {
        StreamsBuilder builder = new StreamsBuilder(configuration);
        builder.addStateStore(Stores.of(IntakeProcessor.STORE, IntakeState.class));
        builder.addStateStore(Stores.of(HoldProcessor.STORE, HoldState.class));
        builder.addStateStore(Stores.of(RoutingProcessor.STORE, RoutingTargets.class));
        KStream<String, GateOutput> gated = gate(tagged(builder, serdes, enricher), builder, serdes);
        writeHeld(gated, serdes);
        writePublished(gated, serdes, plan);
        return builder.build();
    }

    private static KStream<String, GateInput> tagged(
            StreamsBuilder builder, RecordSerdes serdes, DocumentEnricher enricher) {
        return builder.stream(
                        Topics.DOCUMENTS_PUBLISHED.name(),
                        Consumed.with(KEY, serdes.of(Topics.DOCUMENTS_PUBLISHED.valueType()))
                                .withName("intake-published"))
                .processValues(IntakeProcessor::new, Named.as("intake-revisions"), IntakeProcessor.STORE)
                .processValues(() -> new EnrichmentProcessor(enricher), Named.as("enrichment-tags"));
    }

    private static KStream<String, GateOutput> gate(
            KStream<String, GateInput> tagged, StreamsBuilder builder, RecordSerdes serdes) {
        KStream<String, GateInput> reviews = builder.stream(
                        Topics.REVIEWS.name(),
                        Consumed.with(KEY, serdes.of(Topics.REVIEWS.valueType()))
                                .withName("review-decisions"))
                .filter((id, review) -> review != null, Named.as("review-present"))
                .mapValues(review -> (GateInput) new GateInput.Reviewed(review), Named.as("review-input"));
        return tagged.merge(reviews, Named.as("review-merge"))
                .processValues(HoldProcessor::new, Named.as("review-gate"), HoldProcessor.STORE);
    }

    private static void writeHeld(KStream<String, GateOutput> gated, RecordSerdes serdes) {
        KStream<String, HeldDocument> held = gated.filter(
                        (id, output) -> output instanceof GateOutput.Waiting, Named.as("review-waiting"))
                .mapValues(output -> ((GateOutput.Waiting) output).document(), Named.as("review-held"));
        held.to(
                Topics.DOCUMENTS_HELD.name(),
                Produced.with(KEY, serdes.of(HeldDocument.class)).withName("review-held-sink"));
    }

    private static void writePublished(KStream<String, GateOutput> gated, RecordSerdes serdes, RoutingPlan plan) {
        KStream<String, EnrichedDocument> published = gated.filter(
                        (id, output) -> output instanceof GateOutput.Publish, Named.as("enrichment-cleared"))
                .mapValues(output -> ((GateOutput.Publish) output).document(), Named.as("enrichment-published"));
        published.to(
                Topics.DOCUMENTS_ENRICHED.name(),
                Produced.with(KEY, serdes.of(EnrichedDocument.class)).withName("enrichment-sink"));
        RoutedDocumentSerializer serializer =
                new RoutedDocumentSerializer(serdes.of(EnrichedDocument.class).serializer());
        published
                .processValues(() -> new RoutingProcessor(plan), Named.as("routing-targets"), RoutingProcessor.STORE)
                .to(
                        new RoutedTopic(),
                        Produced.with(KEY, Serdes.serdeFrom(serializer, new Unreadable<>()))
                                .withName("routing-sink"));
    }
}
