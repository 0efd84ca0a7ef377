package org.gongbao.schemas.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Encrypts the secrets of webhooks, so that whoever reads a topic learns none: AES-256-GCM with a fresh nonce for each sealing. Safe for
 * use by several threads.
 */
public final class SecretSealer {

    /** Length of the key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String PREFIX = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private SecretSealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Returns a sealer with this key.
     *
     * @param key 32 bytes
     * @throws GongbaoException REG-041 if the key has another length
     */
    public static SecretSealer ofKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new GongbaoException(
                    "REG-041", "The key for secrets must have " + KEY_BYTES + " bytes, not " + key.length);
        }
        return new SecretSealer(key.clone());
    }

    /**
     * Returns a sealer with the key in a file (base64), which is made, readable by its owner alone, when it is missing.
     *
     * @throws GongbaoException REG-042 if the file can be neither read nor made, REG-041 if it holds no key
     */
    public static SecretSealer fromFile(Path file) {
        try {
            String text = KeyFile.readOrMake(file, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
            return ofKey(Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new GongbaoException(
                    "REG-042",
                    "Cannot read or make the key file " + file + "; check the folder and its permissions",
                    e);
        } catch (IllegalArgumentException e) {
            throw new GongbaoException("REG-041", "The key file " + file + " does not hold a key in base64", e);
        }
    }

    /** Returns the secret in encrypted form, ASCII; another one at each call. */
    public String seal(String plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = transform(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Returns the secret that was sealed.
     *
     * @throws GongbaoException REG-043 if it was not sealed with this key, or was changed
     */
    public String open(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw refused(null);
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] rest = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
            return new String(transform(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /**
     * Returns a key for another purpose, from which the key of this sealer cannot be told.
     *
     * @param purpose name of the purpose; the same name gives the same key
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HmacSHA256", e);
        }
    }

    private byte[] transform(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw refused(e);
        }
    }

    private static GongbaoException refused(Exception cause) {
        return new GongbaoException(
                "REG-043",
                "A sealed secret cannot be opened: it was changed, or sealed with another key; check gongbao.secret.key.file",
                cause);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
