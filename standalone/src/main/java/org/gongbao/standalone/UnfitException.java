package org.gongbao.standalone;

import java.io.Serial;
import org.gongbao.schemas.error.GongbaoException;

/** The machine cannot run the program as things stand: a port is taken, the disk is full, a folder cannot be written. Codes are RUN-0xx. */
public final class UnfitException extends GongbaoException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes the error; the message is one sentence that says what is wrong and what to do. */
    public UnfitException(String code, String message) {
        super(code, message);
    }

    /** Makes the error with its cause. */
    public UnfitException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
