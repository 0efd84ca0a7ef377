package org.gongbao.portal.index;

/**
 * One value of a field and how many of the matching documents carry it.
 *
 * @param value the value as it stands in the index
 * @param count number of documents, from 1
 */
public record Facet(String value, int count) {}
