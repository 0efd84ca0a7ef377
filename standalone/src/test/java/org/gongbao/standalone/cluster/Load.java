package org.gongbao.standalone.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.serde.AvroSerializer;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;

/** Subscribers, and an office that publishes documents one after the other, outage or not. Of four kinds of documents each subscriber wants one, the first of them all. */
final class Load implements AutoCloseable {
    private static final List<String> KINDS = List.of("通知", "通报", "决定", "意见");
    private static final int SUBSCRIBERS = 12;

    private final Producer<String, SpecificRecordBase> producer;
    private final ScheduledExecutorService office = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger documents = new AtomicInteger();
    private final Map<Integer, Long> publishedAt = new ConcurrentHashMap<>();
    private final List<Exception> refused = new ArrayList<>();
    private ScheduledFuture<?> publishing;

    Load(String bootstrapServers, String registryUrl) {
        AvroSerializer<SpecificRecordBase> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        600_000,
                        "max.block.ms",
                        600_000),
                new StringSerializer(),
                values);
    }

    /**
     * Subscribes everybody.
     *
     * @param url beginning of the addresses
     */
    void subscribe(String url, String sealedSecret) throws InterruptedException, ExecutionException {
        // long before the first document: so a filter alone proves what should have been delivered
        Instant since = Documents.TIME.minus(Duration.ofDays(1));
        for (int number = 0; number < SUBSCRIBERS; number++) {
            Subscription subscription = Subscription.newBuilder()
                    .setSubscriptionId(subscriber(number))
                    .setTenant("tenant")
                    .setName("cluster")
                    .setFilter(Filter.newBuilder()
                            .setGenres(number == 0 ? KINDS : List.of(KINDS.get(number % KINDS.size())))
                            .build())
                    .setEndpoint(Endpoint.newBuilder()
                            .setEndpointId("endpoint-" + number)
                            .setUrl(url + "/" + number)
                            .setSealedSecret(sealedSecret)
                            .build())
                    .setCreatedAt(since)
                    .setUpdatedAt(since)
                    .build();
            producer.send(new ProducerRecord<>(Topics.SUBSCRIPTIONS.name(), subscriber(number), subscription))
                    .get();
        }
    }

    void start(int perSecond) {
        publishing = office.scheduleAtFixedRate(this::publish, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    void stop() throws InterruptedException, ExecutionException {
        publishing.cancel(false);
        // behind what it was doing
        office.submit(() -> {}).get();
    }

    /** Returns how many documents were published, whether or not a broker has them yet. */
    int documents() {
        return documents.get();
    }

    /** Returns what the brokers refused for good. */
    List<Exception> refused() {
        synchronized (refused) {
            return List.copyOf(refused);
        }
    }

    /** Returns when a document was published, as of {@link System#nanoTime}. */
    long publishedAt(int number) {
        return publishedAt.get(number);
    }

    /** Returns the identifiers of the webhooks that a document, from 1, must bring about. */
    static Stream<String> webhooks(int number) {
        return IntStream.range(0, SUBSCRIBERS)
                .filter(subscriber -> subscriber == 0 || subscriber % KINDS.size() == number % KINDS.size())
                .mapToObj(subscriber -> Identities.deliveryId(Documents.documentId(number), 1, subscriber(subscriber)));
    }

    private void publish() {
        int number = documents.get() + 1;
        var document = Documents.document(number)
                .setGenre(KINDS.get(number % KINDS.size()))
                .build();
        var event = Documents.event(document, EventType.PUBLISHED, "").build();
        publishedAt.put(number, System.nanoTime());
        var unused = producer.send(
                new ProducerRecord<>(Topics.DOCUMENTS_PUBLISHED.name(), event.getDocumentId(), event),
                (place, failure) -> {
                    if (failure != null) {
                        synchronized (refused) {
                            refused.add(failure);
                        }
                    }
                });
        documents.set(number);
    }

    private static String subscriber(int number) {
        return "subscriber-" + number;
    }

    @Override
    public void close() {
        office.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
