package org.gongbao.producers.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.FileDocument;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.record.v1.Warning;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.Topics;

/** Decides what a file adds to what is known. Made for one file; touches nothing but its arguments. */
final class Decision {

    private static final String STAGE = "producers.reading";

    private final ReadingResult reading;
    private final Ledger ledger;
    private final Instant now;
    private final Holding holding;
    private final List<Told> told = new ArrayList<>();
    private final List<FileDocument> known = new ArrayList<>();
    private final List<Warning> problems;
    private int unchanged;

    /**
     * Decides.
     *
     * @param reading the file
     * @param ledger what was published before
     * @param holding tells which documents must be held
     * @param now time of the events
     * @param size gives the size of an event on the wire, in bytes
     * @param maxBytes events over this size are refused
     */
    Decision(
            ReadingResult reading,
            Ledger ledger,
            Holding holding,
            Instant now,
            ToIntFunction<DocumentEvent> size,
            int maxBytes) {
        this.reading = reading;
        this.ledger = ledger;
        this.holding = holding;
        this.now = now;
        this.problems = new ArrayList<>(reading.problems());
        for (Document document : reading.documents()) {
            decide(document, size, maxBytes);
        }
    }

    private void decide(Document document, ToIntFunction<DocumentEvent> size, int maxBytes) {
        String source = Ledger.sourceOf(document);
        String hash = ContentHash.of(document);
        Optional<String> before = ledger.hashOf(source, document.getDocumentId());
        if (before.filter(hash::equals).isPresent()) {
            unchanged++;
            known.add(new FileDocument(document.getDocumentId(), hash, source));
            return;
        }
        DocumentEvent event = DocumentEvent.newBuilder()
                .setEventId(Identities.eventId(source, document.getDocumentId(), hash, before.orElse("")))
                .setEventType(before.isPresent() ? EventType.CORRECTED : EventType.PUBLISHED)
                .setDocumentId(document.getDocumentId())
                .setOccurredAt(now)
                .setContentHash(hash)
                .setDocument(document)
                .build();
        int bytes = size.applyAsInt(event);
        if (bytes > maxBytes) {
            problems.add(tooLarge(document, bytes, maxBytes));
            return;
        }
        told.add(new Told(event, source, holding.of(document)));
        known.add(new FileDocument(document.getDocumentId(), hash, source));
    }

    private Warning tooLarge(Document document, int bytes, int maxBytes) {
        return new Warning(
                "PUB-004",
                reading.file() + ": A document has " + bytes + " bytes, more than the " + maxBytes
                        + " that a record may have; it was left out. Split off its annexes, or raise gongbao.producers.document.max.bytes and"
                        + " the brokers' message.max.bytes.",
                document.getProvenance().getStartLine());
    }

    /** Returns the records to write; empty if nothing is new. */
    List<ProducerRecord<String, SpecificRecord>> records() {
        List<ProducerRecord<String, SpecificRecord>> records = new ArrayList<>();
        if (told.isEmpty() && ledger.knows(reading.sha256())) {
            return records;
        }
        told.forEach(one -> records.addAll(one.records()));
        if (!reading.sha256().isEmpty()) {
            records.add(Outbox.plain(Topics.SOURCES_FILES.name(), reading.sha256(), file(), now));
        }
        problems.forEach(problem ->
                records.add(Outbox.plain(Topics.DEAD_LETTERS.name(), reading.sha256(), deadLetter(problem), now)));
        return records;
    }

    /** Returns the record of the file. */
    SourceFile file() {
        return SourceFile.newBuilder()
                .setSha256(reading.sha256())
                .setFile(reading.file())
                .setBytes(reading.bytes())
                .setReader(GazetteReader.READER)
                .setReadAt(now)
                .setOutcome(outcome())
                .setDocuments(known)
                .setProblems(problems)
                .build();
    }

    /** Returns the answer for whoever handed the file in. */
    PublishedFile answer() {
        int corrected = (int) told.stream()
                .filter(one -> one.event().getEventType() == EventType.CORRECTED)
                .count();
        return new PublishedFile(
                reading.file(),
                reading.sha256(),
                outcome(),
                reading.documents().size(),
                told.size() - corrected,
                corrected,
                unchanged,
                problems.stream()
                        .map(one -> new Problem(one.getCode(), one.getMessage(), one.getLine()))
                        .toList(),
                List.of());
    }

    private FileOutcome outcome() {
        if (reading.outcome() == FileOutcome.REFUSED) {
            return FileOutcome.REFUSED;
        }
        if (known.isEmpty()) {
            return FileOutcome.REFUSED;
        }
        boolean whole = reading.outcome() == FileOutcome.READ
                && known.size() == reading.documents().size();
        if (!whole) {
            return FileOutcome.PARTLY;
        }
        return told.isEmpty() ? FileOutcome.UNCHANGED : FileOutcome.READ;
    }

    private DeadLetter deadLetter(Warning problem) {
        return DeadLetter.newBuilder()
                .setTopic("file:" + reading.file())
                .setPartition(-1)
                .setOffset(problem.getLine() > 0 ? problem.getLine() : -1)
                .setStage(STAGE)
                .setCode(problem.getCode())
                .setMessage(problem.getMessage())
                .setOccurredAt(now)
                .build();
    }

    /**
     * An event that is new.
     *
     * @param event with its facts
     * @param source where they come from
     * @param hold why they must not leave; empty if they may
     */
    private record Told(DocumentEvent event, String source, Optional<Hold> hold) {

        List<ProducerRecord<String, SpecificRecord>> records() {
            return hold.map(why -> List.of(Outbox.held(event, why), Outbox.event(reference(), source)))
                    .orElseGet(() -> List.of(Outbox.event(event, source)));
        }

        private DocumentEvent reference() {
            return DocumentEvent.newBuilder(event)
                    .setDocument(null)
                    .setHeld(true)
                    .build();
        }
    }
}
