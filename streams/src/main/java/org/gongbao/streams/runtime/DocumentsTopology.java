package org.gongbao.streams.runtime;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.streams.enrichment.DeskInput;
import org.gongbao.streams.enrichment.DeskOutput;
import org.gongbao.streams.enrichment.DeskProcessor;
import org.gongbao.streams.enrichment.DossierStore;
import org.gongbao.streams.enrichment.Retagging;
import org.gongbao.streams.held.HeldArchive;
import org.gongbao.streams.held.HeldProcessor;
import org.gongbao.streams.intake.IntakeProcessor;
import org.gongbao.streams.intake.Reading;
import org.gongbao.streams.links.LinkAnnouncer;
import org.gongbao.streams.links.LinkProcessor;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.RegistryProcessor;
import org.gongbao.streams.routing.RoutedDocumentSerializer;
import org.gongbao.streams.routing.RoutedTopic;
import org.gongbao.streams.routing.RoutingPlan;
import org.gongbao.streams.routing.RoutingProcessor;
import org.gongbao.streams.serde.RecordSerdes;
import org.gongbao.streams.store.v1.DocumentState;
import org.gongbao.streams.store.v1.LinkEntry;
import org.gongbao.streams.store.v1.RoutingTargets;

/**
 * The application {@code gongbao-documents}: intake; the desk that tags, holds, corrects, links and tags anew; routing. A pure builder.
 */
public final class DocumentsTopology {

    /** Name of the internal topic of links, before Kafka Streams adds application and {@code -repartition}. */
    public static final String LINKS_BY_KEY = "links-by-key";

    private static final Serde<String> KEY = Serdes.String();

    private DocumentsTopology() {}

    /**
     * Builds the topology.
     *
     * @param configuration of the application, for the checks of names
     * @param serdes serdes of the topics' values
     * @param rules tag documents; are told of every change of the registry
     * @param leastConfidence documents whose boundaries are less sure wait for a reviewer, 0 to 1
     * @param plan chooses topics
     * @param archive looks up facts of held documents that do not arrive
     */
    public static Topology build(
            TopologyConfig configuration,
            RecordSerdes serdes,
            LiveRules rules,
            double leastConfidence,
            RoutingPlan plan,
            HeldArchive archive) {
        StreamsBuilder builder = new StreamsBuilder(configuration);
        stores(builder, rules);
        KStream<String, DeskOutput> decided = inputs(builder, serdes, archive)
                .process(
                        () -> new DeskProcessor(rules, leastConfidence, held(serdes)),
                        Named.as("enrichment-desk"),
                        IntakeProcessor.STORE,
                        DossierStore.FACTS,
                        DossierStore.TAGS,
                        DossierStore.STATES,
                        Retagging.APPLIED,
                        Retagging.REQUESTS);
        writeHeld(decided, serdes);
        writeReleased(decided, serdes);
        writeProgress(decided, serdes);
        KStream<String, EnrichedDocument> published = published(decided);
        writePublished(published, serdes, plan);
        writeLinks(published, serdes);
        heldDocuments(builder);
        return builder.build();
    }

