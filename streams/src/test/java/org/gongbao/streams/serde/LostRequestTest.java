package org.gongbao.streams.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class LostRequestTest {

    private static final String TOPIC = Topics.DOCUMENTS_ENRICHED.name();

    /** A registry may leave a single request without an answer; a stream thread that waited for it longer than its transaction lasts would lose its work. */
    @Test
    void aSchemaIsAskedForAgainBeforeTheTransactionEnds() throws IOException {
        // given
        AtomicInteger asked = new AtomicInteger();
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String schema = new ObjectMapper()
                .writeValueAsString(
                        Map.of("schema", EnrichedDocument.getClassSchema().toString()));
        registry.createContext("/", exchange -> {
            if (asked.incrementAndGet() > 1) {
                byte[] answer = schema.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            }
        });
        registry.start();
        byte[] bytes;
        try (AvroSerde<EnrichedDocument> elsewhere =
                AvroSerde.of(Map.of("schema.registry.url", "mock://lost-request"))) {
            bytes = elsewhere
                    .serializer()
                    .serialize(TOPIC, Documents.enriched(1).build());
        }
        RecordSerdes serdes = new RecordSerdes(
                Map.of(
                        "schema.registry.url",
                        "http://127.0.0.1:" + registry.getAddress().getPort()),
                new Patience(Duration.ofSeconds(5), Duration.ofMillis(250)));

        // when
        Object read;
        try (var serde = serdes.of(EnrichedDocument.class)) {
            read = serde.deserializer().deserialize(TOPIC, bytes);
        } finally {
            registry.stop(0);
        }

        // then
        assertThat(read).isInstanceOf(EnrichedDocument.class);
        assertThat(asked).hasValue(2);
    }
}
