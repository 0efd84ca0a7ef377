package org.gongbao.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes the values of one schema. Immutable. */
interface ValueWriter {

    /** @throws ClassCastException or NullPointerException if the value is none of the schema */
    void write(Object value, Encoder out) throws IOException;

    /** A record, field by field. */
    record OfRecord(List<ValueWriter> fields) implements ValueWriter {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            SpecificRecordBase record = (SpecificRecordBase) value;
            for (int field = 0; field < fields.size(); field++) {
                fields.get(field).write(record.get(field), out);
            }
        }
    }

    /** A value or null. */
    record Optional(int nullIndex, ValueWriter present) implements ValueWriter {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            if (value == null) {
                out.writeIndex(nullIndex);
                out.writeNull();
            } else {
                out.writeIndex(1 - nullIndex);
                present.write(value, out);
            }
        }
    }

    /** Values in order. */
    record OfArray(ValueWriter each) implements ValueWriter {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            Collection<?> values = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(values.size());
            for (Object one : values) {
                out.startItem();
                each.write(one, out);
            }
            out.writeArrayEnd();
        }
    }

    /** Values under names. */
    record OfMap(ValueWriter each) implements ValueWriter {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            Map<?, ?> values = (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(values.size());
            for (Map.Entry<?, ?> one : values.entrySet()) {
                out.startItem();
                text(one.getKey(), out);
                each.write(one.getValue(), out);
            }
            out.writeMapEnd();
        }
    }

    /** Returns the writer of a schema without parts; null if it has some, or a meaning that is not known here. */
    static ValueWriter simple(Schema schema) {
        if (schema.getLogicalType() != null) {
            boolean moment = schema.getLogicalType().getName().equals("timestamp-millis");
            return moment ? (value, out) -> out.writeLong(((Instant) value).toEpochMilli()) : null;
        }
        return switch (schema.getType()) {
            case STRING -> ValueWriter::text;
            case INT -> (value, out) -> out.writeInt((Integer) value);
            case LONG -> (value, out) -> out.writeLong((Long) value);
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case DOUBLE -> (value, out) -> out.writeDouble((Double) value);
            case BYTES -> (value, out) -> out.writeBytes((ByteBuffer) value);
            case ENUM -> (value, out) -> out.writeEnum(((Enum<?>) value).ordinal());
            default -> null;
        };
    }

    private static void text(Object value, Encoder out) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else {
            out.writeString((CharSequence) value);
        }
    }
}
