package org.gongbao.streams.enrichment;

import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.FieldCorrection;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.streams.store.v1.DocumentState;

/**
 * All that is known of one document. Immutable.
 *
 * @param facts facts as read, masked, without corrections; of a withdrawn document its identity; null if nothing was read yet
 * @param tags the present revision with tags, links and corrections, but without its text; null if nothing was read yet
 * @param state what was decided about it
 */
record Dossier(Document facts, EnrichedDocument tags, DocumentState state) {

    private static final Dossier EMPTY =
            new Dossier(null, null, DocumentState.newBuilder().build());

    /** Returns the dossier of a document that nobody has heard of. */
    static Dossier empty() {
        return EMPTY;
    }

    boolean isRead() {
        return facts != null;
    }

    /** Returns the number of the present revision: those that were read and those that corrections added. */
    int revision() {
        return state.getReadRevision() + state.getAddedRevisions();
    }

    /** Tells whether the present revision is in the feed. */
    boolean isPublished() {
        return state.getPublishedRevision() > 0 && state.getPublishedRevision() == revision();
    }

    boolean isWaiting() {
        return state.getWaitingSince() != null;
    }

    Dossier with(DocumentState next) {
        return new Dossier(facts, tags, next);
    }

    /** Returns a dossier with these tags; the text is left out. */
    Dossier with(EnrichedDocument enriched) {
        return new Dossier(facts, withText(enriched, List.of()), state);
    }

    /** Returns tags with the text again. */
    EnrichedDocument whole() {
        return withText(tags, facts.getParagraphs());
    }

    private static EnrichedDocument withText(EnrichedDocument enriched, List<Paragraph> paragraphs) {
        Document document = Document.newBuilder(enriched.getDocument())
                .setParagraphs(paragraphs)
                .build();
        return EnrichedDocument.newBuilder(enriched).setDocument(document).build();
    }

    /** Tells whether both say the same of the document, whatever revision, event and rule set they come from. */
    boolean saysTheSameAs(Dossier other) {
        return tags != null && other.tags != null && content(tags).equals(content(other.tags));
    }

    private static EnrichedDocument content(EnrichedDocument tags) {
        return EnrichedDocument.newBuilder(tags)
                .setRevision(0)
                .setTagging(0)
                .setChangeClass(ChangeClass.UNKNOWN)
                .setEventId("")
                .setPublishedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .setReason(null)
                .setRuleSetVersion("")
                .setCorrections(
                        tags.getCorrections().stream().map(Dossier::inForce).toList())
                .build();
    }

    /** What rules would say in place of a correction says nothing of the document. */
    private static FieldCorrection inForce(FieldCorrection correction) {
        return FieldCorrection.newBuilder(correction).setAsRead("").build();
    }
}
