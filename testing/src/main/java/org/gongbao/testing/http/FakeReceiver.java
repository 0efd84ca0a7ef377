package org.gongbao.testing.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A receiver of webhooks: a real HTTP server on loopback that records every request and answers as it is told. Safe for use by several
 * threads; each request has a thread of its own, so one that hangs holds nobody up.
 */
public final class FakeReceiver implements AutoCloseable {

    static {
        // the default of 200 would close kept connections in tests with many endpoints; read once, when the server's
        // class is loaded
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> scripts = new ConcurrentHashMap<>();
    private final Map<String, Function<Received, Answer>> rules = new ConcurrentHashMap<>();
    private final List<String> clients = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> otherwise = request -> Answer.status(204);

    private FakeReceiver(HttpServer server) {
        this.server = server;
    }

    /** Starts a receiver that speaks TLS and wants a client certificate. */
    public static FakeReceiver startMutual(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1024);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                    wanted.setNeedClientAuth(true);
                    parameters.setSSLParameters(wanted);
                }
            });
            return new FakeReceiver(server).begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a receiver on a free port; it answers 204 until it is told otherwise. */
    public static FakeReceiver start() {
        return start(0);
    }

    /** Starts a receiver on this port, as one that comes back after an outage. */
    public static FakeReceiver start(int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            return new FakeReceiver(HttpServer.create(address, 1024)).begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FakeReceiver begin() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        return this;
    }

    /** Returns the subjects of the certificates that clients presented, one for each request. */
    public List<String> clients() {
        return List.copyOf(clients);
    }

    /** Returns the port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns the address of a path, which begins with a slash. */
    public String url(String path) {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + path;
    }

    /** Answers the next requests to a path so, in order; afterwards its rule counts again. */
    public FakeReceiver script(String path, Answer... answers) {
        scripts.computeIfAbsent(path, name -> new ConcurrentLinkedQueue<>()).addAll(Arrays.asList(answers));
        return this;
    }

    /** Answers all requests to a path so. */
    public FakeReceiver rule(String path, Function<Received, Answer> answer) {
        rules.put(path, answer);
        return this;
    }

    /** Answers all requests so for which there is no script and no rule. */
    public FakeReceiver otherwise(Answer answer) {
        otherwise = request -> answer;
        return this;
    }

    /** Returns all requests so far, in the order in which their bodies were complete. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** Returns the requests to a path. */
    public List<Received> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Forgets all requests. */
    public void forget() {
        requests.clear();
    }

    /** Tells whether the request carries a good signature of Standard Webhooks under this secret ({@code whsec_…}). */
    public static boolean isSigned(Received request, String secret) {
        try {
            new Webhook(secret).verify(request.body(), HttpHeaders.of(request.headers(), (name, value) -> true));
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = receive(exchange);
            if (exchange instanceof HttpsExchange secure) {
                clients.add(secure.getSSLSession().getPeerPrincipal().getName());
            }
            requests.add(request);
            Answer answer = answer(request);
            if (answer.hangs()) {
                closed.await();
                return;
            }
            if (!answer.delay().isZero() && closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            send(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.copyOf(header.getValue())));
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers, body, Instant.now());
    }

    private Answer answer(Received request) {
        Queue<Answer> script = scripts.get(request.path());
        Answer next = script == null ? null : script.poll();
        if (next != null) {
            return next;
        }
        return rules.getOrDefault(request.path(), otherwise).apply(request);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Closes all connections, those that hang too. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
