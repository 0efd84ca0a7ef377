package org.gongbao.connector.ckan;

import java.io.Serial;
import org.gongbao.schemas.error.GongbaoException;

/** Kafka did not take a report. */
final class ReportsLostException extends GongbaoException {

    @Serial
    private static final long serialVersionUID = 1L;

    ReportsLostException(String topic, Throwable cause) {
        super("CKN-050", "Could not write to topic " + topic + "; it is tried again: " + cause.getMessage(), cause);
    }
}
