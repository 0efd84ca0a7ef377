package org.gongbao.streams.enrichment;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.streams.links.Links;
import org.gongbao.streams.review.Corrections;
import org.gongbao.streams.review.Masked;
import org.gongbao.streams.store.v1.DocumentState;
import org.gongbao.streams.store.v1.MaskedData;
import org.gongbao.streams.understanding.Tags;

/** Makes the tagged form of a document from its dossier: corrects, tags, masks, links. Pure; thread-safe. */
public final class DocumentEnricher {

    /** Reason of a document whose boundaries are in doubt. */
    public static final String DOUBTFUL_BOUNDARY = "DOUBTFUL_BOUNDARY";

    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    private final Tagger tagger;
    private final double leastConfidence;

    /**
     * Makes an enricher with a set of rules.
     *
     * @param leastConfidence documents whose boundaries are less sure wait for a reviewer, 0 to 1
     */
    public DocumentEnricher(Tagger tagger, double leastConfidence) {
        this.tagger = tagger;
        this.leastConfidence = leastConfidence;
    }

    /** Returns the version of the rules. */
    String ruleSetVersion() {
        return tagger.ruleSetVersion();
    }

    /**
     * Tags a dossier, a withdrawn one not at all.
     *
     * @param facts its facts, as read and not masked if they are at hand
     * @return the dossier with tags, and its facts masked
     * @throws GongbaoException STR-020 if a tagger fails on this document
     */
    Dossier enrich(Dossier dossier, Document facts) {
        try {
            return dossier.state().getWithdrawn() ? withdrawn(dossier, facts) : tagged(dossier, facts);
        } catch (RuntimeException | StackOverflowError e) {
            throw new GongbaoException(
                    "STR-020",
                    "Document " + facts.getDocumentId() + ", revision " + dossier.revision()
                            + ", could not be tagged by rules " + tagger.ruleSetVersion(),
                    e);
        }
    }

    /** Returns the dossier with its tags as they are, under its present revision. */
    static Dossier numbered(Dossier dossier) {
        EnrichedDocument.Builder tags = EnrichedDocument.newBuilder(dossier.tags());
        return dossier.with(outlined(tags, dossier).build());
    }

    /** Returns a document with the links that its state knows. */
    static EnrichedDocument linked(EnrichedDocument document, DocumentState state) {
        return EnrichedDocument.newBuilder(document)
                .setCitations(Links.resolved(document.getCitations(), state.getTargets()))
                .setCitedBy(Links.citedBy(state.getSources()))
                .build();
    }

    private Dossier withdrawn(Dossier dossier, Document facts) {
        EnrichedDocument tags = outlined(EnrichedDocument.newBuilder(), dossier)
                .setDocumentId(facts.getDocumentId())
                .setStatus(DocumentStatus.WITHDRAWN)
                .setDocument(facts)
                .setRuleSetVersion(tagger.ruleSetVersion())
                .build();
        return new Dossier(facts, null, dossier.state()).with(tags);
    }

    private Dossier tagged(Dossier dossier, Document facts) {
        DocumentState state = dossier.state();
        Corrections corrections = Corrections.of(state.getCorrections());
        Document corrected = corrections.applyTo(facts);
        Tags tags = tagger.tag(
                corrected, state.getPublishedAt().atZone(OFFICIAL_TIME).toLocalDate());
        List<PersonalData> masked = masked(state, tags);
        Hold hold = tags.hold() == null ? doubt(facts) : tags.hold();
        EnrichedDocument enriched = outlined(EnrichedDocument.newBuilder(), dossier)
                .setDocumentId(facts.getDocumentId())
                .setStatus(hold == null ? DocumentStatus.ACTIVE : DocumentStatus.HELD)
                .setDocument(Masking.mask(corrected))
                .setCategories(tags.categories())
                .setAgencies(tags.agencies())
                .setCitations(tags.citations())
                .setEffectiveOn(tags.effectiveOn())
                .setExpires(tags.expires())
                .setPersonnel(tags.personnel())
                .setDuties(tags.duties())
                .setPlaces(tags.places())
                .setKeywords(tags.keywords())
                .setSummary(tags.summary())
                .setPersonalData(masked)
                .setHold(hold)
                .setRuleSetVersion(tags.ruleSetVersion())
                .build();
        DocumentState remembered = DocumentState.newBuilder(state)
                .setPersonalData(masked.stream()
                        .map(data -> new MaskedData(data.getKind(), data.getLine(), data.getMasked()))
                        .toList())
                .build();
        Document kept = Masking.mask(facts);
        EnrichedDocument complete = linked(corrections.applyTo(enriched, kept), state);
        return new Dossier(kept, null, remembered).with(complete);
    }

    /** What was masked once cannot be found again in masked facts. */
    private static List<PersonalData> masked(DocumentState state, Tags tags) {
        Stream<PersonalData> before = state.getPersonalData().stream()
                .map(data -> new PersonalData(data.getKind(), data.getLine(), data.getMasked()));
        return Stream.concat(before, tags.personalData().stream()).distinct().toList();
    }

    private Hold doubt(Document facts) {
        return facts.getConfidence() < leastConfidence
                ? new Hold(DOUBTFUL_BOUNDARY, facts.getProvenance().getStartLine())
                : null;
    }

    private static EnrichedDocument.Builder outlined(EnrichedDocument.Builder tags, Dossier dossier) {
        DocumentState state = dossier.state();
        return tags.setRevision(dossier.revision())
                .setChangeClass(ChangeClass.valueOf(state.getChange()))
                .setEventId(state.getEventId())
                .setPublishedAt(state.getPublishedAt())
                .setUpdatedAt(state.getUpdatedAt())
                .setReason(Masked.text(state.getReason()));
    }
}
