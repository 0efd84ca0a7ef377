package org.gongbao.schemas.error;

import java.io.Serial;
import org.apache.kafka.common.errors.SerializationException;

/** A schema, subject or schema identifier that the registry answered for but does not know. Not retriable, unlike an outage. */
public class UnknownSchemaException extends SerializationException implements Coded {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Makes the error.
     *
     * @param code stable code: {@code REG-001} for an identifier, {@code REG-002} for a subject or a schema of a subject
     * @param message what is unknown, where it was met, what to do
     * @param cause what lies behind it; may be null
     */
    public UnknownSchemaException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
