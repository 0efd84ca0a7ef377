package org.gongbao.streams.enrichment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Review;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.intake.RevisedDocument;
import org.gongbao.streams.links.Links;
import org.gongbao.streams.review.Corrections;
import org.gongbao.streams.store.v1.CorrectedField;
import org.gongbao.streams.store.v1.DocumentState;

/**
 * Decides what becomes of a document when it is read, reviewed, linked or tagged anew: which revision and tagging it is now, whether it waits for a
 * reviewer, and whether anybody must be told. Nothing goes out that says what was said already. Pure; thread-safe.
 */
final class DocumentDesk {

    /** Why a document is looked at. */
    private enum Cause {
        /** Its facts, corrections, tags or permissions. */
        CONTENT,
        /** Only links to and from other documents. */
        LINKS,
        /** Its publisher sends it again for new readers: it goes out in any case. */
        REPEATED
    }

    private final DocumentEnricher enricher;

    DocumentDesk(DocumentEnricher enricher) {
        this.enricher = enricher;
    }

    /** Returns the version of the rules. */
    String ruleSetVersion() {
        return enricher.ruleSetVersion();
    }

    /** A revision was read; the same one again if its publisher sends it again. */
    Verdict revised(Dossier former, RevisedDocument revised, Instant now) {
        boolean repeated =
                former.isRead() && revised.revision() == former.state().getReadRevision();
        DocumentState state = repeated ? former.state() : readAnew(former.state(), revised);
        DocumentState unmasked =
                DocumentState.newBuilder(state).setPersonalData(List.of()).build();
        Dossier next = enricher.enrich(former.with(unmasked), revised.document());
        return settle(former, next, repeated ? Cause.REPEATED : Cause.CONTENT, now);
    }

    /** A reviewer decided. A decision on a document that was not read yet waits for it. */
    Verdict reviewed(Dossier former, Review review, Instant now) {
        Map<String, CorrectedField> corrections =
                Corrections.added(former.state().getCorrections(), review);
        DocumentState state = DocumentState.newBuilder(HoldGate.decided(former, review))
                .setCorrections(corrections)
                .build();
        Dossier decided = former.with(state);
        if (!former.isRead() || state.getWithdrawn()) {
            return new Verdict(decided, List.of());
        }
        if (corrections.equals(former.state().getCorrections())) {
            return settle(former, decided, Cause.CONTENT, now);
        }
        Dossier next = enricher.enrich(decided, former.facts());
        boolean differs = !next.tags().getCorrections().equals(former.tags().getCorrections());
        return settle(
                former, former.isPublished() && differs ? correction(former, next, review) : next, Cause.CONTENT, now);
    }

    /** A link to or from another document was found or lost. */
    Verdict linked(Dossier former, DocumentLink link, Instant now) {
        DocumentState state = Links.told(former.state(), link);
        if (!former.isRead() || state.getWithdrawn() || state.equals(former.state())) {
            return new Verdict(former, List.of());
        }
        Dossier next = former.with(state).with(DocumentEnricher.linked(former.tags(), state));
        return settle(former, next, Cause.LINKS, now);
    }

    /** The rules may have changed. */
    Verdict retagged(Dossier former, Instant now) {
        if (!former.isRead() || former.state().getWithdrawn()) {
            return new Verdict(former, List.of());
        }
        return settle(former, enricher.enrich(former, former.facts()), Cause.CONTENT, now);
    }

    private static DocumentState readAnew(DocumentState former, RevisedDocument revised) {
        DocumentState.Builder state = DocumentState.newBuilder(former)
                .setReadRevision(revised.revision())
                .setWithdrawn(revised.withdrawn())
                .setChange(revised.changeClass().name())
                .setEventId(revised.eventId())
                .setReason(revised.reason())
                .setPublishedAt(revised.publishedAt())
                .setUpdatedAt(revised.updatedAt());
        // whoever was linked is told by those who keep the links
        return revised.withdrawn()
                ? state.setTargets(List.of()).setSources(List.of()).build()
                : state.build();
    }

