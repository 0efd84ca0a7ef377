package org.gongbao.producers.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes files: what is new or changed in a file goes to documents.published.v1 in one transaction with the file's own record, so that
 * a crash leaves all or nothing and the same file adds nothing a second time. What must be held goes to documents.held.v1 in the same transaction, and only
 * a reference to it to documents.published.v1. Safe for several threads, which wait for one another.
 */
public final class DocumentPublisher implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DocumentPublisher.class);

    private final ProducersConfiguration configuration;
    private final GazetteReader reader;
    private final KafkaClients clients;
    private final DefaultKafkaProducerFactory<String, SpecificRecord> producers;
    private final Outbox outbox;
    private final TopicScan scan;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** Null while it is not known what the topic holds: before the first file, and after a transaction with an uncertain end. */
    private Ledger ledger;

    /** Makes a publisher; it connects when first used. */
    public DocumentPublisher(ProducersConfiguration configuration) {
        this(configuration, Clock.systemUTC());
    }

    DocumentPublisher(ProducersConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        reader = new GazetteReader(configuration.limits());
        clients = new KafkaClients(configuration);
        producers = clients.producers();
        outbox = new Outbox(new KafkaTemplate<>(producers));
        scan = new TopicScan(clients::consumer, configuration.timeout());
    }

    /**
     * Reads and publishes a file, and the files in it if it is an archive, each in a transaction of its own; see {@link
     * #publish(ReadingResult)}. After an exception, the files before the one that it names are published; handed in again they add nothing.
     *
     * @return one answer for each file that was read; not empty
     */
    public List<PublishedFile> publishAll(Path file) {
        return publishAll(reader.readAll(file));
    }

    /**
     * Reads and publishes a file's bytes.
     *
     * @return as {@link #publishAll(Path)}
     */
    public List<PublishedFile> publishAll(String fileName, byte[] bytes) {
        return publishAll(reader.readAll(fileName, bytes));
    }

    private List<PublishedFile> publishAll(List<ReadingResult> readings) {
        return readings.stream().map(this::publish).toList();
    }

    /** Reads and publishes the bytes of a file that is no archive; see {@link #publish(ReadingResult)}. */
    public PublishedFile publish(String fileName, byte[] bytes) {
        return publish(reader.read(fileName, bytes));
    }

    /**
     * Publishes what was read. A file that cannot be used is no exception: its problems are recorded and come back.
     *
     * @throws GongbaoException PUB-001 or PUB-002 if brokers or registry are away after all attempts, PUB-003 if another publisher took
     *     over; then nothing of the file was written
     */
    public PublishedFile publish(ReadingResult reading) {
        return locked(() -> withAttempts(() -> {
            Holding holding = new Holding(configuration.reviewConfidence(), ledger(), new HeldTopic(scan)::waiting);
            Decision decision = new Decision(
                    reading, ledger(), holding, clock.instant(), this::size, configuration.documentMaxBytes());
            write(decision.records(), "The file " + reading.file());
            if (!reading.sha256().isEmpty()) {
                ledger.remember(decision.file());
            }
            PublishedFile answer = decision.answer();
            LOGGER.atInfo()
                    .addKeyValue("file", answer.file())
                    .addKeyValue("outcome", answer.outcome())
                    .addKeyValue("published", answer.published())
                    .addKeyValue("corrected", answer.corrected())
                    .addKeyValue("unchanged", answer.unchanged())
                    .log("A file was published");
            return answer;
        }));
    }

    /**
     * Takes a document back: every consumer removes it.
     *
     * @param documentIdOrNumber its identifier, or its number if only one document bears it
     * @param reason why, for people; not blank
     * @return false if it was withdrawn already
     * @throws GongbaoException PUB-005 if there is no such document, PUB-006 if several bear the number, PUB-001 to PUB-003 as on publishing
     */
    public boolean withdraw(String documentIdOrNumber, String reason) {
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new GongbaoException(
                    "PUB-007", "A withdrawal of " + documentIdOrNumber + " needs a reason. Say why.");
        }
        return locked(() -> withAttempts(() -> {
            Optional<DocumentEvent> event = new Withdrawal(scan).event(documentIdOrNumber, reason, clock.instant());
            event.ifPresent(
                    one -> write(List.of(Outbox.event(one, "withdrawal")), "The withdrawal of " + documentIdOrNumber));
            return event.isPresent();
        }));
    }

    /**
     * Returns whether any file but this one was ever taken in.
     *
     * @throws GongbaoException PUB-001 or PUB-002 if brokers or registry are away after all attempts
     */
    public boolean knowsOtherThan(Path file) {
        // at the first start the file need not be read for the answer
        return locked(() -> withAttempts(() ->
                !ledger().isEmpty() && ledger().knowsOtherThan(reader.read(file).sha256())));
    }

    /** Loads what was published before, so that the first file does not wait for it. */
    public void start() {
        locked(() -> withAttempts(this::ledger));
    }

    @Override
    public void close() {
        producers.destroy();
        clients.serde().close();
    }

    private Ledger ledger() {
        if (ledger == null) {
            outbox.takeOver("The next file");
            Ledger loading = new Ledger();
            scan.read(Topics.SOURCES_FILES, record -> {
                if (record.value() instanceof SourceFile file) {
                    loading.remember(file);
                }
            });
            ledger = loading;
        }
        return ledger;
    }

    private void write(List<ProducerRecord<String, SpecificRecord>> records, String what) {
        if (records.isEmpty()) {
            return;
        }
        try {
            outbox.write(records, what);
        } catch (GongbaoException e) {
            // the commit may have come through although its answer did not
            ledger = null;
            throw e;
        }
    }

    private int size(DocumentEvent event) {
        try {
            return clients.serde().serializer().serialize(Topics.DOCUMENTS_PUBLISHED.name(), event).length;
        } catch (KafkaException e) {
            throw new GongbaoException(
                    "PUB-001",
                    "An event could not be written as Avro (" + e.getMessage()
                            + "). Nothing was published; check the schema registry and try again.",
                    e);
        }
    }

    private <T> T withAttempts(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (GongbaoException e) {
                if (!mayPass(e) || attempt >= configuration.attempts()) {
                    throw e;
                }
                LOGGER.atWarn()
                        .addKeyValue("code", e.code())
                        .addKeyValue("attempt", attempt)
                        .log("Publishing is tried again");
            }
        }
    }

    /** An outage may end; a publisher that was fenced off may take its turn again once it has read what the other one wrote. */
    private static boolean mayPass(GongbaoException e) {
        return List.of("PUB-001", "PUB-002", "PUB-003").contains(e.code());
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
