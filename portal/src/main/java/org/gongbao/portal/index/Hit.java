package org.gongbao.portal.index;

import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document that matches.
 *
 * @param document the document with its text
 * @param titleHtml title as safe HTML, with matches in {@code <mark>}
 * @param snippetHtml passages that match, as safe HTML; without a match the summary; may be empty
 * @param cursor continues a list behind this document
 */
public record Hit(EnrichedDocument document, String titleHtml, String snippetHtml, String cursor) {}
