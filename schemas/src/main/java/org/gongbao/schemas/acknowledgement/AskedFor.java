package org.gongbao.schemas.acknowledgement;

/**
 * What a link acknowledges.
 *
 * @param documentId the document
 * @param revision its revision
 * @param subscriptionId the subscription
 * @param asking running number of the asking, from 1: it tells which contact was asked
 */
public record AskedFor(String documentId, int revision, String subscriptionId, int asking) {}
