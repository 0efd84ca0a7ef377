package org.gongbao.standalone.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.identity.DocumentNumber;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicFollower;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.standalone.topic.TopicWriter;

/** Finds documents for a reviewer and passes decisions on. */
public final class ReviewDesk {

    private final Clients clients;
    private final TopicReader reader;

    /** Makes a desk at a cluster. */
    public ReviewDesk(Clients clients) {
        this.clients = clients;
        this.reader = new TopicReader(clients);
    }

    /** Returns the documents that wait, those that wait longest first. */
    public List<HeldDocument> waiting() {
        return reader.latest(Topics.DOCUMENTS_HELD).values().stream()
                .filter(ReviewDesk::isTagged)
                .sorted(java.util.Comparator.comparing(HeldDocument::getHeldAt))
                .toList();
    }

    /**
     * Finds a document.
     *
     * @param wanted its identifier, or its number in any kind of brackets
     * @throws GongbaoException RVW-010 if there is none, RVW-011 if several bear the number
     */
    public ReviewedDocument find(String wanted) {
        Predicate<String> keys = isIdentifier(wanted) ? wanted.strip()::equals : key -> true;
        Predicate<EnrichedDocument> fits = fits(wanted);
        Map<String, HeldDocument> held = reader.latest(Topics.DOCUMENTS_HELD, keys);
        held.values().removeIf(document -> !isTagged(document) || !fits.test(document.getDocument()));
        Map<String, EnrichedDocument> published = new TreeMap<>();
        reader.read(Topics.DOCUMENTS_ENRICHED, keys, (id, document) -> {
            if (document != null && (fits.test(document) || held.containsKey(id))) {
                published.put(id, document);
            } else {
                published.remove(id);
            }
        });
        TreeSet<String> ids = new TreeSet<>(held.keySet());
        ids.addAll(published.keySet());
        if (ids.isEmpty()) {
            throw new GongbaoException(
                    "RVW-010",
                    "There is no document " + wanted
                            + ". Give its identifier or its number; gongbao review list shows those that wait.");
        }
        if (ids.size() > 1) {
            throw new GongbaoException(
                    "RVW-011",
                    "Several documents bear the number " + wanted + ". Give the identifier of one: "
                            + String.join(", ", ids));
        }
        String id = ids.first();
        return new ReviewedDocument(id, Optional.ofNullable(held.get(id)), Optional.ofNullable(published.get(id)));
    }

    /**
     * Checks that a decision makes sense.
     *
     * @throws GongbaoException RVW-012 if the document does not wait, RVW-013 if it is withdrawn
     */
    public static void check(ReviewedDocument document, ReviewDecision decision) {
        boolean waits = document.held().isPresent();
        if (!waits && document.subject().getStatus() == DocumentStatus.WITHDRAWN) {
            throw new GongbaoException(
                    "RVW-013", "Document " + document.documentId() + " is withdrawn; there is nothing to review.");
        }
        if (!waits && decision != ReviewDecision.CORRECT) {
            throw new GongbaoException(
                    "RVW-012",
                    "Document " + document.documentId()
                            + " does not wait for a reviewer: it is in the feed. Take it back with gongbao withdraw,"
                            + " or correct it with gongbao review correct.");
        }
    }

    /**
     * Writes a decision and waits until it has an effect.
     *
     * @return what became of the document; empty if nothing did within that time
     */
    public Optional<SpecificRecord> decide(Review review, Duration atMost) {
        try (TopicFollower follower =
                new TopicFollower(clients, List.of(Topics.DOCUMENTS_ENRICHED, Topics.DOCUMENTS_HELD))) {
            new TopicWriter(clients).write(Topics.REVIEWS, review.getDocumentId(), review);
            SpecificRecord[] effect = new SpecificRecord[1];
            follower.await(atMost, (key, value) -> {
                boolean ours = review.getDocumentId().equals(key) && value != null;
                effect[0] = ours ? value : null;
                return ours;
            });
            return Optional.ofNullable(effect[0]);
        }
    }

    /** What was only read is tagged in a moment, and stands under its event until then. */
    private static boolean isTagged(HeldDocument held) {
        return held.getDocument() != null;
    }

    private static boolean isIdentifier(String wanted) {
        try {
            return UUID.fromString(wanted.strip()).toString().equals(wanted.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Predicate<EnrichedDocument> fits(String wanted) {
        if (isIdentifier(wanted)) {
            return document -> true;
        }
        String number =
                DocumentNumber.parse(wanted).map(DocumentNumber::normalised).orElse(wanted.strip());
        return document -> number.equals(document.getDocument().getDocNumber());
    }
}
