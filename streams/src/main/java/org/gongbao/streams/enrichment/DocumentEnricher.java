package org.gongbao.streams.enrichment;

import java.time.ZoneId;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.intake.RevisedDocument;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.streams.understanding.privacy.Masking;

/** Tags a revision and masks personal data in it. Pure; thread-safe. */
public final class DocumentEnricher {

    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    private final Understanding understanding;

    /** Makes an enricher with a set of rules. */
    public DocumentEnricher(Understanding understanding) {
        this.understanding = understanding;
    }

    /**
     * Tags a revision. A withdrawn one gets no tags.
     *
     * @throws GongbaoException STR-020 if a tagger fails on this document
     */
    public EnrichedDocument enrich(RevisedDocument revised) {
        try {
            return revised.withdrawn() ? withdrawn(revised) : tagged(revised);
        } catch (RuntimeException e) {
            throw new GongbaoException(
                    "STR-020",
                    "Document " + revised.document().getDocumentId() + ", revision " + revised.revision()
                            + ", could not be tagged by rules " + understanding.ruleSetVersion(),
                    e);
        }
    }

    private EnrichedDocument withdrawn(RevisedDocument revised) {
        return outline(revised)
                .setStatus(DocumentStatus.WITHDRAWN)
                .setDocument(revised.document())
                .setRuleSetVersion(understanding.ruleSetVersion())
                .build();
    }

    private EnrichedDocument tagged(RevisedDocument revised) {
        Tags tags = understanding.understand(
                revised.document(), revised.publishedAt().atZone(OFFICIAL_TIME).toLocalDate());
        return outline(revised)
                .setStatus(tags.hold() == null ? DocumentStatus.ACTIVE : DocumentStatus.HELD)
                .setDocument(Masking.mask(revised.document()))
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
                .setPersonalData(tags.personalData())
                .setHold(tags.hold())
                .setRuleSetVersion(tags.ruleSetVersion())
                .build();
    }

    private static EnrichedDocument.Builder outline(RevisedDocument revised) {
        return EnrichedDocument.newBuilder()
                .setDocumentId(revised.document().getDocumentId())
                .setRevision(revised.revision())
                .setChangeClass(revised.changeClass())
                .setEventId(revised.eventId())
                .setPublishedAt(revised.publishedAt())
                .setUpdatedAt(revised.updatedAt())
                .setReason(revised.reason());
    }
}
