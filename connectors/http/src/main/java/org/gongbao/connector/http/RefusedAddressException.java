package org.gongbao.connector.http;

import java.net.UnknownHostException;

/** The guard refused every address of a host. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super(
                "The addresses of " + host
                        + " are not public; the operator may allow them by naming their network in the list of allowed networks");
    }
}
