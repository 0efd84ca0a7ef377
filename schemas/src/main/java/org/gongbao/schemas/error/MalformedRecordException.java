package org.gongbao.schemas.error;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no record in Confluent's wire format, or do not fit their schema. Trying again never helps. */
public class MalformedRecordException extends SerializationException implements Coded {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient RecordCoordinates coordinates;

    /**
     * Makes the error.
     *
     * @param code stable code, as {@code REG-003}
     * @param coordinates where the record stands
     * @param message what is wrong with it
     * @param cause what lies behind it; may be null
     */
    public MalformedRecordException(String code, RecordCoordinates coordinates, String message, Throwable cause) {
        super(coordinates + ": " + message, cause);
        this.code = code;
        this.coordinates = coordinates;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns where the record stands. */
    public RecordCoordinates coordinates() {
        return coordinates;
    }
}
