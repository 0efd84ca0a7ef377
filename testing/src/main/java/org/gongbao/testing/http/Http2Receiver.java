package org.gongbao.testing.http;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;

/** A receiver of webhooks that speaks HTTP/2 over TLS: a real server on loopback that records every request and answers 200. Thread-safe. */
public final class Http2Receiver implements AutoCloseable {

    /**
     * What was seen of one request besides what it says.
     *
     * @param version version of HTTP that was agreed upon, as HTTP/2.0
     * @param authority host and port that it was meant for
     * @param connection port of its client, by which connections are told apart
     * @param client subject of the certificate of its client; empty if it showed none
     * @param request what it says
     */
    public record Seen(String version, String authority, int connection, String client, Received request) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpAsyncServer server;
    private final int port;

    private Http2Receiver(SSLContext context, HttpVersionPolicy versions, boolean mutual) {
        server = H2ServerBootstrap.bootstrap()
                .setCanonicalHostName("127.0.0.1")
                .setVersionPolicy(versions)
                .setTlsStrategy(new H2ServerTlsStrategy(
                        context, (endpoint, engine) -> engine.setNeedClientAuth(mutual), (endpoint, engine) -> null))
                .register("*", handler())
                .create();
        server.start();
        try {
            port = ((InetSocketAddress) server.listen(new InetSocketAddress("127.0.0.1", 0), URIScheme.HTTPS)
                            .get()
                            .getAddress())
                    .getPort();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts one that takes HTTP/2 where the client offers it, and HTTP/1.1 otherwise. */
    public static Http2Receiver start(SSLContext context) {
        return new Http2Receiver(context, HttpVersionPolicy.NEGOTIATE, false);
    }

    /** Starts one that wants a client certificate besides. */
    public static Http2Receiver startMutual(SSLContext context) {
        return new Http2Receiver(context, HttpVersionPolicy.NEGOTIATE, true);
    }

    /** Starts one that knows HTTP/1.1 alone. */
    public static Http2Receiver startOld(SSLContext context) {
        return new Http2Receiver(context, HttpVersionPolicy.FORCE_HTTP_1, false);
    }

    /** Returns the address of a path, which begins with a slash. */
    public String url(String path) {
        return "https://127.0.0.1:" + port + path;
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Returns all requests so far. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    private AsyncServerRequestHandler<Message<HttpRequest, byte[]>> handler() {
        return new AsyncServerRequestHandler<>() {
            @Override
            public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
                    HttpRequest request, EntityDetails entity, HttpContext context) {
                return new BasicRequestConsumer<>(new BasicAsyncEntityConsumer());
            }

            @Override
            public void handle(Message<HttpRequest, byte[]> message, ResponseTrigger answer, HttpContext context)
                    throws org.apache.hc.core5.http.HttpException, java.io.IOException {
                seen.add(seen(message, HttpCoreContext.cast(context)));
                answer.submitResponse(
                        AsyncResponseBuilder.create(200).setEntity("taken").build(), context);
            }
        };
    }

    private static Seen seen(Message<HttpRequest, byte[]> message, HttpCoreContext context) {
        HttpRequest head = message.getHead();
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody();
        Map<String, List<String>> headers = Arrays.stream(head.getHeaders())
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Collectors.mapping(Header::getValue, Collectors.toUnmodifiableList())));
        InetSocketAddress client =
                (InetSocketAddress) context.getEndpointDetails().getRemoteAddress();
        return new Seen(
                context.getProtocolVersion().toString(),
                head.getAuthority().toString(),
                client.getPort(),
                subject(context.getSSLSession()),
                new Received(head.getMethod(), head.getPath(), headers, body, Instant.now()));
    }

    private static String subject(SSLSession session) {
        try {
            return session.getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "";
        }
    }
}
