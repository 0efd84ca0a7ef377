package org.gongbao.connector.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStreamResetException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;

/** Turns what the client throws into reasons. */
final class Failures {

    private static final Pattern ALERT = Pattern.compile("(?i)received fatal alert: (\\w+)");

    private static final Set<String> ABOUT_CERTIFICATES = Set.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied",
            "certificate_required");

    private Failures() {}

    static NoAnswer noAnswer(Throwable failure) {
        return new NoAnswer(reason(failure), describe(failure));
    }

    /**
     * Returns whether a failure may come from a kept connection that the other side closed in the meantime. Who ends one stream of HTTP/2 has seen
     * its request.
     */
    static boolean mayBeStale(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof HttpStreamResetException)
                && reason(failure) == Reason.RESET;
    }

    /**
     * Returns whether a request of HTTP/2 has not been begun with: the other side says so (RFC 9113, section 8.7), or it had taken leave before the request
     * went out.
     */
    static boolean isNotBegun(Throwable failure) {
        return failure instanceof RequestNotExecutedException
                || (failure instanceof H2StreamResetException reset
                        && reset.getCode() == H2Error.REFUSED_STREAM.getCode());
    }

    private static Reason reason(Throwable failure) {
        return switch (failure) {
            case ProxyResolver.UnknownProxyException e -> Reason.PROXY;
            case HttpException e when e.getCause() instanceof UnknownHostException cause -> reason(cause);
            case RefusedAddressException e -> Reason.REFUSED_ADDRESS;
            case UnknownHostException e -> Reason.UNKNOWN_HOST;
            case ConnectTimeoutException e -> Reason.CONNECT;
            case HttpHostConnectException e -> Reason.CONNECT;
            case ConnectException e -> Reason.CONNECT;
            case NoRouteToHostException e -> Reason.CONNECT;
            case SSLException e when isAboutOurCertificate(e) -> Reason.CLIENT_CERTIFICATE;
            case SSLException e -> Reason.TLS;
            case UnsupportedSchemeException e -> Reason.BAD_URL;
            case ConnectionRequestTimeoutException e -> Reason.TIMEOUT;
            case InterruptedIOException e -> Reason.TIMEOUT;
            case CancellationException e -> Reason.CLOSED;
            case HttpException e -> Reason.PROTOCOL;
            case MessageConstraintException e -> Reason.PROTOCOL;
            case H2ConnectionException e -> Reason.PROTOCOL;
            case org.apache.hc.core5.reactor.IOReactorShutdownException e -> Reason.CLOSED;
            case IOException e -> Reason.RESET;
            default -> Reason.INTERNAL;
        };
    }

    /** The alerts of TLS (RFC 8446, section 6.2) by which a server says what is wrong with the certificate of its client. */
    private static boolean isAboutOurCertificate(SSLException failure) {
        Matcher alert = ALERT.matcher(String.valueOf(failure.getMessage()));
        return alert.find() && ABOUT_CERTIFICATES.contains(alert.group(1));
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
