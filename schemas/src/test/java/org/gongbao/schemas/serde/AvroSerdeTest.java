package org.gongbao.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.ReviewDecision;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.MalformedRecordException;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.gongbao.schemas.registry.InMemorySchemaRegistry;
import org.gongbao.schemas.registry.PortableSchemas;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

    private static final long SEED = 7;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Review REVIEW = Review.newBuilder()
            .setDocumentId("d")
            .setDecision(ReviewDecision.APPROVE)
            .setReviewer("审核员")
            .setReason("无误")
            .setDecidedAt(Instant.EPOCH)
            .build();

    private final String scope = UUID.randomUUID().toString();
    private final InMemorySchemaRegistry registry = InMemorySchemaRegistry.ofScope(scope);

    static Stream<TopicDefinition<?>> topics() {
        return Topics.fixed().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void readsWhatItWroteForEveryRecordType(TopicDefinition<?> topic) throws Exception {
        // given
        AvroSerde<GenericContainer> serde = AvroSerde.of(config());
        AvroSerde<GenericContainer> generic = AvroSerde.of(config("specific.avro.reader", false));
        Schema portable = PortableSchemas.of(SpecificData.get().getSchema(topic.valueType()));
        int id = registry.register(topic.valueSubject(), portable);
        RandomRecords records = new RandomRecords(SEED, 0.6);
        for (int round = 0; round < 100; round++) {
            GenericRecord random = records.next(portable);
            byte[] foreign = encode(id, random);

            // when
            GenericContainer read = serde.deserializer().deserialize(topic.name(), foreign);
            byte[] written = serde.serializer().serialize(topic.name(), read);

            // then
            assertThat(read).isInstanceOf(topic.valueType());
            assertThat(serde.deserializer().deserialize(topic.name(), written)).isEqualTo(read);
            GenericContainer again = generic.deserializer().deserialize(topic.name(), written);
            assertThat(JSON.readTree(again.toString()))
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(JSON.readTree(random.toString()));
        }
    }

    @Test
    void writesVersionZeroWithTheIdentifierOfTheSubject() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());

        // when
        byte[] bytes = serde.serializer().serialize("reviews.v1", REVIEW);

        // then
        int id = registry.latest("reviews.v1-value").orElseThrow().id();
        assertThat(bytes).startsWith(WireFormat.header(id));
        assertThat(registry.schema(id).toString()).doesNotContain("avro.java.string");
    }

    @Test
    void passesNullThrough() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());

        // when
        byte[] tombstone = serde.serializer().serialize("reviews.v1", null);

        // then
        assertThat(tombstone).isNull();
        assertThat(serde.deserializer().deserialize("reviews.v1", (byte[]) null))
                .isNull();
    }

    @Test
    void namesPartitionAndOffsetOfABadRecord() {
        // given
        AvroDeserializer<Review> deserializer = new AvroDeserializer<>();
        deserializer.configure(config(), false);
        var consumed = new ConsumerRecord<>("reviews.v1", 3, 42, "key", new byte[] {7, 7});

        // when
        assertThatThrownBy(() -> deserializer.read(consumed))

                // then
                .isInstanceOfSatisfying(MalformedRecordException.class, e -> {
                    assertThat(e.code()).isEqualTo("REG-003");
                    assertThat(e.coordinates().offset()).isEqualTo(42);
                })
                .hasMessageContaining("reviews.v1-3@42")
                .hasMessageContaining("0x07");
    }

    @Test
    void refusesVersionOneByName() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());
        byte[] versionOne = new byte[30];
        versionOne[0] = 1;

        // when
        assertThatThrownBy(() -> serde.deserializer().deserialize("reviews.v1", versionOne))

                // then
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("version 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void refusesWhatIsTooShort(int length) {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());

        // when
        assertThatThrownBy(() -> serde.deserializer().deserialize("reviews.v1", new byte[length]))

                // then
                .isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void tellsAnUnknownIdentifierFromAnOutage() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());

        // when
        assertThatThrownBy(() -> serde.deserializer().deserialize("reviews.v1", WireFormat.header(999)))

                // then
                .isInstanceOfSatisfying(
                        UnknownSchemaException.class, e -> assertThat(e.code()).isEqualTo("REG-001"))
                .hasMessageContaining("reviews.v1")
                .hasMessageContaining("999");
    }

    @Test
    void refusesBytesThatAreCutOrTooMany() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config());
        byte[] good = serde.serializer().serialize("reviews.v1", REVIEW);
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        byte[] more = Arrays.copyOf(good, good.length + 1);

        // when
        for (byte[] bad : List.of(cut, more)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("reviews.v1", bad))

                    // then
                    .isInstanceOfSatisfying(MalformedRecordException.class, e -> assertThat(e.code())
                            .isEqualTo("REG-004"));
        }
    }

    @Test
    void refusesARecordWithoutAClass() {
        // given
        Schema foreign = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"x.Foreign\",\"fields\":[]}");
        int id = registry.register("foreign-value", foreign);
        AvroSerde<Review> serde = AvroSerde.of(config());
        AvroSerde<GenericRecord> generic = AvroSerde.of(config("specific.avro.reader", "false"));

        // when
        assertThatThrownBy(() -> serde.deserializer().deserialize("foreign", WireFormat.header(id)))

                // then
                .isInstanceOfSatisfying(MalformedRecordException.class, e -> assertThat(e.code())
                        .isEqualTo("REG-005"))
                .hasMessageContaining("x.Foreign");
        assertThat(generic.deserializer()
                        .deserialize("foreign", WireFormat.header(id))
                        .getSchema())
                .isEqualTo(foreign);
    }

    @Test
    void writesOnlyKnownSchemasWhenItMayNotRegister() {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config("auto.register.schemas", "false"));

        // when
        assertThatThrownBy(() -> serde.serializer().serialize("reviews.v1", REVIEW))

                // then
                .isInstanceOfSatisfying(
                        UnknownSchemaException.class, e -> assertThat(e.code()).isEqualTo("REG-002"));
        assertThat(registry.subjects()).isEmpty();
    }

    @Test
    void writesWithTheLatestVersionWhenToldSo() {
        // given
        Schema own = PortableSchemas.of(Review.getClassSchema());
        String wider = own.toString()
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"added\",\"type\":\"int\",\"default\":5},");
        registry.register("reviews.v1-value", own);
        int latest = registry.register("reviews.v1-value", new Schema.Parser().parse(wider));
        Map<String, Object> config = config("auto.register.schemas", false);
        config.put("use.latest.version", true);
        AvroSerde<Review> serde = AvroSerde.of(config);

        // when
        byte[] bytes = serde.serializer().serialize("reviews.v1", REVIEW);

        // then
        assertThat(bytes).startsWith(WireFormat.header(latest));
        assertThat(serde.deserializer().deserialize("reviews.v1", bytes)).isEqualTo(REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"io.confluent.kafka.serializers.subject.TopicRecordNameStrategy", "TopicRecordNameStrategy"})
    void namesSubjectsAsConfluentDoes(String strategy) {
        // given
        AvroSerde<Review> serde = AvroSerde.of(config("value.subject.name.strategy", strategy));

        // when
        serde.serializer().serialize("reviews.v1", REVIEW);

        // then
        assertThat(registry.subjects()).containsExactly("reviews.v1-org.gongbao.record.v1.Review");
    }

    @Test
    void refusesAnUnknownStrategy() {
        // when
        assertThatThrownBy(() -> AvroSerde.of(config("value.subject.name.strategy", "x.MyStrategy")))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-030"))
                .hasMessageContaining("MyStrategy");
    }

    @Test
    void putsOtherClassesInPlaceByConfiguration() {
        // given
        Map<String, Object> config = config(AvroSerde.SERIALIZER_CLASS, ByteArraySerializer.class.getName());
        config.put(AvroSerde.DESERIALIZER_CLASS, ByteArrayDeserializer.class);

        // when
        AvroSerde<Review> serde = AvroSerde.of(config);

        // then
        assertThat((Object) serde.serializer()).isInstanceOf(ByteArraySerializer.class);
        assertThat((Object) serde.deserializer()).isInstanceOf(ByteArrayDeserializer.class);
    }

    @Test
    void saysWhichClassIsMissing() {
        // when
        assertThatThrownBy(() -> AvroSerde.of(config(AvroSerde.SERIALIZER_CLASS, "io.confluent.Absent")))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-031"))
                .hasMessageContaining("io.confluent.Absent");
    }

    private Map<String, Object> config() {
        return new HashMap<>(Map.of("schema.registry.url", "mock://" + scope));
    }

    private Map<String, Object> config(String key, Object value) {
        Map<String, Object> config = config();
        config.put(key, value);
        return config;
    }

    private static byte[] encode(int id, GenericRecord record) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(id));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema(), GenericData.get()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
