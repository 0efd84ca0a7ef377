package org.gongbao.testing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.gongbao.schemas.registry.SchemaRegistration;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.schemas.serde.AvroSerde;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.RegistryExtension;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Confluent's JavaScript client and our serde read each other's records, of every topic, at a real registry. */
@Tag("slow")
class ConfluentClientTest {

    @RegisterExtension
    static final RegistryExtension REGISTRY = new RegistryExtension();

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Sample(TopicDefinition<?> topic, GenericContainer value) {}

    @Test
    void readsOursAndWeReadWhatItWrote() throws Exception {
        // given
        List<TopicDefinition<?>> topics = Topics.all(List.of("999901-office"));
        Map<String, Object> config =
                Map.of("schema.registry.url", REGISTRY.schemaRegistryUrl(), "auto.register.schemas", false);
        try (SchemaRegistryClient client = SchemaRegistryClients.from(config)) {
            new SchemaRegistration(client).register(topics);
        }
        try (AvroSerde<GenericContainer> serde = AvroSerde.of(config)) {
            List<Sample> samples = new ArrayList<>();
            StringBuilder input = new StringBuilder();
            for (TopicDefinition<?> topic : topics) {
                for (GenericContainer value : samples(topic)) {
                    samples.add(new Sample(topic, value));
                    byte[] bytes = serde.serializer().serialize(topic.name(), value);
                    input.append(JSON.writeValueAsString(Map.of(
                                    "topic",
                                    topic.name(),
                                    "bytes",
                                    Base64.getEncoder().encodeToString(bytes))))
                            .append('\n');
                }
            }

            // when
            var result = NodeScripts.run("confluent-serde.mjs", input.toString(), REGISTRY.schemaRegistryUrl());

            // then
            assertThat(result.exitCode()).as(result.errors()).isZero();
            List<String> lines = result.output().lines().toList();
            assertThat(lines).hasSameSizeAs(samples).hasSizeGreaterThan(topics.size());
            for (int index = 0; index < lines.size(); index++) {
                Sample sample = samples.get(index);
                JsonNode line = JSON.readTree(lines.get(index));
                byte[] theirs = Base64.getDecoder().decode(line.path("bytes").asText());
                assertThat(line.path("fields"))
                        .hasSameSizeAs(sample.value().getSchema().getFields());
                assertThat(serde.deserializer().deserialize(sample.topic().name(), theirs))
                        .as(sample.topic().name())
                        .isEqualTo(sample.value());
            }
        }
    }

    /** Takes the records that are stored with the first release, from ones with nothing optional to ones with everything. */
    private static List<GenericContainer> samples(TopicDefinition<?> topic) throws IOException {
        String subject = topic.name().matches("documents\\.(category|agency)\\..*")
                ? Topics.DOCUMENTS_ENRICHED.valueSubject()
                : topic.valueSubject();
        Path folder = SharedFiles.repositoryRoot().resolve("schemas/history").resolve(subject);
        Schema schema = new Schema.Parser().parse(Files.readString(folder.resolve("v1.avsc")));
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(Files.readAllBytes(folder.resolve("v1.bin")), null);
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema);
        String scope = "mock://samples";
        List<GenericContainer> values = new ArrayList<>();
        try (AvroSerde<GenericContainer> specific = AvroSerde.of(Map.of("schema.registry.url", scope))) {
            while (!decoder.isEnd()) {
                byte[] bytes = specific.serializer().serialize(subject, reader.read(null, decoder));
                values.add(specific.deserializer().deserialize(subject, bytes));
            }
        }
        return values;
    }
}
