package org.gongbao.standalone.tally;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;
import org.gongbao.standalone.inbox.InboxCount;

/** Adds up what the topics tell. Thread-safe. */
public final class Tally {
    private final Supplier<InboxCount> inbox;
    private final InboxCount inboxBefore;
    private final Map<EventType, Long> events = new EnumMap<>(EventType.class);
    private final Set<String> told = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final DeliveryLedger deliveries = new DeliveryLedger();
    private final Map<String, Map<PortalAction, Long>> portals = new TreeMap<>();
    private final Set<String> enriched = new HashSet<>();
    private long deadLetters;

    /**
     * Makes a tally at zero; what the inbox holds now does not count.
     *
     * @param portals names of portals that are told of even if nothing happens on them
     */
    public Tally(Supplier<InboxCount> inbox, Collection<String> portals) {
        this.inbox = inbox;
        this.inboxBefore = inbox.get();
        portals.forEach(this::portal);
    }

    /**
     * Takes a record of a topic.
     *
     * @param earlier whether it was written before the run began
     */
    public synchronized void accept(SpecificRecord record, boolean earlier) {
        if (record instanceof DeliveryState state) {
            deliveries.accept(state, earlier);
        } else if (!earlier) {
            count(record);
        }
    }

    private void count(SpecificRecord record) {
        switch (record) {
            // a document that was held is told again, with its facts, when it is released
            case DocumentEvent event when !told.add(event.getEventId()) -> {}
            case DocumentEvent event -> events.merge(event.getEventType(), 1L, Long::sum);
            // tags and links of a revision were made anew, maybe of one that an earlier run took in
            case EnrichedDocument document when document.getTagging() > 1 -> {}
            case EnrichedDocument document -> enriched.add(document.getDocumentId() + "/" + document.getRevision());
            // only read, and not tagged yet
            case HeldDocument document when document.getDocument() == null -> {}
            case HeldDocument document -> held.add(document.getDocumentId());
            case PortalState state -> portal(state.getPortal()).merge(state.getAction(), 1L, Long::sum);
            case DeadLetter _ -> deadLetters++;
            default ->
                throw new IllegalArgumentException(
                        "Nothing is counted of " + record.getSchema().getName());
        }
    }

    private Map<PortalAction, Long> portal(String name) {
        return portals.computeIfAbsent(name, _ -> new EnumMap<>(PortalAction.class));
    }

    /** Returns how many deliveries wait for the consent of their address, by endpoint. */
    public synchronized SortedMap<String, Long> unagreed() {
        return deliveries.unagreed();
    }

    /** Returns the present counts. */
    public synchronized Counts counts() {
        return new Counts(
                events.getOrDefault(EventType.PUBLISHED, 0L),
                events.getOrDefault(EventType.CORRECTED, 0L),
                events.getOrDefault(EventType.WITHDRAWN, 0L),
                enriched.size(),
                held.size(),
                deliveries.counts(),
                inboxCounts(),
                portalCounts(),
                deadLetters);
    }

    private RunReport.InboxCounts inboxCounts() {
        InboxCount now = inbox.get();
        long verified = (long) now.verified() - inboxBefore.verified();
        long refused = (long) now.refused() - inboxBefore.refused();
        long distinct = (long) now.distinctIds() - inboxBefore.distinctIds();
        return new RunReport.InboxCounts(verified + refused, verified, distinct, refused);
    }

    private List<RunReport.PortalCounts> portalCounts() {
        return portals.entrySet().stream()
                .map(entry -> new RunReport.PortalCounts(
                        entry.getKey(),
                        entry.getValue().getOrDefault(PortalAction.CREATED, 0L),
                        entry.getValue().getOrDefault(PortalAction.UPDATED, 0L),
                        entry.getValue().getOrDefault(PortalAction.UNCHANGED, 0L),
                        entry.getValue().getOrDefault(PortalAction.DELETED, 0L),
                        entry.getValue().getOrDefault(PortalAction.FAILED, 0L)))
                .toList();
    }
}
