package org.gongbao.portal.index;

import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document and where it stands.
 *
 * @param document the document
 * @param place where its record stands
 */
public record PlacedDocument(EnrichedDocument document, DocumentPlace place) {}
