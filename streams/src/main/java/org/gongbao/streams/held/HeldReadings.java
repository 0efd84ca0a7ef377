package org.gongbao.streams.held;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Finds the facts that an event of a held document refers to. Both were written in one transaction, but come by different ways, so a fresh event may have
 * to wait for its facts a moment; and where the view stands still behind an open transaction they are fetched from the topic. For one stream task.
 */
public final class HeldReadings {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final HeldDocuments held;
    private final HeldArchive archive;
    private final Duration patience;

    /**
     * Makes a finder.
     *
     * @param patience how long to wait for the facts of an event that is younger than a minute, before the topic is asked
     */
    public HeldReadings(HeldDocuments held, HeldArchive archive, Duration patience) {
        this.held = held;
        this.archive = archive;
        this.patience = patience;
    }

    /**
     * Returns an event with its facts.
     *
     * @param reference event of a held document
     * @param now present time
     * @throws GongbaoException STR-016 if the facts are not there
     */
    public DocumentEvent whole(DocumentEvent reference, Instant now) {
        boolean fresh = reference.getOccurredAt().isAfter(now.minus(Duration.ofMinutes(1)));
        long deadline = System.nanoTime() + (fresh ? patience.toNanos() : 0);
        Optional<Document> facts = find(reference);
        while (facts.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            facts = find(reference);
        }
        return facts.or(() -> archived(reference))
                .map(document -> DocumentEvent.newBuilder(reference)
                        .setDocument(document)
                        .build())
                .orElseThrow(() -> new GongbaoException(
                        "STR-016",
                        "Event " + reference.getEventId() + " tells of facts of the held document "
                                + reference.getDocumentId() + " that documents.held.v1 does not have (any more): it"
                                + " was released, replaced or withdrawn since"));
    }

    private Optional<Document> archived(DocumentEvent reference) {
        return archive.find(reference.getEventId()).flatMap(held::read).map(HeldDocument::getAsRead);
    }

    private Optional<Document> find(DocumentEvent reference) {
        return held.find(reference.getEventId()).map(HeldDocument::getAsRead).or(() -> held.find(
                        reference.getDocumentId())
                .filter(waiting -> reference.getEventId().equals(waiting.getEventId()))
                .map(HeldTexts::facts));
    }
}
