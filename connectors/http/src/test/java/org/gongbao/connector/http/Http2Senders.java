package org.gongbao.connector.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.testing.tls.TestAuthority;

/** What tests of HTTP/2 send with, to servers of an authority of their own. */
final class Http2Senders {

    private Http2Senders() {}

    static HttpSettings settings(boolean http2, AddressGuard guard, Duration timeout) {
        return new HttpSettings("Gongbao/test", Duration.ofSeconds(20), timeout, 100, guard, Optional.empty(), http2);
    }

    /** Lets the other side choose HTTP/2. */
    static PooledHttpSender sender(Duration timeout) {
        return sender(AddressGuard.open(), timeout, SystemDefaultDnsResolver.INSTANCE);
    }

    static PooledHttpSender sender(AddressGuard guard, Duration timeout, DnsResolver names) {
        return new PooledHttpSender(settings(true, guard, timeout), names);
    }

    static OutgoingRequest post(URI target, TlsMaterial tls) {
        return new OutgoingRequest(
                "POST",
                target,
                Map.of("webhook-id", "1"),
                Optional.of(OutgoingRequest.JSON),
                "{\"公报\":1}".getBytes(StandardCharsets.UTF_8),
                Capture.HEAD,
                Optional.of(tls));
    }

    static TlsMaterial trusting(TestAuthority authority) {
        return TlsMaterial.trusting(List.of(authority.own().certificate()));
    }

    static Reason reason(SendResult result) {
        return result instanceof NoAnswer none ? none.reason() : null;
    }
}
