package org.gongbao.schemas.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.gongbao.schemas.error.GongbaoException;

/**
 * A client certificate with its key. Never printed.
 *
 * @param chain the certificate, then those that vouch for it, each issued by the next
 * @param key its private key
 */
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

    private static final byte[] SAMPLE = {1, 2, 3, 4};

    /** Copies the chain. */
    public ClientIdentity {
        chain = List.copyOf(chain);
    }

    /**
     * Reads one.
     *
     * @param certificates PEM of the chain
     * @param privateKey PEM of the key
     * @throws GongbaoException TLS-001 to TLS-004 as {@link Pem} does; TLS-004 if the key is not the certificate's
     */
    public static ClientIdentity read(String certificates, String privateKey) {
        List<X509Certificate> chain = Pem.certificates(certificates);
        PrivateKey key = Pem.privateKey(privateKey, chain.getFirst());
        if (!fits(key, chain.getFirst())) {
            throw new GongbaoException("TLS-004", "is not the key of the (first) certificate");
        }
        return new ClientIdentity(chain, key);
    }

    /** Returns the certificate itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Holds no key. */
    @Override
    public String toString() {
        return "ClientIdentity[" + certificate().getSubjectX500Principal() + "]";
    }

    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "RSASSA-PSS" -> "RSASSA-PSS";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SAMPLE);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(certificate.getPublicKey());
            checking.update(SAMPLE);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
