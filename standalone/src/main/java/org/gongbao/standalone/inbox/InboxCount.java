package org.gongbao.standalone.inbox;

/**
 * How many webhooks an inbox has.
 *
 * @param verified received with a right signature, repeats included
 * @param distinctIds different webhook-ids among them
 * @param refused received with a wrong signature
 */
public record InboxCount(int verified, int distinctIds, int refused) {}
