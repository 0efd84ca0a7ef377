package org.gongbao.connector.webhook.consent;

import org.gongbao.connector.http.SendResult.NoAnswer;

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
     * @param reason stable code, as STATUS
     * @param why for people
     */
    record NotYet(String reason, String why) implements Answer {

        static NotYet without(NoAnswer none) {
            return new NotYet(none.reason().name(), "no answer: " + none.reason());
        }
    }
}
