package org.gongbao.streams.enrichment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.streams.held.HeldDocuments;
import org.gongbao.streams.held.HeldTexts;
import org.gongbao.streams.store.v1.DocumentState;

/**
 * The dossiers of a partition, in three stores: the text, which changes with each reading; the tags, which change with the rules; and the state,
 * which changes with each decision. Of a document that waits only the state is there: stores have changelogs, so its text and tags are read from
 * documents.held.v1. Used by one stream task.
 */
public final class DossierStore {

    /** Store of facts. */
    public static final String FACTS = "enrichment-facts";

    /** Store of tags. */
    public static final String TAGS = "enrichment-tags";

    /** Store of states. */
    public static final String STATES = "enrichment-states";

    private final KeyValueStore<String, Document> facts;
    private final KeyValueStore<String, EnrichedDocument> tags;
    private final KeyValueStore<String, DocumentState> states;
    private final HeldDocuments held;

    DossierStore(ProcessorContext<?, ?> context, HeldDocuments held) {
        this.held = held;
        this.facts = context.getStateStore(FACTS);
        this.tags = context.getStateStore(TAGS);
        this.states = context.getStateStore(STATES);
    }

    /** Returns the dossier; an empty one if nothing is known. */
    Dossier get(String documentId) {
        DocumentState state = states.get(documentId);
        if (state == null) {
            return Dossier.empty();
        }
        Optional<HeldDocument> waiting = state.getWaitingSince() == null ? Optional.empty() : heldWithFacts(documentId);
        return waiting.map(found -> new Dossier(HeldTexts.facts(found), null, state).with(HoldGate.tags(found)))
                // an early version kept what waits in the stores too
                .orElseGet(() -> new Dossier(facts.get(documentId), tags.get(documentId), state));
    }

    private Optional<HeldDocument> heldWithFacts(String documentId) {
        return held.find(documentId).filter(found -> found.getDocument() != null && found.getAsRead() != null);
    }

    /**
     * Writes what has changed; a dossier keeps the very objects that it does not change, so that texts need not be compared.
     *
     * @param outputs what goes out with the change
     */
    void put(String documentId, Dossier former, Dossier next, List<DeskOutput> outputs) {
        outputs.forEach(output -> {
            if (output instanceof DeskOutput.Waiting(HeldDocument document)) {
                held.wrote(documentId, document);
            }
        });
        if (next.isWaiting() && heldWithFacts(documentId).isPresent()) {
            remove(documentId);
        } else {
            putText(documentId, former, next);
        }
        if (!next.state().equals(former.state())) {
            states.put(documentId, next.state());
        }
    }

    private void remove(String documentId) {
        if (facts.get(documentId) != null) {
            facts.delete(documentId);
            tags.delete(documentId);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void putText(String documentId, Dossier former, Dossier next) {
        boolean moved = former.isWaiting() && !next.isWaiting();
        if (moved || next.facts() != former.facts()) {
            facts.put(documentId, next.facts());
        }
        if (moved || next.tags() != former.tags()) {
            tags.put(documentId, next.tags());
        }
    }

    /**
     * Goes through the documents in the order of their identifiers.
     *
     * @param after where to begin: behind this identifier; empty = at the first
     * @param visitor gets each identifier, may change its dossier, and returns whether to go on
     * @return true if the last document was visited
     */
    boolean visit(String after, Predicate<String> visitor) {
        try (KeyValueIterator<String, DocumentState> all = states.range(after.isEmpty() ? null : after, null)) {
            while (all.hasNext()) {
                String documentId = all.next().key;
                if (!documentId.equals(after) && !visitor.test(documentId)) {
                    return !all.hasNext();
                }
            }
        }
        return true;
    }
}
