package org.gongbao.connector.webhook.message;

import java.util.Map;
import java.util.Optional;

/**
 * What a receiver asks to be sent along. Never printed.
 *
 * @param headers headers, that of Basic or Bearer among them
 * @param oauth2 where to get a token, if it wants one
 * @param tls certificate to present and authorities to trust, if connections are not made as usual
 */
public record Credentials(Map<String, String> headers, Optional<OAuth2> oauth2, Optional<TlsCredentials> tls) {

    /** Of a receiver that asks for nothing. */
    public static final Credentials NONE = new Credentials(Map.of(), Optional.empty());

    /** Makes those of a receiver that is connected to as usual. */
    public Credentials(Map<String, String> headers, Optional<OAuth2> oauth2) {
        this(headers, oauth2, Optional.empty());
    }

    /**
     * Credentials of a client of OAuth 2.
     *
     * @param tokenUrl where tokens are given
     * @param clientId identifier of the client
     * @param clientSecret its secret
     * @param scope what is asked for; empty = what is usual there
     */
    public record OAuth2(String tokenUrl, String clientId, String clientSecret, String scope) {

        /** Holds no secret. */
        @Override
        public String toString() {
            return "OAuth2[" + tokenUrl + "]";
        }
    }

    /** Copies the headers. */
    public Credentials {
        headers = Map.copyOf(headers);
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "Credentials[" + headers.keySet() + "]";
    }
}
