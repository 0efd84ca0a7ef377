package org.gongbao.schemas.serde;

import java.nio.ByteBuffer;
import org.gongbao.schemas.error.MalformedRecordException;
import org.gongbao.schemas.error.RecordCoordinates;

/** Confluent's wire format, version 0: a zero byte, the schema's identifier in four bytes, big-endian, then Avro's binary form. */
public final class WireFormat {

    /** Bytes before the payload. */
    public static final int HEADER_BYTES = 5;

    private static final byte VERSION_0 = 0;
    private static final byte VERSION_1 = 1;

    private WireFormat() {}

    /** Returns the header for a schema. */
    public static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(VERSION_0).putInt(schemaId).array();
    }

    /**
     * Reads the identifier of the schema.
     *
     * @param coordinates where the record stands, for the message
     * @throws MalformedRecordException REG-003 if the bytes are not in version 0 of the format
     */
    public static int schemaId(RecordCoordinates coordinates, byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == VERSION_1) {
            throw new MalformedRecordException(
                    "REG-003",
                    coordinates,
                    "written in version 1 of Confluent's wire format (a GUID), which Gongbao does not read; let the"
                            + " producer write version 0, its default",
                    null);
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != VERSION_0) {
            String found = bytes.length == 0 ? "no byte" : "0x%02x in %d bytes".formatted(bytes[0], bytes.length);
            throw new MalformedRecordException(
                    "REG-003",
                    coordinates,
                    "not in Confluent's wire format: it must begin with 0x00 and a schema identifier, found " + found,
                    null);
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }
}
