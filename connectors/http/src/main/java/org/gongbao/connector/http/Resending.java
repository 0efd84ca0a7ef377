package org.gongbao.connector.http;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpVersion;

/** Decides whether a request that failed goes out once more at once, as nobody has begun with it. Allows it once. For one thread at a time. */
final class Resending {

    private boolean spent;

    boolean allows(Exception cause, HttpClientContext context) {
        if (spent) {
            return false;
        }
        boolean http2 = HttpVersion.HTTP_2.equals(context.getProtocolVersion());
        spent = (http2 && Failures.isNotBegun(cause)) || (Failures.mayBeStale(cause) && isKept(context));
        return spent;
    }

    private static boolean isKept(HttpClientContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        return connection != null && connection.getRequestCount() > 1;
    }
}
