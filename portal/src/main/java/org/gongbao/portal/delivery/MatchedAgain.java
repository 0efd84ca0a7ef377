package org.gongbao.portal.delivery;

/**
 * What matching again found.
 *
 * @param examined active documents that were asked, the newest first
 * @param matched how many of these the filter wants
 * @param known how many of these are delivered or wait already, and were not asked for once more
 * @param requested how many were asked for
 * @param more true if older documents were not asked, or more matched than one request may ask for
 */
public record MatchedAgain(int examined, int matched, int known, int requested, boolean more) {}
