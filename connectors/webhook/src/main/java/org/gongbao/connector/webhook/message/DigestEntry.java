package org.gongbao.connector.webhook.message;

import java.util.Optional;

/**
 * One revision of a document in a digest.
 *
 * @param deliveryId the delivery that it would be by itself
 * @param documentId the document
 * @param revision its revision
 * @param document the document; empty if its record is no longer there
 */
public record DigestEntry(String deliveryId, String documentId, int revision, Optional<RenderedDocument> document) {}
