package org.gongbao.streams.serde;

import java.io.Serial;
import org.gongbao.schemas.error.GongbaoException;

/** A state store or internal topic holds what this version cannot read. Stops the application: going on would lose state. */
public final class StoreFormatException extends GongbaoException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes it.
     *
     * @param cause null if there is none
     */
    public StoreFormatException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
