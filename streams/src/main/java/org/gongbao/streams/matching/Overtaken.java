package org.gongbao.streams.matching;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.deadletter.RedriveMark;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Keeps a dead letter that was put back from telling subscribers of an old revision after the new one. A record that is merely processed again
 * must pass, for what came of it the first time may be lost.
 */
final class Overtaken {

    private Overtaken() {}

    /**
     * Lets pass what was not put back, and what nothing has overtaken.
     *
     * @param known revisions of the document that are known here; looked up only if the record was put back
     * @throws GongbaoException STR-017 if a later revision is among them
     */
    static void refuse(Headers headers, EnrichedDocument document, Supplier<Stream<Integer>> known) {
        if (RedriveMark.of(headers).isEmpty()) {
            return;
        }
        known.get()
                .filter(revision -> revision > document.getRevision())
                .findFirst()
                .ifPresent(later -> {
                    throw new GongbaoException(
                            "STR-017",
                            "Revision " + document.getRevision() + " of document " + document.getDocumentId()
                                    + " was put back, but revision " + later
                                    + " was told already; nothing needs to be done");
                });
    }
}
