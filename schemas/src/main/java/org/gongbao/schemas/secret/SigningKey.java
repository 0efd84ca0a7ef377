package org.gongbao.schemas.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.gongbao.schemas.error.GongbaoException;

/**
 * The platform's own key, ed25519: whoever knows its public half can check a webhook without sharing a secret. Immutable, safe for use by several
 * threads.
 */
public final class SigningKey {

    /** What the text of a private key begins with, after Standard Webhooks. */
    public static final String PRIVATE_PREFIX = "whsk_";

    /** What the text of a public key begins with, after Standard Webhooks. */
    public static final String PUBLIC_PREFIX = "whpk_";

    private static final String ALGORITHM = "Ed25519";
    private static final int HALF = 32;

    private final PrivateKey key;
    private final byte[] publicHalf;

    private SigningKey(PrivateKey key, byte[] publicHalf) {
        this.key = key;
        this.publicHalf = publicHalf;
    }

    /**
     * Returns the key in a text.
     *
     * @param text {@code whsk_} and, in base64, the 32 bytes of the private half and the 32 of the public one
     * @throws GongbaoException REG-044 if the text is none such; the message does not repeat it
     */
    public static SigningKey ofText(String text) {
        try {
            byte[] both = Base64.getDecoder().decode(text.substring(PRIVATE_PREFIX.length()));
            if (!text.startsWith(PRIVATE_PREFIX) || both.length != 2 * HALF) {
                throw refused();
            }
            var secret = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(both, HALF));
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(secret),
                    Arrays.copyOfRange(both, HALF, 2 * HALF));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused();
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /**
     * Returns the key in a file, which is made, readable by its owner alone, when it is missing.
     *
     * @throws GongbaoException REG-042 if the file can be neither read nor made, REG-044 if it holds no such key
     */
    public static SigningKey fromFile(Path file) {
        try {
            return ofText(KeyFile.readOrMake(file, SigningKey::generate));
        } catch (IOException e) {
            throw new GongbaoException(
                    "REG-042",
                    "Cannot read or make the key file " + file + "; check the folder and its permissions",
                    e);
        }
    }

    /** Returns the text of a new key. */
    public static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            // the encoded form of X.509 ends with the key itself
            byte[] open = Arrays.copyOfRange(encoded, encoded.length - HALF, encoded.length);
            return PRIVATE_PREFIX
                    + base64(ByteBuffer.allocate(2 * HALF).put(secret).put(open).array());
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /** Returns the signature of these bytes, one after the other: 64 bytes. */
    public byte[] sign(byte[]... content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            for (byte[] part : content) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /** Returns the public half, 32 bytes. */
    public byte[] publicHalf() {
        return publicHalf.clone();
    }

    /** Returns the public half as text: {@code whpk_} and base64. */
    public String publicText() {
        return PUBLIC_PREFIX + base64(publicHalf);
    }

    /** Says nothing of the private half. */
    @Override
    public String toString() {
        return "SigningKey[" + publicText() + "]";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static GongbaoException refused() {
        return new GongbaoException(
                "REG-044",
                "A signing key is " + PRIVATE_PREFIX + " and 64 bytes in base64; check gongbao.signing.key.file");
    }

    private static IllegalStateException absent(GeneralSecurityException cause) {
        return new IllegalStateException("Every JDK since 15 has " + ALGORITHM, cause);
    }
}
