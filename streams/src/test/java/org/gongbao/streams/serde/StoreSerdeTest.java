package org.gongbao.streams.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.history.SchemaHistory;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreSerdeTest {

    static Stream<Arguments> releases() {
        return Stream.<TopicDefinition<?>>of(Topics.SUBSCRIPTIONS, Topics.DOCUMENTS_ENRICHED)
                .flatMap(topic -> Stream.of(1, 2).map(version -> Arguments.of(topic, version)));
    }

    @ParameterizedTest(name = "{0}, version {1}")
    @MethodSource("releases")
    void aStoreThatAnEarlierReleaseWroteIsRead(TopicDefinition<?> topic, int version) throws IOException {
        // given
        Schema schema = SchemaHistory.versions(schema(topic)).get(version - 1);
        GenericRecord kept = firstRecord(topic, version, schema);
        ByteBuffer stored = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(kept);

        // when
        var read = StoreSerde.of(topic.valueType().asSubclass(SpecificRecordBase.class))
                .deserialize("store", stored.array());

        // then
        assertThat(read.get(0)).isEqualTo(kept.get(0).toString());
    }

    @ParameterizedTest
    @MethodSource("records")
    void thePresentSchemaIsAmongTheReleasedOnes(Schema present) {
        assertThat(SchemaHistory.versions(present))
                .extracting(SchemaNormalization::parsingFingerprint64)
                .contains(SchemaNormalization.parsingFingerprint64(present));
    }

    static Stream<Schema> records() {
        return Stream.of(Subscription.getClassSchema(), EnrichedDocument.getClassSchema());
    }

    @Test
    void whatNoReleaseWroteIsATypedError() {
        // given
        byte[] foreign = {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9};

        // when, then
        assertThatThrownBy(() -> StoreSerde.of(Subscription.class).deserialize("store", foreign))
                .isInstanceOf(StoreFormatException.class)
                .hasFieldOrPropertyWithValue("code", "STR-031");
    }

    private static Schema schema(TopicDefinition<?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }

    private static GenericRecord firstRecord(TopicDefinition<?> topic, int version, Schema schema) throws IOException {
        Path file = SharedFiles.repositoryRoot()
                .resolve(Path.of("schemas", "history", topic.valueSubject(), "v" + version + ".bin"));
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(Files.readAllBytes(file), null));
    }
}
