package org.gongbao.standalone.deadletter;

import java.io.Serial;
import org.gongbao.schemas.error.GongbaoException;

/** There is no such dead letter: READ-081. */
final class NoLetterException extends GongbaoException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NoLetterException(String message) {
        super("READ-081", message);
    }

    static NoLetterException of(String name) {
        return new NoLetterException("There is no dead letter " + name + "; look in /api/v1/deadletters");
    }
}
