package org.gongbao.connector.webhook.message;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The header Content-Digest of RFC 9530. */
final class ContentDigest {

    /** Name of the header. */
    static final String NAME = "Content-Digest";

    private ContentDigest() {}

    static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
