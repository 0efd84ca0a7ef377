package org.gongbao.portal.delivery;

/**
 * What was asked of deliveries.
 *
 * @param requested number of deliveries that were asked for
 * @param more true if there are more that fit; ask again for these
 */
public record Requested(int requested, boolean more) {}
