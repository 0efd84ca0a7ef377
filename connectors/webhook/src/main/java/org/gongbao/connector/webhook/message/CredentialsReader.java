package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.connector.webhook.message.Credentials.OAuth2;
import org.gongbao.schemas.tls.ClientIdentity;
import org.gongbao.schemas.tls.Pem;

/** Reads credentials from what the portal sealed: JSON with headers, basic, bearer or oauth2, and tls. */
public final class CredentialsReader {

    private static final String AUTHORIZATION = "Authorization";

    /** What belongs to the connection or to the webhook itself; the portal refuses it, and it is left out here too. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "expect");

    private CredentialsReader() {}

    /**
     * Returns the credentials in a text.
     *
     * @throws IllegalArgumentException if it is no such JSON; the message does not repeat it
     * @throws org.gongbao.schemas.error.GongbaoException if it holds a certificate or key that cannot be read
     */
    public static Credentials read(String json) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            // without the cause: its message holds a part of the text
            throw new IllegalArgumentException("The credentials of an endpoint are no JSON");
        }
        Map<String, String> headers = new HashMap<>();
        tree.path("headers").properties().forEach(header -> {
            if (isFree(header.getKey())) {
                headers.put(header.getKey(), header.getValue().asText());
            }
        });
        JsonNode basic = tree.path("basic");
        if (basic.isObject()) {
            String pair = basic.path("username").asText() + ":"
                    + basic.path("password").asText();
            headers.put(
                    AUTHORIZATION,
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode bearer = tree.path("bearer");
        if (bearer.isObject()) {
            headers.put(AUTHORIZATION, "Bearer " + bearer.path("token").asText());
        }
        return new Credentials(headers, oauth2(tree.path("oauth2")), tls(tree.path("tls")));
    }

    private static Optional<TlsCredentials> tls(JsonNode node) {
        String certificate = node.path("certificate").asText("");
        String trusted = node.path("trusted").asText("");
        List<X509Certificate> authorities = trusted.isEmpty() ? List.of() : Pem.certificates(trusted);
        Optional<ClientIdentity> identity = certificate.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClientIdentity.read(certificate, node.path("privateKey").asText("")));
        return identity.isEmpty() && authorities.isEmpty()
                ? Optional.empty()
                : Optional.of(new TlsCredentials(identity, authorities));
    }

    private static Optional<OAuth2> oauth2(JsonNode node) {
        return node.isObject()
                ? Optional.of(new OAuth2(
                        node.path("tokenUrl").asText(),
                        node.path("clientId").asText(),
                        node.path("clientSecret").asText(),
                        node.path("scope").asText("")))
                : Optional.empty();
    }

    private static boolean isFree(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !OURS.contains(lower)
                && !lower.startsWith("webhook-")
                && !lower.startsWith("content-")
                && !lower.startsWith("ce-")
                && !lower.startsWith("x-gongbao-")
                && !lower.startsWith("x-hub-");
    }
}
