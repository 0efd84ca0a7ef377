package org.gongbao.connector.ckan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fake's server. Thread-safe. */
public final class FakeCkan implements AutoCloseable {

    /** The token that it takes. */
    public static final String TOKEN = "the-token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_FIELD =
            Pattern.compile("form-data; name=\"(\\w+)\"\r\n\r\n(.*?)\r\n--gongbao-", Pattern.DOTALL);

    private final FakePortal portal = new FakePortal();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    private record Fault(Reply reply, boolean afterwards) {}

    /** Starts a portal without organisations, groups and datasets. */
    public FakeCkan() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Returns its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next call of an action so, without doing it. */
    public void failNext(String action, Reply reply) {
        faults.computeIfAbsent(action, key -> new ConcurrentLinkedQueue<>()).add(new Fault(reply, false));
    }

    /** Does the next call of an action, but answers so. */
    public void loseAnswerOfNext(String action, Reply reply) {
        faults.computeIfAbsent(action, key -> new ConcurrentLinkedQueue<>()).add(new Fault(reply, true));
    }

    /** Answers calls as usual again. */
    public void recover() {
        faults.clear();
    }

    /** Returns the actions that were called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Forgets the calls. */
    public void forgetCalls() {
        calls.clear();
    }

    /** Returns a dataset. */
    public Optional<ObjectNode> dataset(String name) {
        return portal.find(name);
    }

    /** Changes a dataset as somebody on the portal would. */
    public void change(String name, String field, String value) {
        portal.change(name, field, value);
    }

    /** Removes an organisation or group as somebody on the portal would. */
    public void forgetGroup(String name) {
        portal.forgetGroup(name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String action = exchange.getRequestURI().getPath().replace("/api/3/action/", "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(action);
        Fault fault = faults.getOrDefault(action, new ConcurrentLinkedQueue<>()).poll();
        Reply reply = fault != null && !fault.afterwards()
                ? fault.reply()
                : call(action, exchange, new String(body, StandardCharsets.UTF_8));
        send(exchange, fault == null ? reply : fault.reply());
    }

    private Reply call(String action, HttpExchange exchange, String body) throws IOException {
        boolean reads = action.endsWith("_show") || action.endsWith("_search");
        if (!reads && !TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Reply.denied();
        }
        boolean form = exchange.getRequestHeaders().getFirst("Content-Type").startsWith("multipart/");
        return portal.call(action, form ? form(body) : JSON.readTree(body), form);
    }

    private static JsonNode form(String body) throws IOException {
        ObjectNode fields = JSON.createObjectNode();
        for (Matcher field = FORM_FIELD.matcher(body); field.find(); ) {
            fields.set(field.group(1), JSON.readTree(field.group(2)));
        }
        return fields;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
