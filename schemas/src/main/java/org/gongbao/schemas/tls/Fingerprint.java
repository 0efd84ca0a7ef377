package org.gongbao.schemas.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** The SHA-256 of a certificate, by which people and programs tell it. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Returns it in lower-case hexadecimal digits. */
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(
                    "A certificate that was read can be written, and every JDK knows SHA-256", e);
        }
    }
}
