package org.gongbao.connector.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A proxy of the operator's through which all connections are made, by {@code CONNECT} (RFC 9110, section 9.3.6) for http and https alike, so that
 * what the proxy says can be told from what the other side says. Immutable.
 *
 * @param host name or address; it may be private, as the operator named it
 * @param port port
 * @param login user and password of Basic authentication
 * @param resolvesNames true if names are handed to the proxy, which then has to keep requests from addresses inside; false if names are
 *     resolved and checked here, and the proxy is asked for the very address
 */
public record ForwardProxy(String host, int port, Optional<Login> login, boolean resolvesNames) {

    /**
     * What the proxy knows us by.
     *
     * @param user user
     * @param password password
     */
    public record Login(String user, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * Reads an address.
     *
     * @param url {@code http://proxy.example:3128}, or with user and password, percent-encoded: {@code http://user:password@proxy.example:3128}
     * @param resolvesNames as of the record
     * @throws IllegalArgumentException if it is no such address; the message holds no password
     */
    public static ForwardProxy parse(String url, boolean resolvesNames) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address of a proxy must be as http://proxy.example:3128", e);
        }
        boolean bare = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1 || !bare) {
            throw new IllegalArgumentException(
                    "The address of a proxy must be as http://proxy.example:3128, with its port");
        }
        return new ForwardProxy(
                uri.getHost(),
                uri.getPort(),
                Optional.ofNullable(uri.getRawUserInfo()).map(ForwardProxy::login),
                resolvesNames);
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decoded(userInfo), "")
                : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
