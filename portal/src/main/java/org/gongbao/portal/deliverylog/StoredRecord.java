package org.gongbao.portal.deliverylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;
import org.gongbao.schemas.serde.RecordModel;
import org.gongbao.schemas.serde.RecordWriter;

/**
 * How records stand in the database: in Avro's binary encoding, without a word about their schema, as {@link LogDirectory} sees to it that all are of one. Thread-safe.
 *
 * @param <T> generated record
 */
final class StoredRecord<T extends SpecificRecordBase> {

    private static final byte[] NO_HEADER = {};

    private final RecordWriter<T> writer;
    private final DatumReader<T> reader;

    StoredRecord(Class<T> type) {
        writer = RecordWriter.of(type);
        RecordModel model = RecordModel.of(type);
        Schema schema = model.getSchema(type);
        reader = new SpecificDatumReader<>(schema, schema, model);
    }

    byte[] bytes(T record) {
        try {
            return writer.bytes(NO_HEADER, record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws UncheckedIOException if the bytes are no such record */
    T record(byte[] bytes) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException | AvroRuntimeException failed) {
            throw new UncheckedIOException(new IOException("The delivery log holds what is no record", failed));
        }
    }
}
