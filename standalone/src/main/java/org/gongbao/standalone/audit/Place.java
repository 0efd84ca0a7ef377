package org.gongbao.standalone.audit;

/**
 * Where a record of documents.enriched.v1 stands.
 *
 * @param partition partition
 * @param offset offset there
 */
public record Place(int partition, long offset) {}
