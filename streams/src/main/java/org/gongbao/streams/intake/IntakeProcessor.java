package org.gongbao.streams.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.schemas.deadletter.RedriveMark;
import org.gongbao.streams.held.HeldArchive;
import org.gongbao.streams.held.HeldDocuments;
import org.gongbao.streams.held.HeldReadings;
import org.gongbao.streams.store.v1.IntakeState;

/** Turns events into revisions, with the store of what is known. Used by one stream task. */
public final class IntakeProcessor implements FixedKeyProcessor<String, DocumentEvent, Reading> {

    /** Name of the store. */
    public static final String STORE = "intake-documents";

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Deserializer<HeldDocument> heldRecords;
    private final HeldArchive archive;
    private FixedKeyProcessorContext<String, Reading> context;
    private KeyValueStore<String, IntakeState> documents;
    private HeldReadings readings;

    /**
     * Makes a processor.
     *
     * @param heldRecords reads records of documents.held.v1
     * @param archive the same topic, for records that do not arrive
     */
    public IntakeProcessor(Deserializer<HeldDocument> heldRecords, HeldArchive archive) {
        this.heldRecords = heldRecords;
        this.archive = archive;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Reading> context) {
        this.context = context;
        this.documents = context.getStateStore(STORE);
        this.readings = new HeldReadings(new HeldDocuments(context, heldRecords), archive, PATIENCE);
    }

    @Override
    public void process(FixedKeyRecord<String, DocumentEvent> record) {
        DocumentEvent event = record.value();
        if (event == null) {
            return;
        }
        IntakeState former = documents.get(record.key());
        Optional<String> heldKey = event.getHeld() ? Optional.of(event.getEventId()) : Optional.empty();
        boolean putBack = RedriveMark.of(record.headers()).isPresent();
        if (Revisions.repeats(former, event) && (!putBack || Revisions.releases(former, event))) {
            if (Revisions.releases(former, event)) {
                documents.put(record.key(), Revisions.released(former, event.getDocument()));
            }
            forward(record, new Reading(Optional.empty(), heldKey));
            return;
        }
        Optional<Revisions.Decision> decided = putBack
                ? Revisions.redrive(former, record.key(), whole(event))
                : Revisions.decide(former, record.key(), whole(event));
        decided.ifPresent(decision -> {
            documents.put(record.key(), decision.state());
            forward(record, new Reading(Optional.of(decision.revision()), heldKey));
        });
    }

    private DocumentEvent whole(DocumentEvent event) {
        return event.getHeld() ? readings.whole(event, Instant.ofEpochMilli(context.currentSystemTimeMs())) : event;
    }

    private void forward(FixedKeyRecord<String, DocumentEvent> record, Reading reading) {
        context.forward(record.withValue(reading));
    }
}
