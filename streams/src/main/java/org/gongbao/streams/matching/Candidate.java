package org.gongbao.streams.matching;

import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document on its way to all shards.
 *
 * @param partition partition of documents.enriched.v1 that holds it
 * @param offset offset there
 * @param document what filters ask for; the rest is left out
 */
public record Candidate(int partition, long offset, EnrichedDocument document) {

    /** Returns a candidate that carries only what filters ask for. */
    public static Candidate of(int partition, long offset, EnrichedDocument full) {
        Document facts = full.getDocument();
        Document brief = Document.newBuilder()
                .setDocumentId(facts.getDocumentId())
                .setPosition(facts.getPosition())
                .setGazette(facts.getGazette())
                .setProvenance(facts.getProvenance())
                .setDocNumber(facts.getDocNumber())
                .setTitle(facts.getTitle())
                .setTitleAsPrinted("")
                .setGenre(facts.getGenre())
                .setParagraphs(facts.getParagraphs())
                .build();
        EnrichedDocument document = EnrichedDocument.newBuilder()
                .setDocumentId(full.getDocumentId())
                .setRevision(full.getRevision())
                .setStatus(full.getStatus())
                .setChangeClass(full.getChangeClass())
                .setEventId(full.getEventId())
                .setPublishedAt(full.getPublishedAt())
                .setUpdatedAt(full.getUpdatedAt())
                .setDocument(brief)
                .setCategories(full.getCategories())
                .setAgencies(full.getAgencies())
                .setPersonnel(full.getPersonnel())
                .setRuleSetVersion(full.getRuleSetVersion())
                .build();
        return new Candidate(partition, offset, document);
    }
}
