package org.gongbao.portal.delivery;

/**
 * From when on documents are matched again.
 *
 * @param since documents that reached the platform at this time, or on this day, or later
 * @param again true to ask also for what is delivered or waits already
 */
public record MatchAgainRequest(String since, Boolean again) {}
