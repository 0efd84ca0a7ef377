package org.gongbao.benchmarks.clients;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.asynchttpclient.AsyncHandler;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.asynchttpclient.BoundRequestBuilder;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.HttpResponseBodyPart;
import org.asynchttpclient.HttpResponseStatus;

/** AsyncHttpClient, on Netty: the one of Netty's clients that takes the address with the request and has a bound on all connections; when they are used up, it refuses. */
final class NettyClient implements Client {
    private final AsyncHttpClient client;
    private final Limits limits;

    NettyClient(Limits limits) {
        this.limits = limits;
        this.client = Dsl.asyncHttpClient(configuration(limits));
    }

    private static AsyncHttpClientConfig configuration(Limits limits) {
        return Dsl.config()
                .setConnectTimeout(limits.connect())
                .setReadTimeout(limits.firstByte())
                .setRequestTimeout(limits.whole())
                .setMaxConnections(limits.connections())
                .setPooledConnectionIdleTimeout(Duration.ofSeconds(IDLE_SECONDS))
                .setKeepAlive(true)
                .setMaxRequestRetry(0)
                .setFollowRedirect(false)
                .setCookieStore(null)
                .setHttp2Enabled(false)
                .setSslContext(secure())
                .build();
    }

    /** The JDK's TLS with its default keys and settings, as all the others use it. */
    private static JdkSslContext secure() {
        try {
            return new JdkSslContext(
                    SSLContext.getDefault(),
                    true,
                    null,
                    IdentityCipherSuiteFilter.INSTANCE,
                    null,
                    ClientAuth.NONE,
                    null,
                    false);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No TLS, or not the key store that was named", e);
        }
    }

    @Override
    public CompletableFuture<Integer> post(Target target, Map<String, String> headers, byte[] body) {
        BoundRequestBuilder request = client.preparePost(target.uri().toString())
                .setAddress(target.address())
                .setHeader("Content-Type", "application/json")
                .setBody(body);
        headers.forEach(request::setHeader);
        return request.execute(new StatusHandler(limits.answerBytes())).toCompletableFuture();
    }

    @Override
    public long bytesOffHeap() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider told
                ? told.metric().usedDirectMemory()
                : 0;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the status of an answer that is not too long. */
    private static final class StatusHandler implements AsyncHandler<Integer> {
        private final int most;
        private int status;
        private int read;

        StatusHandler(int most) {
            this.most = most;
        }

        @Override
        public State onStatusReceived(HttpResponseStatus line) {
            status = line.getStatusCode();
            return State.CONTINUE;
        }

        @Override
        public State onHeadersReceived(HttpHeaders headers) {
            return State.CONTINUE;
        }

        @Override
        public State onBodyPartReceived(HttpResponseBodyPart part) {
            read += part.length();
            return read > most ? State.ABORT : State.CONTINUE;
        }

        @Override
        public void onThrowable(Throwable failure) {
            // the future of the request fails too
        }

        @Override
        public Integer onCompleted() {
            return status;
        }
    }
}
