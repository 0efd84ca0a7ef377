package org.gongbao.portal.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.gongbao.schemas.secret.SigningKey;

/**
 * A public key as JWKS writes it (RFC 8037).
 *
 * @param kty kind of key
 * @param crv curve
 * @param x the key itself
 * @param kid its thumbprint (RFC 7638)
 * @param use what it is for
 * @param alg algorithm of signatures
 */
record JsonWebKey(String kty, String crv, String x, String kid, String use, String alg) {

    static JsonWebKey of(SigningKey key) {
        String x = base64(key.publicHalf());
        return new JsonWebKey("OKP", "Ed25519", x, thumbprint(x), "sig", "EdDSA");
    }

    private static String thumbprint(String x) {
        try {
            String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
            return base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
