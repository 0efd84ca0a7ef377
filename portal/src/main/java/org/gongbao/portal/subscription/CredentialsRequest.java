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
 */
public record CredentialsRequest(Map<String, String> headers, Basic basic, Bearer bearer, OAuth2 oauth2) {

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

    /** Fills what is absent. */
    public CredentialsRequest {
        headers = headers == null ? Map.of() : new LinkedHashMap<>(headers);
    }

    boolean isEmpty() {
        return headers.isEmpty() && basic == null && bearer == null && oauth2 == null;
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "CredentialsRequest[…]";
    }
}
