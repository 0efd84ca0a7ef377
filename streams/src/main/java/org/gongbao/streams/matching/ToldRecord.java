package org.gongbao.streams.matching;

import java.util.List;

/**
 * One record of the book of who was told of a document.
 *
 * @param revision revision that was told
 * @param offset where the record stands that was told
 * @param subscriptionIds who was told
 * @param removal removes it from the book
 */
record ToldRecord(int revision, long offset, List<String> subscriptionIds, Runnable removal) {}
