package org.gongbao.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.streams.delivery.IntentsSerde;
import org.gongbao.streams.matching.MatchingProcessor;
import org.gongbao.streams.runtime.DeliveryTopology;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.IntentBatch;

/**
 * Reads the topics of an installation into a book. What should be is read first; then it is waited for the streams to have read as far; then what is.
 * So a program may run meanwhile.
 */
public final class AuditReader {

    private final Clients clients;
    private final String application;
    private final TopicReader topics;

    /**
     * Makes a reader.
     *
     * @param application id of the streams application of deliveries, which names its internal topics
     */
    public AuditReader(Clients clients, String application) {
        this.clients = clients;
        this.application = application;
        this.topics = new TopicReader(clients);
    }

    /**
     * Reads and judges.
     *
     * @param patience how long to wait for the streams to have read everything
     */
    public AuditReport audit(AuditScope scope, Duration patience) throws InterruptedException {
        Instant begun = Instant.now();
        AuditBook book = new AuditBook(scope, AuditHorizon.at(begun), begun);
        topics.latest(Topics.SUBSCRIPTIONS).values().forEach(book::subscription);
        documents(book);
        told(book);
        boolean settled = new StreamsProgress(clients, application).isSettledWithin(patience);
        waiting(book);
        intended(book, intent -> settled && intent.getReleasedAt().isBefore(begun));
        topics.read(Topics.DELIVERIES_STATE, key -> true, (id, state) -> {
            if (state != null) {
                book.state(state);
            }
        });
        topics.latest(Topics.ACKNOWLEDGEMENTS).values().forEach(book::notice);
        present(Topics.DELIVERIES_COMMANDS, book::command);
        present(Topics.DELIVERIES_DUE, book::released);
        present(Topics.DELIVERIES_ATTEMPTS, book::attempt);
        return book.report(settled);
    }

    private void documents(AuditBook book) {
        TopicDefinition<?> topic = Topics.DOCUMENTS_ENRICHED;
        try (Deserializer<SpecificRecord> values = clients.values()) {
            topics.read(topic.name(), record -> {
                if (record.value() != null) {
                    book.document(
                            new Place(record.partition(), record.offset()),
                            Topics.DOCUMENTS_ENRICHED
                                    .valueType()
                                    .cast(values.deserialize(topic.name(), record.value())));
                }
            });
        }
    }

    /** The matcher's book is the changelogs of two stores. */
    private void told(AuditBook book) {
        ToldRecords told = new ToldRecords(book);
        topics.read(application + "-" + MatchingProcessor.TOLD + "-changelog", told::single);
        topics.read(application + "-" + MatchingProcessor.TOLD_BATCHES + "-changelog", told::batch);
    }

    private void waiting(AuditBook book) {
        Map<String, IntentBatch> batches = new TreeMap<>();
        String topic = application + "-" + MatchingProcessor.BATCHES + "-changelog";
        StoreSerde<IntentBatch> serde = StoreSerde.of(IntentBatch.class);
        topics.read(topic, record -> {
            String key = record.partition() + "/" + record.key();
            if (record.value() == null) {
                batches.remove(key);
            } else {
                batches.put(key, serde.deserialize(topic, record.value()));
            }
        });
        batches.values().forEach(batch -> batch.getSubscriptionIds()
                .forEach(subscriptionId -> book.waiting(batch.getDocumentId(), batch.getRevision(), subscriptionId)));
    }

    private void intended(AuditBook book, Predicate<DeliveryIntent> taken) {
        String topic = application + "-" + DeliveryTopology.DELIVERY_INTENTS + "-repartition";
        IntentsSerde serde = new IntentsSerde();
        topics.read(topic, record -> {
            if (record.value() != null) {
                serde.deserialize(topic, record.value()).forEach(intent -> book.intended(intent, taken.test(intent)));
            }
        });
    }

    private <T extends SpecificRecord> void present(TopicDefinition<T> topic, Consumer<T> action) {
        topics.read(topic, key -> true, (key, value) -> {
            if (value != null) {
                action.accept(value);
            }
        });
    }
}
