package org.gongbao.schemas.error;

import java.io.Serial;
import java.util.Objects;

/**
 * An error that a person may read. The message says what failed, on which input and line, and what to do; the code is stable and documented.
 */
public class GongbaoException extends RuntimeException implements Coded {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Makes an error without a cause.
     *
     * @param code stable code, as {@code TOP-001}
     * @param message what failed, on which input, what to do
     */
    public GongbaoException(String code, String message) {
        this(code, message, null);
    }

    /**
     * Makes an error with its cause.
     *
     * @param code stable code, as {@code TOP-001}
     * @param message what failed, on which input, what to do
     * @param cause what lies behind it; may be null
     */
    public GongbaoException(String code, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    @Override
    public final String code() {
        return code;
    }

    /** Returns class, code and message. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + code + ": " + getMessage();
    }
}
