package org.gongbao.standalone.audit;

/**
 * One delivery of which something is wrong.
 *
 * @param code stable code of the fault
 * @param fault what is wrong
 * @param deliveryId the webhook id
 * @param documentId the document
 * @param revision its revision
 * @param subscriptionId the subscription
 * @param detail what was found
 */
public record Finding(
        String code,
        Fault fault,
        String deliveryId,
        String documentId,
        int revision,
        String subscriptionId,
        String detail) {}
