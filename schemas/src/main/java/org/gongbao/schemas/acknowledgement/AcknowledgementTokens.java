package org.gongbao.schemas.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.schemas.secret.SecretSealer;

/**
 * Writes and reads the tokens of links: what is asked for, and an HMAC over it, so that nobody can make one who has not been asked. The same asking always
 * has the same token, since every attempt of a delivery sends the same bytes. Immutable.
 */
public final class AcknowledgementTokens {

    /** Path of the page that a token leads to, with a slash at its end. */
    public static final String PAGE = "/acknowledge/";

    /** Path of the request by which programs answer, with a slash at its end. */
    public static final String REQUEST = "/api/v1/acknowledgements/";

    private static final String PURPOSE = "gongbao acknowledgement link 1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 2_000;
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final SecretKeySpec key;

    private AcknowledgementTokens(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Returns the tokens of a platform: whoever has the key for its secrets knows them. */
    public static AcknowledgementTokens of(SecretSealer sealer) {
        return new AcknowledgementTokens(sealer.derive(PURPOSE));
    }

    /** Returns the token, of characters that need no escape in an address. */
    public String write(AskedFor asked) {
        byte[] text = String.join(
                        SEPARATOR,
                        asked.documentId(),
                        Integer.toString(asked.revision()),
                        Integer.toString(asked.asking()),
                        asked.subscriptionId())
                .getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(text);
        byte[] all = Arrays.copyOf(signature, signature.length + text.length);
        System.arraycopy(text, 0, all, signature.length, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Returns what the token asks for; nothing if it is not one of this platform. */
    public Optional<AskedFor> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            if (all.length <= SIGNATURE) {
                return Optional.empty();
            }
            byte[] text = Arrays.copyOfRange(all, SIGNATURE, all.length);
            boolean own = MessageDigest.isEqual(sign(text), Arrays.copyOf(all, SIGNATURE));
            return own ? Optional.of(parse(new String(text, StandardCharsets.UTF_8))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static AskedFor parse(String text) {
        List<String> parts = Arrays.asList(text.split(SEPARATOR, PARTS));
        return new AskedFor(
                parts.getFirst(), Integer.parseInt(parts.get(1)), parts.getLast(), Integer.parseInt(parts.get(2)));
    }

    private byte[] sign(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + ALGORITHM, e);
        }
    }
}
