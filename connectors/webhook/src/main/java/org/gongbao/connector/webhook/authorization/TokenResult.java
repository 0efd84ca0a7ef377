package org.gongbao.connector.webhook.authorization;

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

    /** The sender was closed meanwhile. */
    record Closed() implements TokenResult {}
}
