package org.gongbao.connector.webhook.message;

/**
 * What one delivery is called.
 *
 * @param id its identifier, the webhook-id
 * @param asking which asking for acknowledgement it is, from 1; 0 = none is needed
 */
public record DeliveryName(String id, int asking) {}
