package org.gongbao.streams.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.gongbao.schemas.registry.InMemorySchemaRegistry;

/** A schema registry on loopback that can go away and come back: 503 to everything in between. */
final class FakeRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InMemorySchemaRegistry schemas = new InMemorySchemaRegistry();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean away;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void goAway() {
        refused.set(0);
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** Returns the number of requests that were refused since it went away. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getRawPath().split("/");
        ObjectNode answer = JSON.createObjectNode();
        int status = 200;
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (away) {
            refused.incrementAndGet();
            status = 503;
        } else if (path[1].equals("schemas")) {
            answer.put("schema", schemas.schema(Integer.parseInt(path[3])).toString());
        } else if (path[1].equals("subjects")) {
            String subject = URLDecoder.decode(path[2], StandardCharsets.UTF_8);
            Schema schema = new Schema.Parser().parse(body.path("schema").asText());
            answer.put("id", schemas.register(subject, schema));
        } else {
            status = 404;
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
