package org.gongbao.streams.registry;

import java.util.Collection;
import java.util.function.Predicate;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.enrichment.Tagger;

/** The rules of tagging, as far as the registry of agencies matters to them. Thread-safe. */
public interface RegistryRules {

    /** Tells whether an entry says something that the rules do not know by themselves. */
    boolean isExplicit(Agency entry);

    /**
     * Builds a tagger that knows these entries beside what the rules know by themselves. Takes milliseconds; the same entries give the same tagger.
     *
     * @param entries explicit entries, in the order of their identifiers; other names of an agency are in {@code aliases} and in {@code mapped}
     */
    Tagger taggerFor(Collection<Agency> entries);

    /**
     * Tells which documents may have to be tagged anew after a change. May name a document too many, never one too few.
     *
     * @param before explicit entries that the documents were tagged by
     * @param after explicit entries now
     * @return takes a document with its text and its present tags
     */
    Predicate<EnrichedDocument> concernedBy(Collection<Agency> before, Collection<Agency> after);
}
