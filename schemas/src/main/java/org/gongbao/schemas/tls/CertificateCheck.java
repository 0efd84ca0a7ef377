package org.gongbao.schemas.tls;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.schemas.error.GongbaoException;

/** Tells what would keep a certificate from being accepted. Pure. */
public final class CertificateCheck {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private CertificateCheck() {}

    /**
     * Checks a client certificate with those that vouch for it.
     *
     * @return errors: TLS-005 if one is not valid now, TLS-006 if one is weak, TLS-007 if one was not issued by the next, TLS-008 if it is not for clients
     */
    public static List<GongbaoException> ofClient(List<X509Certificate> chain, Instant now) {
        List<GongbaoException> errors = new ArrayList<>(ofEach(chain, now));
        for (int place = 0; place + 1 < chain.size(); place++) {
            if (!chain.get(place)
                    .getIssuerX500Principal()
                    .equals(chain.get(place + 1).getSubjectX500Principal())) {
                errors.add(new GongbaoException(
                        "TLS-007",
                        "holds a chain in which number " + (place + 1) + " was not issued by number " + (place + 2)
                                + "; the endpoint's own certificate comes first"));
            }
        }
        if (!isForClients(chain.getFirst())) {
            errors.add(new GongbaoException(
                    "TLS-008", "holds a certificate that is not for clients (extended key usage lacks clientAuth)"));
        }
        return errors;
    }

    /** Checks certificates of authorities that are to be trusted; errors TLS-005 and TLS-006 as above. */
    public static List<GongbaoException> ofAuthorities(List<X509Certificate> authorities, Instant now) {
        return ofEach(authorities, now);
    }

    private static List<GongbaoException> ofEach(List<X509Certificate> certificates, Instant now) {
        List<GongbaoException> errors = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            String name = "a certificate of " + certificate.getSubjectX500Principal();
            if (now.isAfter(certificate.getNotAfter().toInstant())) {
                errors.add(new GongbaoException(
                        "TLS-005",
                        "holds " + name + " that expired on "
                                + certificate.getNotAfter().toInstant()));
            }
            if (now.isBefore(certificate.getNotBefore().toInstant())) {
                errors.add(new GongbaoException(
                        "TLS-005",
                        "holds " + name + " that is not valid before "
                                + certificate.getNotBefore().toInstant()));
            }
            if (isWeak(certificate.getPublicKey())) {
                errors.add(new GongbaoException(
                        "TLS-006",
                        "holds " + name + " whose key is too short; RSA needs " + LEAST_RSA_BITS + " bits, EC "
                                + LEAST_EC_BITS));
            }
            if (isSignedWeakly(certificate)) {
                errors.add(new GongbaoException(
                        "TLS-006", "holds " + name + " that is signed by " + certificate.getSigAlgName()));
            }
        }
        return errors;
    }

    private static boolean isWeak(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < LEAST_RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < LEAST_EC_BITS;
            default -> false;
        };
    }

    /** What an authority says of itself counts by being named, not by its signature. */
    private static boolean isSignedWeakly(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        boolean bySelf = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        return !bySelf && (algorithm.startsWith("SHA1") || algorithm.startsWith("MD"));
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CLIENT_AUTHENTICATION) || purposes.contains(ANY_PURPOSE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
