package org.gongbao.portal.subscription;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.portal.subscription.CredentialsRequest.Tls;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.tls.CertificateCheck;
import org.gongbao.schemas.tls.Pem;

/** Checks certificates and key of an endpoint and collects every error; no message repeats the key. One use by one thread. */
final class TlsCheck {

    private static final int LONGEST = 100_000;
    private static final String CERTIFICATE = "credentials.tls.certificate";
    private static final String KEY = "credentials.tls.privateKey";
    private static final String TRUSTED = "credentials.tls.trusted";

    private final List<FieldError> errors = new ArrayList<>();

    private TlsCheck() {}

    static List<FieldError> errors(Tls tls, Instant now) {
        TlsCheck check = new TlsCheck();
        boolean presents = isFilled(tls.certificate());
        boolean keyed = isFilled(tls.privateKey());
        if (!presents && !keyed && !isFilled(tls.trusted())) {
            check.errors.add(new FieldError("credentials.tls", "holds neither a certificate nor authorities to trust"));
        }
        if (presents && !keyed) {
            check.errors.add(new FieldError(KEY, "is missing; a certificate needs its key"));
        }
        if (keyed && !presents) {
            check.errors.add(new FieldError(CERTIFICATE, "is missing; a key needs its certificate"));
        }
        if (presents) {
            check.client(tls, keyed, now);
        }
        if (isFilled(tls.trusted())) {
            check.read(TRUSTED, () -> certificates(tls.trusted()))
                    .ifPresent(authorities -> check.all(TRUSTED, CertificateCheck.ofAuthorities(authorities, now)));
        }
        return List.copyOf(check.errors);
    }

    private void client(Tls tls, boolean keyed, Instant now) {
        Optional<List<X509Certificate>> chain = read(CERTIFICATE, () -> certificates(tls.certificate()));
        chain.ifPresent(certificates -> all(CERTIFICATE, CertificateCheck.ofClient(certificates, now)));
        if (chain.isPresent() && keyed) {
            read(KEY, () -> org.gongbao.schemas.tls.ClientIdentity.read(tls.certificate(), tls.privateKey()));
        }
    }

    private static List<X509Certificate> certificates(String pem) {
        if (pem.length() > LONGEST) {
            throw new GongbaoException("TLS-001", "is longer than " + LONGEST + " characters");
        }
        return Pem.certificates(pem);
    }

    private <T> Optional<T> read(String field, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (GongbaoException e) {
            all(field, List.of(e));
            return Optional.empty();
        }
    }

    private void all(String field, List<GongbaoException> found) {
        found.forEach(error -> errors.add(new FieldError(field, error.getMessage() + " (" + error.code() + ")")));
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }
}
