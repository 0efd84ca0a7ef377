package org.gongbao.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Avro's own writer and reader are the measure. */
class RecordWriterTest {
    private static final int RECORDS = 200;
    private static final byte[] NO_HEADER = {};

    static Stream<Class<? extends SpecificRecordBase>> records() {
        return Topics.fixed().stream()
                .map(TopicDefinition::valueType)
                .distinct()
                .map(type -> type.asSubclass(SpecificRecordBase.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordIsWrittenAsByAvro(Class<? extends SpecificRecordBase> type) throws IOException {
        // given
        Schema schema = SpecificData.getForClass(type).getSchema(type);
        DatumWriter<SpecificRecordBase> avro = new SpecificDatumWriter<>(schema, SpecificData.getForClass(type));

        for (int seed = 0; seed < RECORDS; seed++) {
            SpecificRecordBase record = random(type, schema, seed);

            // when
            byte[] written = RecordWriter.<SpecificRecordBase>of(type).bytes(NO_HEADER, record);

            // then
            assertThat(written).as("record of seed %d", seed).isEqualTo(bytes(avro, record));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordIsReadAsByAvro(Class<? extends SpecificRecordBase> type) throws IOException {
        // given
        RecordModel model = RecordModel.of(type);
        RecordModel avro = RecordModel.of(type);
        avro.setFastReaderEnabled(false);
        Schema schema = model.getSchema(type);

        for (int seed = 0; seed < RECORDS; seed++) {
            byte[] written = RecordWriter.<SpecificRecordBase>of(type).bytes(NO_HEADER, random(type, schema, seed));

            // when
            SpecificRecordBase read = read(model, schema, written);

            // then
            assertThat(read).as("record of seed %d", seed).isEqualTo(read(avro, schema, written));
        }
    }

    @Test
    void whatDoesNotFitIsNamedAsAvroNamesIt() {
        // given
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.put("deliveryId", "d");

        // when, then
        assertThatThrownBy(() -> RecordWriter.of(DeliveryAttempt.class).bytes(NO_HEADER, attempt))
                .hasMessageContaining("subscriptionId");
    }

    private static SpecificRecordBase read(SpecificData model, Schema schema, byte[] written) throws IOException {
        return new SpecificDatumReader<SpecificRecordBase>(schema, schema, model)
                .read(null, DecoderFactory.get().binaryDecoder(written, null));
    }

    private static SpecificRecordBase random(Class<? extends SpecificRecordBase> type, Schema schema, int seed)
            throws IOException {
        GenericRecord generic = new RandomRecords(seed, seed / (RECORDS - 1.0)).next(schema);
        byte[] bytes = bytes(new GenericDatumWriter<>(schema, new GenericData()), generic);
        return read(SpecificData.getForClass(type), schema, bytes);
    }

    private static <T> byte[] bytes(DatumWriter<T> writer, T record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        writer.write(record, encoder);
        return out.toByteArray();
    }
}
