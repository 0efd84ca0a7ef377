package org.gongbao.connector.ckan;

import java.util.OptionalInt;
import org.gongbao.record.v1.EnrichedDocument;

/** What a record asks of the portal. */
sealed interface Change {

    /** The document is to stand there. */
    record Publish(EnrichedDocument document) implements Change {}

    /** The document is to go; the revision is empty if it was removed altogether. */
    record Withdraw(String documentId, OptionalInt revision) implements Change {}

    /** Nothing: a reviewer has not released the document. */
    record Hold() implements Change {}

    /** The record cannot be understood. */
    record Unreadable(String code, String message, Exception cause) implements Change {}
}
