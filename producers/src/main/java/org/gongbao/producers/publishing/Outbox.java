package org.gongbao.producers.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes records in one transaction: all of them or none. */
final class Outbox {

    private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);

    private final KafkaTemplate<String, SpecificRecord> template;

    Outbox(KafkaTemplate<String, SpecificRecord> template) {
        this.template = template;
    }

    /**
     * Ends what a dead predecessor, or a commit without an answer, has left open, and waits for it: before that the topics do not tell all
     * that was committed, and it would be published again.
     *
     * @param what whose publication waits for this
     * @throws GongbaoException as {@link #write}
     */
    void takeOver(String what) {
        write(List.of(), what);
    }

    /**
     * Writes the records.
     *
     * @throws GongbaoException PUB-001 if the brokers or the registry did not take them in time, PUB-003 if another publisher took over
     */
    void write(List<ProducerRecord<String, SpecificRecord>> records, String what) {
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            template.executeInTransaction(operations -> {
                records.forEach(record -> sent.add(operations.send(record)));
                return null;
            });
            // a commit flushes, so every future is done and this waits for nothing
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (RuntimeException e) {
            LOGGER.atWarn()
                    .addKeyValue("what", what)
                    .addKeyValue("records", records.size())
                    .setCause(e)
                    .log("A transaction was given up");
            throw failure(e, what);
        }
    }

    private static GongbaoException failure(RuntimeException e, String what) {
        if (hasCause(e, ProducerFencedException.class) || hasCause(e, InvalidProducerEpochException.class)) {
            return new GongbaoException(
                    "PUB-003",
                    what
                            + " was not published: another publisher with the same gongbao.producers.transactional.id took over. Give each its"
                            + " own, or stop one.",
                    e);
        }
        return new GongbaoException(
                "PUB-001",
                what + " was not published: brokers or registry did not take it (" + rootMessage(e)
                        + "). Nothing of it was written; it can be handed in again.",
                e);
    }

    static ProducerRecord<String, SpecificRecord> event(DocumentEvent event, String source) {
        ProducerRecord<String, SpecificRecord> record = new ProducerRecord<>(
                Topics.DOCUMENTS_PUBLISHED.name(),
                null,
                event.getOccurredAt().toEpochMilli(),
                event.getDocumentId(),
                event);
        header(record, "ce_id", event.getEventId());
        header(record, "ce_source", "urn:gongbao:" + URLEncoder.encode(source, StandardCharsets.UTF_8));
        header(record, "ce_type", "org.gongbao.document." + type(event.getEventType()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_time", event.getOccurredAt().toString());
        header(record, "ce_subject", event.getDocumentId());
        header(record, "content-type", "application/avro");
        return record;
    }

    /** The text of a held document goes to no other topic; it stands under the event, so that no other reading of the document takes its place. */
    static ProducerRecord<String, SpecificRecord> held(DocumentEvent event, Hold hold) {
        return plain(
                Topics.DOCUMENTS_HELD.name(),
                event.getEventId(),
                HeldDocument.newBuilder()
                        .setDocumentId(event.getDocumentId())
                        .setRevision(0)
                        .setHold(hold)
                        .setHeldAt(event.getOccurredAt())
                        .setEventId(event.getEventId())
                        .setAsRead(event.getDocument())
                        .build(),
                event.getOccurredAt());
    }

    static ProducerRecord<String, SpecificRecord> plain(String topic, String key, SpecificRecord value, Instant at) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value);
    }

    private static String type(EventType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasCause(Throwable thrown, Class<? extends KafkaException> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
