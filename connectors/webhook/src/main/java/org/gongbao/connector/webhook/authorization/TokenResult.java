package org.gongbao.connector.webhook.authorization;

import org.gongbao.connector.http.SendResult.NoAnswer;

/** What came of asking for a token. */
public sealed interface TokenResult {

    /**
     * A token.
     *
     * @param value the token; never printed
     */
    record Token(String value) implements TokenResult {

        /** Holds no secret. */
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /**
     * None.
     *
     * @param message why, for people; holds no secret
     */
    record Refused(String message) implements TokenResult {}

    /**
     * The server of tokens was not reached, by a fault that is neither its own nor the endpoint's.
     *
     * @param result what stood in the way
     */
    record Unreached(NoAnswer result) implements TokenResult {}

    /** The sender was closed meanwhile. */
    record Closed() implements TokenResult {}
}
