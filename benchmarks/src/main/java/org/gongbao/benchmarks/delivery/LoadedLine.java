package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.benchmarks.receiver.Arrival;
import org.gongbao.benchmarks.receiver.Behaviour;
import org.gongbao.benchmarks.receiver.ReceiverProcess;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.serde.AvroSerializer;
import org.gongbao.schemas.topic.Topics;

/** The program and a receiver, with means to subscribe endpoints and to write documents and see them arrive. For one thread. */
final class LoadedLine implements AutoCloseable {
    /** Of the endpoints with trouble, one in twenty has it. */
    static final int ONE_IN = 20;

    private static final int PROBES = 32;
    private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();
    private static final long QUIET_LOOK_NANOS = Duration.ofMillis(500).toNanos();
    private static final double QUIET_SHARE = 0.3;
    private static final Duration QUIET_LIMIT = Duration.ofSeconds(8);

    private final GongbaoProcess program;
    private final ReceiverProcess receiver;
    private final Producer<String, SpecificRecordBase> producer;
    private final String sealedSecret;
    private final Map<Integer, Long> writtenAt = new HashMap<>();
    private int documents;
    private final BitSet subscribed = new BitSet();
    private int endpoints;

    private LoadedLine(GongbaoProcess program, ReceiverProcess receiver) {
        this.program = program;
        this.receiver = receiver;
        AvroSerializer<SpecificRecordBase> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", program.registryUrl()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", program.bootstrapServers(), "linger.ms", 0, "batch.size", 131_072),
                new StringSerializer(),
                values);
        sealedSecret = SecretSealer.fromFile(program.secretKey())
                .seal("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    /**
     * Starts both.
     *
     * @param root root of the repository
     * @param given settings beside those that a measurement needs
     */
    static LoadedLine start(Path root, Map<String, String> given) throws IOException, InterruptedException {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "gongbao.webhook.allowed.networks", "127.0.0.0/8",
                "webhook.timeout.request.ms", "30000"));
        settings.putAll(given);
        ReceiverProcess receiver = ReceiverProcess.start();
        try {
            LoadedLine line = new LoadedLine(GongbaoProcess.start(root, settings), receiver);
            // the demo inbox wants everything
            line.write(Topics.SUBSCRIPTIONS.name(), "demo-inbox", null);
            return line;
        } catch (IOException | InterruptedException | RuntimeException e) {
            receiver.close();
            throw e;
        }
    }

    GongbaoProcess program() {
        return program;
    }

    ReceiverProcess receiver() {
        return receiver;
    }

    /**
     * Subscribes endpoints that were never heard of; returns when all are known.
     *
     * @param genres type that each wants: as many endpoints as there are entries
     * @param trouble of one in twenty
     * @return how many of them are healthy
     */
    int subscribe(List<String> genres, Trouble trouble) throws IOException, InterruptedException {
        int healthy = 0;
        for (int number = 0; number < genres.size(); number++) {
            Trouble own = number % ONE_IN == ONE_IN / 2 ? trouble : Trouble.NONE;
            healthy += own == Trouble.NONE ? 1 : 0;
            subscribe(genres.get(number), own);
        }
        String probe = "probe-" + endpoints;
        for (int number = 0; number < PROBES; number++) {
            subscribe(probe, Trouble.NONE);
        }
        producer.flush();
        send(List.of(probe), 0, PROBES, Duration.ofSeconds(60));
        return healthy;
    }

    /** Subscribes endpoints that all have a trouble; they are known when documents that are written later arrive. */
    void subscribe(int count, String genre, Trouble trouble) throws IOException {
        for (int number = 0; number < count; number++) {
            subscribe(genre, trouble);
        }
        producer.flush();
    }

    /** Writes subscriptions of other filters, whose endpoints nobody listens to; they are known when documents that are written later arrive. */
    void subscribe(List<Subscription> subscriptions) {
        subscriptions.forEach(each -> write(Topics.SUBSCRIPTIONS.name(), each.getSubscriptionId(), each));
        producer.flush();
    }

    /** Writes documents without waiting for anything. */
    void write(List<String> genres) {
        genres.forEach(genre -> {
            int document = documents++;
            write(Topics.DOCUMENTS_ENRICHED.name(), LoadDocuments.id(document), LoadDocuments.of(document, genre));
        });
        producer.flush();
    }

    /** Takes back all subscriptions but those of the first endpoints: what earlier rows left behind would slow the next ones. */
    void unsubscribeAllBut(int first) throws IOException, InterruptedException {
        for (int number = first; number < endpoints; number++) {
            if (subscribed.get(number)) {
                write(Topics.SUBSCRIPTIONS.name(), LoadSubscriptions.id(number), null);
                subscribed.clear(number);
            }
        }
        producer.flush();
        awaitQuiet();
    }

    /** Returns how many endpoints have been subscribed so far. */
    int endpoints() {
        return endpoints;
    }

    /**
     * Writes documents and waits until all deliveries to healthy endpoints have arrived.
     *
     * @param genres types of the documents, in order
     * @param perSecond how many to write a second; 0 = all at once
     * @param healthy deliveries to healthy endpoints
     * @param limit longest time to wait behind the last document
     * @throws IOException if some did not arrive
     */
    Wave send(List<String> genres, double perSecond, int healthy, Duration limit)
            throws IOException, InterruptedException {
        int first = documents;
        Arrivals arrivals = new Arrivals(healthy);
        long begun = System.nanoTime();
        for (int number = 0; number < genres.size(); number++) {
            if (perSecond > 0) {
                pause(begun + (long) (number * 1e9 / perSecond));
            }
            int document = documents++;
            SpecificRecordBase value = LoadDocuments.of(document, genres.get(number));
            writtenAt.put(document, System.nanoTime());
            write(Topics.DOCUMENTS_ENRICHED.name(), LoadDocuments.id(document), value);
        }
        producer.flush();
        long giveUp = System.nanoTime() + limit.toNanos();
        while (!arrivals.complete()) {
            LockSupport.parkNanos(POLL_NANOS);
            arrivals.take(receiver.arrivals(), first, documents);
            if (System.nanoTime() > giveUp) {
                throw new IOException("%d of %d deliveries arrived within %s; complaints of the program: %s"
                        .formatted(arrivals.seen.size(), healthy, limit, program.complaints()));
            }
        }
        return Wave.of(arrivals.millis(), (arrivals.last - writtenAt.get(first)) / 1e9, arrivals.repeats);
    }

    /** Waits until the program has little left to do. */
    void awaitQuiet() {
        long giveUp = System.nanoTime() + QUIET_LIMIT.toNanos();
        double before = ProcessFigures.processorSeconds(program.handle());
        while (System.nanoTime() < giveUp) {
            LockSupport.parkNanos(QUIET_LOOK_NANOS);
            double now = ProcessFigures.processorSeconds(program.handle());
            if ((now - before) * 1e9 < QUIET_SHARE * QUIET_LOOK_NANOS) {
                return;
            }
            before = now;
        }
    }

    /** Returns the processor time of the program so far. */
    double processorSeconds() {
        return ProcessFigures.processorSeconds(program.handle());
    }

    @Override
    public void close() throws IOException {
        producer.close(Duration.ZERO);
        program.close();
        receiver.close();
    }

    private void subscribe(String genre, Trouble trouble) throws IOException {
        int number = endpoints++;
        subscribed.set(number);
        write(
                Topics.SUBSCRIPTIONS.name(),
                LoadSubscriptions.id(number),
                LoadSubscriptions.of(number, genre, trouble.url(receiver, number), sealedSecret));
    }

    private void write(String topic, String key, SpecificRecordBase value) {
        var unused = producer.send(new ProducerRecord<>(topic, key, value), (place, failure) -> {
            if (failure != null) {
                System.err.println("Could not write to " + topic + ": " + failure);
            }
        });
    }

    private static void pause(long until) {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The healthy deliveries of one wave. */
    private final class Arrivals {
        private final int expected;
        private final Set<Long> seen = new HashSet<>();
        private final List<Double> millis = new ArrayList<>();
        private long last;
        private int repeats;

        Arrivals(int expected) {
            this.expected = expected;
        }

        boolean complete() {
            return seen.size() >= expected;
        }

        void take(List<Arrival> arrivals, int firstDocument, int endDocument) {
            for (Arrival arrival : arrivals) {
                boolean ours = arrival.document() >= firstDocument && arrival.document() < endDocument;
                if (!ours || arrival.behaviour() != Behaviour.OK) {
                    continue;
                }
                if (seen.add((long) arrival.document() << Integer.SIZE | arrival.endpoint())) {
                    millis.add((arrival.nanos() - writtenAt.get(arrival.document())) / 1e6);
                    last = Math.max(last, arrival.nanos());
                } else {
                    repeats++;
                }
            }
        }

        double[] millis() {
            return millis.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
