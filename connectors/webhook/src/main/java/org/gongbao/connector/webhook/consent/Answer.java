package org.gongbao.connector.webhook.consent;

/** What an address said. */
sealed interface Answer {

    /**
     * It wants webhooks.
     *
     * @param ratePerMinute requests a minute that it takes at most; 0 = no limit
     */
    record Granted(int ratePerMinute) implements Answer {}

    /**
     * It did not say so.
     *
     * @param why for people
     */
    record NotYet(String why) implements Answer {}
}
