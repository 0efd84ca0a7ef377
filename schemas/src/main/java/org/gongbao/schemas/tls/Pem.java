package org.gongbao.schemas.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.error.GongbaoException;

/** Reads PEM (RFC 7468). No message repeats what it read. */
public final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String MEND = "openssl pkcs8 -topk8 -nocrypt -in key.pem";

    private record Block(String label, String text) {

        byte[] bytes() {
            return Base64.getMimeDecoder().decode(text);
        }
    }

    private Pem() {}

    /**
     * Reads certificates in the order in which they stand; other blocks between them are passed over.
     *
     * @throws GongbaoException TLS-001 if there is none, or one cannot be read
     */
    public static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Block block : blocks(pem)) {
                if (block.label().equals("CERTIFICATE")) {
                    certificates.add(
                            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new GongbaoException(
                    "TLS-001", "holds a certificate that cannot be read: number " + (certificates.size() + 1), e);
        }
        if (certificates.isEmpty()) {
            throw new GongbaoException("TLS-001", "holds no certificate in PEM (-----BEGIN CERTIFICATE-----)");
        }
        return List.copyOf(certificates);
    }

    /**
     * Reads the private key of a certificate: PKCS #8, not encrypted.
     *
     * @param certificate whose kind of key is expected
     * @throws GongbaoException TLS-002 if it is encrypted, TLS-003 if it is no such key, TLS-004 if it is of another kind than the certificate's
     */
    public static PrivateKey privateKey(String pem, X509Certificate certificate) {
        Block block = blocks(pem).stream()
                .filter(one -> one.label().endsWith("PRIVATE KEY"))
                .findFirst()
                .orElseThrow(() ->
                        new GongbaoException("TLS-003", "holds no private key in PEM (-----BEGIN PRIVATE KEY-----)"));
        if (block.label().equals("ENCRYPTED PRIVATE KEY") || block.text().contains("ENCRYPTED")) {
            throw new GongbaoException("TLS-002", "is encrypted; write it without a password: " + MEND);
        }
        if (!block.label().equals("PRIVATE KEY")) {
            throw new GongbaoException(
                    "TLS-003", "is a " + block.label() + ", and not in the form PKCS #8; convert it: " + MEND);
        }
        return privateKey(block, certificate.getPublicKey());
    }

    private static PrivateKey privateKey(Block block, PublicKey fitting) {
        byte[] bytes;
        try {
            bytes = block.bytes();
        } catch (IllegalArgumentException e) {
            throw new GongbaoException("TLS-003", "is no base64");
        }
        try {
            return KeyFactory.getInstance(fitting.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (InvalidKeySpecException e) {
            // without the cause: nothing of the key may get into a log
            throw isAnyKey(bytes)
                    ? new GongbaoException(
                            "TLS-004", "is of another kind than the certificate's, which is " + fitting.getAlgorithm())
                    : new GongbaoException("TLS-003", "cannot be read as a private key");
        } catch (NoSuchAlgorithmException e) {
            throw new GongbaoException("TLS-003", "is of an unknown kind: " + fitting.getAlgorithm(), e);
        }
    }

    private static boolean isAnyKey(byte[] bytes) {
        return List.of("RSA", "EC", "EdDSA").stream().anyMatch(kind -> {
            try {
                KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        });
    }

    private static List<Block> blocks(String pem) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(pem == null ? "" : pem);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }
}
