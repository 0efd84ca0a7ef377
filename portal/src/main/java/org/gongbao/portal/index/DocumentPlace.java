package org.gongbao.portal.index;

/**
 * Where the present record of a document stands in documents.enriched.v1.
 *
 * @param partition partition
 * @param offset offset there
 */
public record DocumentPlace(int partition, long offset) {}
