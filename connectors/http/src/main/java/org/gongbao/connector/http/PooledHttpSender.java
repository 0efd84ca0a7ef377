package org.gongbao.connector.http;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;

/**
 * A sender over a pool of connections of HTTP/1.1, and of HTTP/2 where its settings allow it; each has one request at a time. Follows no redirects, uses no
 * proxy but the one of its settings, keeps no cookies, and tries nothing again but once, at once, a request that nobody has begun with: one that fell on a kept
 * connection which the other side had closed, or that was refused for this reason. Thread-safe.
 */
public final class PooledHttpSender implements HttpSender {

    /** Names that are looked up at the same time; a name server that does not answer holds one of them each. */
    private static final int LOOKUPS = 256;

    /** Longer than most waits between two tries. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final HttpSettings settings;
    private final GuardedResolver resolver;
    private final Way way;
    private final CloseableHttpAsyncClient client;
    private final SeparateClients separate;
    private final ScheduledThreadPoolExecutor deadlines;
    private final ExecutorService lookups;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();

    /** Creates a sender and starts its threads, all of them daemons. */
    public PooledHttpSender(HttpSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    PooledHttpSender(HttpSettings settings, DnsResolver names) {
        this.settings = settings;
        this.resolver = new GuardedResolver(settings.addressGuard(), names);
        Optional<ProxyTunnel> tunnel = settings.proxy().map(ProxyTunnel::new);
        this.way = tunnel.<Way>map(through -> through).orElse(Way.DIRECT);
        Function<Optional<TlsMaterial>, CloseableHttpAsyncClient> clients =
                tls -> started(tunnel.map(through -> ClientFactory.tunnelled(
                                settings, settings.proxy().orElseThrow(), through, resolver, names, tls))
                        .orElseGet(() -> ClientFactory.direct(settings, resolver, tls)));
        this.client = clients.apply(Optional.empty());
        this.separate = new SeparateClients(tls -> clients.apply(Optional.of(tls)), IDLE, System::nanoTime);
        this.deadlines = new ScheduledThreadPoolExecutor(1, daemons("gongbao-http-deadlines"));
        this.deadlines.setRemoveOnCancelPolicy(true);
        this.lookups = new ThreadPoolExecutor(
                0, LOOKUPS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("gongbao-http-lookups"));
        var unused = deadlines.scheduleWithFixedDelay(separate::closeIdle, 1, 1, TimeUnit.MINUTES);
    }

    private static CloseableHttpAsyncClient started(CloseableHttpAsyncClient client) {
        client.start();
        return client;
    }

    @Override
    public CompletableFuture<SendResult> send(OutgoingRequest request) {
        URI target = request.target();
        if (!isHttp(target)) {
            return CompletableFuture.completedFuture(
                    new NoAnswer(Reason.BAD_URL, "Not an absolute http or https URL without user: " + target));
        }
        CloseableHttpAsyncClient through;
        try {
            through = request.tls().map(separate::take).orElse(client);
        } catch (IllegalStateException e) {
            return CompletableFuture.completedFuture(new NoAnswer(Reason.INTERNAL, e.getMessage()));
        }
        Exchange exchange = new Exchange(through, way, request);
        open.add(exchange);
        CompletableFuture<SendResult> result = exchange.result();
        var unused = result.whenComplete((done, cancelled) -> {
            open.remove(exchange);
            request.tls().ifPresent(separate::giveBack);
            if (cancelled != null) {
                exchange.giveUp();
            }
        });
        try {
            exchange.cancelWith(deadlines.schedule(
                    exchange::expire, settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS));
            if (isResolvedElsewhere(target.getHost()) || resolver.isKnown(target.getHost())) {
                exchange.start();
            } else {
                lookups.execute(() -> lookUpAndStart(target.getHost(), exchange));
            }
        } catch (RejectedExecutionException e) {
            exchange.reject(deadlines.isShutdown());
        }
        return result;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        separate.close();
        lookups.shutdownNow();
        deadlines.shutdownNow();
        open.forEach(exchange -> exchange.reject(true));
    }

    private void lookUpAndStart(String host, Exchange exchange) {
        try {
            resolver.resolve(host);
            exchange.start();
        } catch (UnknownHostException e) {
            exchange.failed(e);
        }
    }

    private boolean isResolvedElsewhere(String host) {
        return settings.proxy().filter(ForwardProxy::resolvesNames).isPresent() && !GuardedResolver.isLiteral(host);
    }

    private static boolean isHttp(URI target) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && target.getHost() != null
                && target.getUserInfo() == null;
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
