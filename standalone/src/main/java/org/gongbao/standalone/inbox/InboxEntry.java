package org.gongbao.standalone.inbox;

import java.time.Instant;

/**
 * One webhook as it was received and verified.
 *
 * @param id its webhook-id
 * @param sentAt its webhook-timestamp
 * @param receivedAt when it arrived
 * @param type type of the event in its body, as document.new
 * @param title title of the document
 * @param documentId the document
 * @param revision revision of the document
 * @param sha256 SHA-256 of the body's bytes, lower-case hexadecimal
 * @param signature its webhook-signature
 * @param body the body as received
 */
public record InboxEntry(
        String id,
        Instant sentAt,
        Instant receivedAt,
        String type,
        String title,
        String documentId,
        int revision,
        String sha256,
        String signature,
        String body) {}
