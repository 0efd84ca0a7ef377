package org.gongbao.standalone.deadletter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongbao.record.v1.DeadLetterRedrive;
import org.gongbao.schemas.deadletter.RedriveMark;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.UnfitException;

/**
 * Puts records back. Each record and the note that it was put back are written in one transaction, so a crash leaves both or neither; a second one that
 * starts at the same time takes over, and what this one had open is undone. For one thread; closes its clients.
 */
final class Redriver implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final OriginReader everything;
    private final Serializer<DeadLetterRedrive> notes;
    private final String requestedBy;
    private final Clock clock;

    /**
     * Takes over from whoever was at it.
     *
     * @param producer transactional
     * @param everything reads what is not committed too
     * @param notes writes values of deadletters.redrives.v1
     * @param requestedBy who asked
     */
    Redriver(
            Producer<byte[], byte[]> producer,
            OriginReader everything,
            Serializer<DeadLetterRedrive> notes,
            String requestedBy,
            Clock clock) {
        this.producer = producer;
        this.everything = everything;
        this.notes = notes;
        this.requestedBy = requestedBy;
        this.clock = clock;
        producer.initTransactions();
    }

    /**
     * Puts a record back.
     *
     * @return where it stands; empty if a later record of its key came before it, and nothing was written
     */
    Optional<DeadLetterRedrive> putBack(NumberedLetter letter, Judgement.Ready ready) {
        try {
            producer.beginTransaction();
            DeadLetterRedrive note = note(letter, ready);
            if (ready.onlyTheLast()
                    && everything.holds(letter.partition(), ready.record().key(), ready.seenTo(), note.getOffset())) {
                producer.abortTransaction();
                return Optional.empty();
            }
            String topic = Topics.DEAD_LETTERS_REDRIVES.name();
            byte[] key = new StringSerializer().serialize(topic, Long.toString(letter.number()));
            sent(producer.send(new ProducerRecord<>(topic, key, notes.serialize(topic, note))));
            producer.commitTransaction();
            return Optional.of(note);
        } catch (ExecutionException | KafkaException e) {
            throw new UnfitException(
                    "RUN-056",
                    "Dead letter " + letter.number() + " was not put back: " + e.getMessage()
                            + ". Nothing of it was written; check the broker, or whether another redrive runs, then try again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitException("RUN-056", "Interrupted while putting back dead letter " + letter.number(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
        everything.close();
    }

    private DeadLetterRedrive note(NumberedLetter letter, Judgement.Ready ready)
            throws InterruptedException, ExecutionException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OriginalRecord original = ready.record();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                letter.letter().getTopic(),
                letter.letter().getPartition(),
                null,
                original.key(),
                original.value(),
                original.headers());
        new RedriveMark(letter.number(), ready.times(), now).markOn(record.headers());
        RecordMetadata place = sent(producer.send(record));
        return DeadLetterRedrive.newBuilder()
                .setLetter(letter.number())
                .setTimes(ready.times())
                .setTopic(place.topic())
                .setPartition(place.partition())
                .setOffset(place.offset())
                .setRequestedBy(requestedBy)
                .setAt(now)
                .build();
    }

    private RecordMetadata sent(Future<RecordMetadata> future) throws InterruptedException, ExecutionException {
        producer.flush();
        return future.get();
    }
}