    /** What a reviewer corrects in the feed is a revision of its own, and as approved as the one that it corrects. */
    private static Dossier correction(Dossier former, Dossier next, Review review) {
        boolean title = !next.tags()
                .getDocument()
                .getTitle()
                .equals(former.tags().getDocument().getTitle());
        DocumentState.Builder state = DocumentState.newBuilder(next.state())
                .setAddedRevisions(next.state().getAddedRevisions() + 1)
                .setChange((title ? ChangeClass.CORRECTION : ChangeClass.METADATA).name())
                .setEventId(Identities.eventId(
                        "review|" + review.getDecidedAt(),
                        review.getDocumentId(),
                        Identities.sha256(next.state().getCorrections().toString()),
                        former.state().getEventId()))
                .setReason(review.getReason())
                .setUpdatedAt(review.getDecidedAt());
        if (next.state().getApprovedRevision() >= former.revision()) {
            state.setApprovedRevision(former.revision() + 1);
        }
        return DocumentEnricher.numbered(next.with(state.build()));
    }

    private static Verdict settle(Dossier former, Dossier next, Cause cause, Instant now) {
        if (next.state().getWithdrawn()) {
            return withdrawn(former, next);
        }
        return HoldGate.holds(next) ? held(former, next, cause, now) : published(former, next, cause);
    }

    /** What never was in the feed is not mentioned there either. */
    private static Verdict withdrawn(Dossier former, Dossier next) {
        List<DeskOutput> outputs = noLongerWaiting(former);
        DocumentState state = next.state();
        if (state.getPublishedRevision() > 0) {
            outputs.add(new DeskOutput.Publish(next.whole()));
            state = published(state, next.revision(), 1, ChangeClass.WITHDRAWAL);
        }
        return new Verdict(
                next.with(DocumentState.newBuilder(state).setWaitingSince(null).build()), outputs);
    }

    private static Verdict held(Dossier former, Dossier next, Cause cause, Instant now) {
        boolean known = former.isWaiting() && former.revision() == next.revision();
        boolean same = known
                && cause != Cause.REPEATED
                && next.saysTheSameAs(former)
                && java.util.Objects.equals(
                        former.state().getRejection(), next.state().getRejection());
        DocumentState state = DocumentState.newBuilder(next.state())
                .setWaitingSince(known ? former.state().getWaitingSince() : now)
                .build();
        Dossier waiting = next.with(state);
        return new Verdict(waiting, same ? List.of() : List.of(new DeskOutput.Waiting(HoldGate.waiting(waiting, now))));
    }

    private static Verdict published(Dossier former, Dossier next, Cause cause) {
        DocumentState state = next.state();
        boolean again = next.isPublished();
        boolean same = again && !former.isWaiting() && next.saysTheSameAs(former);
        // a record that says the same is the same, to the rule set that it came from
        Dossier said = same ? former.with(state) : next;
        if (same && cause != Cause.REPEATED) {
            return new Verdict(said, List.of());
        }
        ChangeClass ownChange =
                cause == Cause.LINKS && again ? ChangeClass.LINKS : ChangeClass.valueOf(state.getChange());
        ChangeClass change = same ? ChangeClass.valueOf(state.getPublishedChange()) : ownChange;
        int tagging = again ? state.getPublishedTagging() + (same ? 0 : 1) : 1;
        List<DeskOutput> outputs = noLongerWaiting(former);
        outputs.add(new DeskOutput.Publish(EnrichedDocument.newBuilder(HoldGate.released(said.whole()))
                .setChangeClass(change)
                .setTagging(tagging)
                .build()));
        return new Verdict(said.with(published(state, next.revision(), tagging, change)), outputs);
    }

    private static List<DeskOutput> noLongerWaiting(Dossier former) {
        List<DeskOutput> outputs = new ArrayList<>();
        if (former.isWaiting()) {
            outputs.add(new DeskOutput.Waiting(null));
        }
        return outputs;
    }

    private static DocumentState published(DocumentState state, int revision, int tagging, ChangeClass change) {
        return DocumentState.newBuilder(state)
                .setPublishedRevision(revision)
                .setPublishedTagging(tagging)
                .setPublishedChange(change.name())
                .setWaitingSince(null)
                .build();
    }
}
