package org.gongbao.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.registry.CompatibilityLevel;
import org.gongbao.schemas.registry.InMemorySchemaRegistry;
import org.gongbao.schemas.registry.PortableSchemas;
import org.gongbao.schemas.serde.AvroDeserializer;
import org.gongbao.schemas.serde.WireFormat;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that was ever written must stay readable: the present schemas against every released version. */
class SchemaHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<TopicDefinition<?>> topics() {
        return Topics.fixed().stream();
    }

    @BeforeAll
    static void release() throws Exception {
        if (Update.wanted("schemas")) {
            for (TopicDefinition<?> topic : Topics.fixed()) {
                new ReleasedSchemas(topic.valueSubject()).release(present(topic));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void readsEveryReleasedVersion(TopicDefinition<?> topic) throws Exception {
        // given
        ReleasedSchemas released = new ReleasedSchemas(topic.valueSubject());
        Schema present = present(topic);
        List<Schema> versions = released.versions();

        // when
        var violation = CompatibilityLevel.BACKWARD_TRANSITIVE.violation(present, versions);

        // then
        assertThat(versions)
                .as(
                        "%s has no released schema: run mvn -pl schemas test -Dtest=SchemaHistoryTest -Dupdate=schemas and commit schemas/history",
                        topic.valueSubject())
                .isNotEmpty();
        assertThat(violation)
                .as(
                        "The schema of %s cannot read what was written before. Give every added field a default, add symbols only to"
                                + " enums with a default, and neither rename, retype nor reuse a field; else make a new topic %s",
                        topic.name(), topic.name().replaceFirst("v1$", "v2"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void decodesRecordsThatWereStoredWithEachVersion(TopicDefinition<?> topic) throws Exception {
        // given
        ReleasedSchemas released = new ReleasedSchemas(topic.valueSubject());
        Schema present = present(topic);
        List<Schema> versions = released.versions();
        for (int version = 1; version <= versions.size(); version++) {

            // when
            List<GenericRecord> asWritten = released.records(version, versions.get(version - 1));
            List<GenericRecord> asReadNow = released.records(version, present);

            // then
            assertThat(asReadNow).hasSameSizeAs(asWritten).isNotEmpty();
            for (int index = 0; index < asWritten.size(); index++) {
                assertThatNothingIsLost(asWritten.get(index), asReadNow.get(index));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void readsAStoredRecordIntoItsClass(TopicDefinition<?> topic) throws Exception {
        // given
        ReleasedSchemas released = new ReleasedSchemas(topic.valueSubject());
        InMemorySchemaRegistry registry = InMemorySchemaRegistry.ofScope("history-" + topic.name());
        Schema latest = released.versions().getLast();
        int id = registry.register(topic.valueSubject(), latest);
        byte[] data = firstRecord(released, latest);
        byte[] framed = ByteBuffer.allocate(data.length + WireFormat.HEADER_BYTES)
                .put(WireFormat.header(id))
                .put(data)
                .array();
        AvroDeserializer<GenericContainer> deserializer = new AvroDeserializer<>();
        deserializer.configure(Map.of("schema.registry.url", "mock://history-" + topic.name()), false);

        // when
        GenericContainer value = deserializer.deserialize(topic.name(), framed);

        // then
        assertThat(value).isInstanceOf(topic.valueType());
    }

    @Test
    void topicsOfCategoriesAndAgenciesShareTheSchemaOfDocuments() {
        // when
        List<TopicDefinition<?>> all = Topics.all(List.of("999901-office"));

        // then
        assertThat(all)
                .filteredOn(topic -> !Topics.fixed().contains(topic))
                .hasSize(23)
                .allSatisfy(topic -> assertThat(topic.valueType()).isEqualTo(EnrichedDocument.class));
    }

    private static Schema present(TopicDefinition<?> topic) {
        return PortableSchemas.of(SpecificData.get().getSchema(topic.valueType()));
    }

    private static byte[] firstRecord(ReleasedSchemas released, Schema schema) throws Exception {
        GenericRecord first =
                released.records(released.versions().size(), schema).getFirst();
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(first, encoder);
        encoder.flush();
        byte[] bytes = out.toByteArray();
        assertThat(released.data(released.versions().size())).startsWith(bytes);
        return bytes;
    }

    /** Fields that hold records may gain fields; the others must be what they were. */
    private static void assertThatNothingIsLost(GenericRecord written, GenericRecord read) throws Exception {
        for (Schema.Field field : written.getSchema().getFields()) {
            if (read.hasField(field.name()) && !field.schema().toString().contains("\"record\"")) {
                assertThat(JSON.readTree(GenericData.get().toString(read.get(field.name()))))
                        .as(field.name())
                        .isEqualTo(JSON.readTree(GenericData.get().toString(written.get(field.name()))));
            }
        }
    }
}
