package org.gongbao.connector.webhook.message;

/**
 * What one delivery is called.
 *
 * @param id its identifier, the webhook-id
 * @param test whether somebody asked for it as a test
 * @param asking which asking for acknowledgement it is, from 1; 0 = none is needed
 */
public record DeliveryName(String id, boolean test, int asking) {}
