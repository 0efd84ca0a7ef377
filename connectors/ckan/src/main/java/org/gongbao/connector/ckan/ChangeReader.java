package org.gongbao.connector.ckan;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.connector.ckan.client.CkanErrors;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.serde.AvroDeserializer;

/** Reads what a record asks for. Thread-safe. */
final class ChangeReader implements AutoCloseable {

    private final AvroDeserializer<EnrichedDocument> documents = new AvroDeserializer<>();

    ChangeReader(Map<String, ?> serde) {
        documents.configure(serde, false);
    }

    /**
     * Returns what a record asks for.
     *
     * @throws org.gongbao.schemas.error.RegistryUnavailableException if the schema cannot be had at the moment
     */
    Change read(Incoming incoming) {
        if (incoming.value() == null) {
            return removal(incoming);
        }
        try {
            return meaning(documents.read(incoming.coordinates(), incoming.value()));
        } catch (SerializationException e) {
            return new Change.Unreadable(CkanErrors.UNREADABLE, e.getMessage(), e);
        }
    }

    private static Change removal(Incoming incoming) {
        try {
            return new Change.Withdraw(UUID.fromString(incoming.documentId()).toString(), OptionalInt.empty());
        } catch (IllegalArgumentException e) {
            return new Change.Unreadable(
                    CkanErrors.UNREADABLE,
                    "A removal needs the documentId as its key, not \"" + incoming.documentId() + "\"",
                    e);
        }
    }

    private static Change meaning(EnrichedDocument document) {
        return switch (document.getStatus()) {
            case HELD -> new Change.Hold();
            case WITHDRAWN -> new Change.Withdraw(document.getDocumentId(), OptionalInt.of(document.getRevision()));
            // a hold wins over the status: what a reviewer has not seen must not leave
            case ACTIVE -> document.getHold() == null ? new Change.Publish(document) : new Change.Hold();
            case UNKNOWN ->
                new Change.Unreadable(
                        CkanErrors.UNKNOWN_STATUS,
                        "The document has a status that this version does not know; update the connector, then send it"
                                + " again",
                        null);
        };
    }

    @Override
    public void close() {
        documents.close();
    }
}
