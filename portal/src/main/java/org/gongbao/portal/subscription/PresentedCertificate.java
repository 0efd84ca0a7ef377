package org.gongbao.portal.subscription;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.portal.subscription.CredentialsRequest.Tls;
import org.gongbao.record.v1.ClientCertificate;
import org.gongbao.schemas.tls.Fingerprint;
import org.gongbao.schemas.tls.Pem;

/** What of a client certificate anybody may see. Pure. */
final class PresentedCertificate {

    private PresentedCertificate() {}

    /**
     * Returns it; empty if none is presented.
     *
     * @param tls checked; may be null
     */
    static Optional<ClientCertificate> of(Tls tls) {
        if (tls == null || tls.certificate() == null || tls.certificate().isBlank()) {
            return Optional.empty();
        }
        List<X509Certificate> chain = Pem.certificates(tls.certificate());
        X509Certificate own = chain.getFirst();
        return Optional.of(ClientCertificate.newBuilder()
                .setSubject(own.getSubjectX500Principal().getName())
                .setSha256(Fingerprint.of(own))
                .setExpiresAt(chain.stream()
                        .map(certificate -> certificate.getNotAfter().toInstant())
                        .min(Instant::compareTo)
                        .orElseThrow())
                .build());
    }
}
