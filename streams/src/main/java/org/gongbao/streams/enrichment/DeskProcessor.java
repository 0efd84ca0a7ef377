package org.gongbao.streams.enrichment;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.held.HeldDocuments;
import org.gongbao.streams.intake.IntakeProcessor;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.RegistryEdition;
import org.gongbao.streams.store.v1.IntakeState;

/**
 * The desk with its stores: takes revisions, decisions, links and requests as they come, and between them tags anew what a change of the registry or a
 * request concerns. Used by one stream task.
 */
public final class DeskProcessor implements Processor<String, DeskInput, String, DeskOutput> {

    /** How often there is a slice of tagging anew. */
    static final Duration TICK = Duration.ofMillis(100);

    /** How long a slice takes at most, so that what comes meanwhile does not wait for it. */
    private static final Duration SLICE = Duration.ofMillis(60);

    private final LiveRules rules;
    private final double leastConfidence;
    private final Deserializer<HeldDocument> heldRecords;
    private ProcessorContext<String, DeskOutput> context;
    private HeldDocuments held;
    private DossierStore dossiers;
    private KeyValueStore<String, IntakeState> known;
    private Retagging retagging;
    private RegistryEdition edition;
    private DocumentDesk desk;

    /**
     * Makes a processor.
     *
     * @param leastConfidence documents whose boundaries are less sure wait for a reviewer, 0 to 1
     * @param heldRecords reads records of documents.held.v1
     */
    public DeskProcessor(LiveRules rules, double leastConfidence, Deserializer<HeldDocument> heldRecords) {
        this.rules = rules;
        this.leastConfidence = leastConfidence;
        this.heldRecords = heldRecords;
    }

    @Override
    public void init(ProcessorContext<String, DeskOutput> context) {
        this.context = context;
        this.held = new HeldDocuments(context, heldRecords);
        this.dossiers = new DossierStore(context, held);
        this.known = context.getStateStore(IntakeProcessor.STORE);
        this.retagging = new Retagging(context, dossiers, rules, this::forward);
        rules.refreshNow();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tick());
    }

    @Override
    public void process(Record<String, DeskInput> record) {
        Instant now = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case DeskInput.Requested(var request) -> retagging.request(request);
            case DeskInput.Revised(var document, var heldKey) -> {
                settle(record, former -> desk().revised(former, document, now));
                heldKey.ifPresent(key -> noLongerAsRead(record, key));
            }
            case DeskInput.Repeated(var heldKey) -> noLongerAsRead(record, heldKey);
            case DeskInput.Reviewed(var review) -> settle(record, former -> desk().reviewed(former, review, now));
            case DeskInput.Linked(var link) -> settle(record, former -> desk().linked(former, link, now));
        }
    }

    private void settle(Record<String, DeskInput> record, Function<Dossier, Verdict> decision) {
        Dossier former = dossiers.get(record.key());
        Verdict verdict = decided(record.value(), former, decision);
        dossiers.put(record.key(), former, verdict.dossier(), verdict.outputs());
        verdict.outputs().forEach(output -> forward(record.withValue(output)));
    }

    /** What failed goes to logs and dead letters, and the words of an exception may be those of the text. */
    private static Verdict decided(DeskInput input, Dossier former, Function<Dossier, Verdict> decision) {
        try {
            return decision.apply(former);
        } catch (GongbaoException e) {
            boolean held = former.isWaiting()
                    || (input instanceof DeskInput.Revised(var _, var heldKey) && heldKey.isPresent());
            throw held ? new GongbaoException(e.code(), e.getMessage()) : e;
        }
    }

    private void forward(Record<String, DeskOutput> record) {
        context.forward(record);
        if (record.value() instanceof DeskOutput.Publish(var document)
                && document.getStatus() == DocumentStatus.ACTIVE) {
            ReleasedFacts.of(known.get(record.key()), record.key(), dossiers)
                    .ifPresent(event -> context.forward(record.withValue(new DeskOutput.Released(event))));
        }
    }

    private void noLongerAsRead(Record<String, DeskInput> record, String heldKey) {
        held.wrote(heldKey, null);
        context.forward(record.withKey(heldKey).withValue(new DeskOutput.Waiting(null)));
    }

    private void tick() {
        rules.refresh();
        held.settle();
        retagging.slice(desk(), edition, System.nanoTime() + SLICE.toNanos());
    }

    private void forward(String key, DeskOutput output) {
        forward(new Record<>(key, output, context.currentSystemTimeMs()));
    }

    @SuppressWarnings(
            "ReferenceEquality") // an edition is swapped as a whole; comparing its entries at each tick would cost
    private DocumentDesk desk() {
        RegistryEdition present = rules.edition();
        if (present != edition) {
            edition = present;
            desk = new DocumentDesk(new DocumentEnricher(present.tagger(), leastConfidence));
        }
        return desk;
    }
}
