package org.gongbao.producers.publishing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.identity.DocumentNumber;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.schemas.topic.Topics;

/** Finds the document that shall be withdrawn in the log of documents, and makes the event. Withdrawals are rare, so reading the log is no matter. */
final class Withdrawal {

    private final TopicScan scan;

    Withdrawal(TopicScan scan) {
        this.scan = scan;
    }

    /**
     * Returns the event; nothing if the document is withdrawn already.
     *
     * @param wanted document id, or document number in any kind of brackets
     * @throws GongbaoException PUB-005 if there is no such document, PUB-006 if several bear the number
     */
    Optional<DocumentEvent> event(String wanted, String reason, Instant now) {
        Map<String, Last> found = new LinkedHashMap<>();
        String number =
                DocumentNumber.parse(wanted).map(DocumentNumber::normalised).orElse(wanted.strip());
        // of what is held the log has only a reference
        Set<String> held = new HeldTopic(scan).withNumber(number);
        scan.read(Topics.DOCUMENTS_PUBLISHED, record -> {
            DocumentEvent event = (DocumentEvent) record.value();
            boolean fits = event.getDocumentId().equals(number)
                    || held.contains(event.getDocumentId())
                    || (event.getDocument() != null
                            && number.equals(event.getDocument().getDocNumber()));
            if (fits || found.containsKey(event.getDocumentId())) {
                found.merge(event.getDocumentId(), Last.of(event), (before, after) -> after.after(before));
            }
        });
        Map.Entry<String, Last> document = only(found, wanted);
        if (document.getValue().withdrawn()) {
            return Optional.empty();
        }
        return Optional.of(DocumentEvent.newBuilder()
                .setEventId(Identities.eventId(
                        "withdrawal", document.getKey(), "", document.getValue().hash()))
                .setEventType(EventType.WITHDRAWN)
                .setDocumentId(document.getKey())
                .setOccurredAt(now)
                .setReason(Masking.mask(reason))
                .build());
    }

    private static Map.Entry<String, Last> only(Map<String, Last> found, String wanted) {
        if (found.isEmpty()) {
            throw new GongbaoException(
                    "PUB-005",
                    "No document " + wanted
                            + " was ever published. Check the number, or give the document's identifier.");
        }
        if (found.size() > 1) {
            throw new GongbaoException(
                    "PUB-006",
                    "Several documents bear the number " + wanted + ". Give the identifier of one: "
                            + String.join(", ", List.copyOf(found.keySet())));
        }
        return found.entrySet().iterator().next();
    }

    /** What the log last says about a document. */
    private record Last(String hash, boolean withdrawn) {

        static Last of(DocumentEvent event) {
            return new Last(
                    event.getContentHash() == null ? "" : event.getContentHash(),
                    event.getEventType() == EventType.WITHDRAWN);
        }

        Last after(Last before) {
            return withdrawn ? new Last(before.hash(), true) : this;
        }
    }
}
