package org.gongbao.connector.webhook.message;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.gongbao.schemas.tls.ClientIdentity;

/**
 * Certificates for connections to one receiver.
 *
 * @param identity what is presented
 * @param authorities trusted instead of the public ones; empty = the public ones
 */
public record TlsCredentials(Optional<ClientIdentity> identity, List<X509Certificate> authorities) {

    /** Copies the list. */
    public TlsCredentials {
        authorities = List.copyOf(authorities);
    }
}
