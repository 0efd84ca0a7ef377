package org.gongbao.portal.subscription;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a receiver asks to be sent along; never shown again. Empty takes back what was sent along before.
 *
 * @param headers further headers
 * @param basic for HTTP Basic
 * @param bearer a fixed token
 * @param oauth2 for tokens by client credentials
 * @param tls for connections with a client certificate, or to a receiver whose authority is not a public one
 */
public record CredentialsRequest(Map<String, String> headers, Basic basic, Bearer bearer, OAuth2 oauth2, Tls tls) {

    /**
     * A user.
     *
     * @param username name, without a colon
     * @param password password
     */
    public record Basic(String username, String password) {}

    /**
     * A token.
     *
     * @param token the token
     */
    public record Bearer(String token) {}

    /**
     * A client of OAuth 2.
     *
     * @param tokenUrl where tokens are given, http or https
     * @param clientId identifier
     * @param clientSecret secret
     * @param scope what is asked for; absent = what is usual there
     */
    public record OAuth2(String tokenUrl, String clientId, String clientSecret, String scope) {}

    /**
     * Certificates in PEM.
     *
     * @param certificate client certificate, then those that vouch for it; absent = none is presented
     * @param privateKey its key, PKCS #8, not encrypted
     * @param trusted authorities that are trusted instead of the public ones; absent = the public ones
     */
    public record Tls(String certificate, String privateKey, String trusted) {

        /** Holds no secret. */
        @Override
        public String toString() {
            return "Tls[…]";
        }
    }

    /** Fills what is absent. */
    public CredentialsRequest {
        headers = headers == null ? Map.of() : new LinkedHashMap<>(headers);
    }

    boolean isEmpty() {
        return headers.isEmpty() && basic == null && bearer == null && oauth2 == null && tls == null;
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "CredentialsRequest[…]";
    }
}
