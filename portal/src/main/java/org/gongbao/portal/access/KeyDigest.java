package org.gongbao.portal.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of keys in their place. Keys are long and made by chance, so a plain hash keeps them as well as a slow one would. */
public final class KeyDigest {

    private KeyDigest() {}

    /** Returns the SHA-256 of a key in lower-case hexadecimal. */
    public static String of(String key) {
        return HexFormat.of().formatHex(bytes(key));
    }

    /** Compares in the same time whatever was sent. */
    static boolean isOf(String digest, String key) {
        return MessageDigest.isEqual(digest.getBytes(US_ASCII), of(key).getBytes(US_ASCII));
    }

    static byte[] bytes(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