    /** Comes last, so that the numbers of the other sub-topologies, which directories of stores bear, stay what they were before it was there. */
    private static void heldDocuments(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.global(HeldProcessor.STORE),
                Topics.DOCUMENTS_HELD.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("review-held-documents"),
                HeldProcessor::new);
    }

    private static Deserializer<HeldDocument> held(RecordSerdes serdes) {
        return serdes.of(HeldDocument.class).deserializer();
    }

    private static void stores(StreamsBuilder builder, LiveRules rules) {
        builder.addGlobalStore(
                Stores.global(RegistryProcessor.STORE),
                Topics.REFERENCE_AGENCIES.name(),
                Consumed.with(KEY, Serdes.ByteArray()).withName("registry-agencies"),
                () -> new RegistryProcessor(rules));
        builder.addStateStore(Stores.intake());
        builder.addStateStore(Stores.of(DossierStore.FACTS, Document.class));
        builder.addStateStore(Stores.of(DossierStore.TAGS, EnrichedDocument.class));
        builder.addStateStore(Stores.of(DossierStore.STATES, DocumentState.class));
        builder.addStateStore(Stores.of(Retagging.APPLIED, Agency.class));
        builder.addStateStore(Stores.of(Retagging.REQUESTS, RetagRequest.class));
        builder.addStateStore(Stores.announcedLinks());
        builder.addStateStore(Stores.links());
        builder.addStateStore(Stores.of(RoutingProcessor.STORE, RoutingTargets.class));
    }

    /** All that concerns a document lies in the partition of its identifier, so one task sees it in the order of time. */
    private static KStream<String, DeskInput> inputs(StreamsBuilder builder, RecordSerdes serdes, HeldArchive archive) {
        KStream<String, DeskInput> revised = source(builder, serdes, Topics.DOCUMENTS_PUBLISHED, "intake-published")
                .processValues(
                        () -> new IntakeProcessor(held(serdes), archive),
                        Named.as("intake-revisions"),
                        IntakeProcessor.STORE)
                .flatMapValues(DocumentsTopology::read, Named.as("enrichment-revised"));
        KStream<String, DeskInput> reviewed = present(
                        source(builder, serdes, Topics.REVIEWS, "review-decisions"), "review-present")
                .mapValues(review -> (DeskInput) new DeskInput.Reviewed(review), Named.as("review-decided"));
        KStream<String, DeskInput> linked = present(
                        source(builder, serdes, Topics.DOCUMENTS_LINKS, "links-told"), "links-present")
                .mapValues(link -> (DeskInput) new DeskInput.Linked(link), Named.as("links-linked"));
        KStream<String, DeskInput> requested = present(
                        source(builder, serdes, Topics.RETAGS, "retag-requests"), "retag-present")
                .mapValues(request -> (DeskInput) new DeskInput.Requested(request), Named.as("retag-requested"));
        return revised.merge(reviewed, Named.as("enrichment-merge-reviews"))
                .merge(linked, Named.as("enrichment-merge-links"))
                .merge(requested, Named.as("enrichment-merge-requests"));
    }

    private static List<DeskInput> read(Reading reading) {
        return reading
                .revision()
                .map(revision -> (DeskInput) new DeskInput.Revised(revision, reading.heldKey()))
                .or(() -> reading.heldKey().map(DeskInput.Repeated::new))
                .stream()
                .toList();
    }

    private static <T extends SpecificRecord> KStream<String, T> source(
            StreamsBuilder builder, RecordSerdes serdes, TopicDefinition<T> topic, String name) {
        return builder.stream(
                topic.name(), Consumed.with(KEY, serdes.of(topic.valueType())).withName(name));
    }

    private static <T> KStream<String, T> present(KStream<String, T> stream, String name) {
        return stream.filter((key, value) -> value != null, Named.as(name));
    }

    private static void writeHeld(KStream<String, DeskOutput> decided, RecordSerdes serdes) {
        decided.filter((id, output) -> output instanceof DeskOutput.Waiting, Named.as("review-waiting"))
                .mapValues(output -> ((DeskOutput.Waiting) output).document(), Named.as("review-held"))
                .to(
                        Topics.DOCUMENTS_HELD.name(),
                        Produced.with(KEY, serdes.of(HeldDocument.class)).withName("review-held-sink"));
    }

    private static void writeReleased(KStream<String, DeskOutput> decided, RecordSerdes serdes) {
        decided.filter((id, output) -> output instanceof DeskOutput.Released, Named.as("review-cleared"))
                .mapValues(output -> ((DeskOutput.Released) output).event(), Named.as("review-released"))
                .to(
                        Topics.DOCUMENTS_PUBLISHED.name(),
                        Produced.with(KEY, serdes.of(DocumentEvent.class)).withName("review-released-sink"));
    }

    private static void writeProgress(KStream<String, DeskOutput> decided, RecordSerdes serdes) {
        decided.filter((id, output) -> output instanceof DeskOutput.Progress, Named.as("retag-progress"))
                .mapValues(output -> ((DeskOutput.Progress) output).state(), Named.as("retag-state"))
                .to(
                        Topics.RETAGS_STATE.name(),
                        Produced.with(KEY, serdes.of(RetagState.class)).withName("retag-state-sink"));
    }

    private static KStream<String, EnrichedDocument> published(KStream<String, DeskOutput> decided) {
        return decided.filter((id, output) -> output instanceof DeskOutput.Publish, Named.as("enrichment-cleared"))
                .mapValues(output -> ((DeskOutput.Publish) output).document(), Named.as("enrichment-published"));
    }

    /** Facts go to the partition of their key, and what is found there back to the documents, by a topic since they go in a circle. */
    private static void writeLinks(KStream<String, EnrichedDocument> published, RecordSerdes serdes) {
        published
                .process(LinkAnnouncer::new, Named.as("links-announcer"), LinkAnnouncer.STORE)
                .repartition(Repartitioned.<String, LinkEntry>as(LINKS_BY_KEY)
                        .withKeySerde(KEY)
                        .withValueSerde(Stores.linkSerde())
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .process(LinkProcessor::new, Named.as("links-resolver"), LinkProcessor.STORE)
                .to(
                        Topics.DOCUMENTS_LINKS.name(),
                        Produced.with(KEY, serdes.of(DocumentLink.class)).withName("links-sink"));
    }

    private static void writePublished(
            KStream<String, EnrichedDocument> published, RecordSerdes serdes, RoutingPlan plan) {
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
