package org.gongbao.streams.intake;

import java.time.Instant;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;

/**
 * One revision of a document, before it is tagged.
 *
 * @param document the facts; of a withdrawn document only identity, title, number and issuer
 * @param revision 1, 2, 3 …
 * @param withdrawn true if this revision takes the document back
 * @param changeClass what it changes
 * @param eventId event that made it
 * @param reason why; null if nobody said
 * @param publishedAt when the first revision reached the platform
 * @param updatedAt when this revision reached the platform
 */
public record RevisedDocument(
        Document document,
        int revision,
        boolean withdrawn,
        ChangeClass changeClass,
        String eventId,
        String reason,
        Instant publishedAt,
        Instant updatedAt) {}
