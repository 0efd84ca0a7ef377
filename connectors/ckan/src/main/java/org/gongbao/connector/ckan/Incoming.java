package org.gongbao.connector.ckan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongbao.schemas.error.RecordCoordinates;

/**
 * A record as it came from Kafka. The arrays are not copied and must not be changed.
 *
 * @param coordinates where it stands
 * @param key its key; null if it has none
 * @param value its value; null if the document was removed
 */
record Incoming(RecordCoordinates coordinates, byte[] key, byte[] value) {

    /** Returns the key as the documentId that it is; empty if there is none. */
    String documentId() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
