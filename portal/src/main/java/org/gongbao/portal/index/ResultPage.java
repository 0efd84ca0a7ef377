package org.gongbao.portal.index;

import java.util.List;

/**
 * One page of a list.
 *
 * @param hits documents in order
 * @param total number of all documents that match
 * @param loose true if nothing matched the words exactly and the list shows what comes near
 * @param facets counts over all documents that match
 */
public record ResultPage(List<Hit> hits, long total, boolean loose, Facets facets) {

    /**
     * Counts by field, most frequent first.
     *
     * @param categories codes of subject classes
     * @param agencies full names
     * @param genres types of documents
     * @param years years, latest first
     */
    public record Facets(List<Facet> categories, List<Facet> agencies, List<Facet> genres, List<Facet> years) {}
}
