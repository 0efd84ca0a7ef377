package org.gongbao.streams.matching;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PublicMarker;
import org.gongbao.schemas.filter.DocumentFacts;

/** A document on its way to all shards. Immutable; all shards of a process share one. */
public final class Candidate {

    private final int partition;
    private final long offset;
    private final EnrichedDocument document;
    private final EnrichedDocument former;
    private DocumentFacts facts;

    /**
     * Makes a candidate.
     *
     * @param partition partition of documents.enriched.v1 that holds it
     * @param offset offset there
     * @param document what filters ask for; the rest is left out
     * @param former the same of the record before, without its text, if that was of the same revision: only filters that did not want it want it now;
     *     null if there was none
     */
    public Candidate(int partition, long offset, EnrichedDocument document, EnrichedDocument former) {
        this.partition = partition;
        this.offset = offset;
        this.document = document;
        this.former = former;
    }

    /** Returns the partition of documents.enriched.v1 that holds it. */
    public int partition() {
        return partition;
    }

    /** Returns the offset there. */
    public long offset() {
        return offset;
    }

    /** Returns what filters ask for; the rest is left out. */
    public EnrichedDocument document() {
        return document;
    }

    EnrichedDocument former() {
        return former;
    }

    /** Returns what filters compare with; folded once, however many shards ask. Several threads may do it at the same time, which is waste and no harm. */
    DocumentFacts facts() {
        DocumentFacts known = facts;
        if (known == null) {
            known = DocumentFacts.of(document);
            facts = known;
        }
        return known;
    }

    /** Returns what the document was before, with its text, which a revision does not change. */
    EnrichedDocument formerWithText() {
        return EnrichedDocument.newBuilder(former)
                .setDocument(document.getDocument())
                .build();
    }

    /** Returns a document with only what filters ask for. */
    static EnrichedDocument brief(EnrichedDocument full) {
        return brief(full, searched(full.getDocument().getParagraphs()));
    }

    private static EnrichedDocument brief(EnrichedDocument full, List<Paragraph> paragraphs) {
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
                .setInstrument(facts.getInstrument())
                .setSignedOn(facts.getSignedOn())
                .setParagraphs(paragraphs)
                // what is left out is said too: builders look up defaults by hashing the schema, which took as long as
                // all else
                .setAliases(List.of())
                .setDocNumberAsPrinted(null)
                .setIssuer(null)
                .setCoIssuers(List.of())
                .setTocSection(null)
                .setTocPage(null)
                .setAddressees(List.of())
                .setAttachments(List.of())
                .setPublicMarker(PublicMarker.NONE)
                .setRepairs(List.of())
                .setWarnings(List.of())
                .setConfidence(1)
                .setPersonalData(List.of())
                .setHold(null)
                .build();
        return EnrichedDocument.newBuilder()
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
                .setCitations(full.getCitations())
                .setCitedBy(full.getCitedBy())
                .setPlaces(full.getPlaces())
                .setRuleSetVersion(full.getRuleSetVersion())
                .setTagging(full.getTagging())
                .setEffectiveOn(null)
                .setExpires(null)
                .setDuties(List.of())
                .setKeywords(List.of())
                .setSummary(null)
                .setPersonalData(List.of())
                .setHold(null)
                .setReason(null)
                .setCorrections(List.of())
                .build();
    }

    /** Leaves out what filters don't search, so that a document of any length fits the internal topic. */
    private static List<Paragraph> searched(List<Paragraph> paragraphs) {
        int length = 0;
        int count = 0;
        while (count < paragraphs.size() && length < DocumentFacts.TEXT_LIMIT) {
            length += paragraphs.get(count).getText().length();
            count++;
        }
        return paragraphs.subList(0, count);
    }

    /** Returns a brief document without its text. A builder that starts from the whole would copy all of it. */
    static EnrichedDocument withoutText(EnrichedDocument brief) {
        return brief(brief, List.of());
    }
}
