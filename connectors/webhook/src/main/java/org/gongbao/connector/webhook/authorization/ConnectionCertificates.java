package org.gongbao.connector.webhook.authorization;

import java.util.Optional;
import org.gongbao.connector.http.TlsMaterial;
import org.gongbao.connector.webhook.message.Credentials;

/** Turns the certificates of a receiver into what its connections are made with. Pure. */
public final class ConnectionCertificates {

    private ConnectionCertificates() {}

    /** Returns them; empty if connections are made as usual. */
    public static Optional<TlsMaterial> of(Credentials credentials) {
        return credentials.tls().map(tls -> tls.identity()
                .map(identity -> TlsMaterial.presenting(identity.chain(), identity.key(), tls.authorities()))
                .orElseGet(() -> TlsMaterial.trusting(tls.authorities())));
    }
}
