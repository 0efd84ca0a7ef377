package org.gongbao.connector.webhook.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that an endpoint shares with the platform. Immutable. */
public final class WebhookSecret {

    /** What a secret in text form begins with. */
    public static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecretKeySpec textKey;

    private WebhookSecret(byte[] key, String text) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.textKey = new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    /**
     * Returns the secret in a text.
     *
     * @param text {@code whsec_} and the key in base64
     * @throws IllegalArgumentException if the text has another form; the message does not repeat it
     */
    public static WebhookSecret ofText(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook secret begins with " + PREFIX);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            // without the cause: its message holds a part of the secret
            throw new IllegalArgumentException("A webhook secret is base64 after " + PREFIX);
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("A webhook secret has a key after " + PREFIX);
        }
        return new WebhookSecret(key, text);
    }

    /** Signs as Standard Webhooks does, version {@code v1}. */
    String v1(byte[] head, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(mac(key, head, body));
    }

    /** Signs as GitHub does: the key is the text of the secret, as it was shown. */
    String hubSignature(byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(mac(textKey, body));
    }

    private static byte[] mac(SecretKeySpec key, byte[]... content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : content) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
