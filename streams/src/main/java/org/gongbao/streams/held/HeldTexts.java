package org.gongbao.streams.held;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.HeldDocument;

/** A record of a held document has its text once: corrections leave it as it was read. Pure. */
public final class HeldTexts {

    private HeldTexts() {}

    /** Returns the facts as read, with their text; null if the record has none, as an early version wrote it. */
    public static Document facts(HeldDocument held) {
        if (held.getAsRead() == null || held.getDocument() == null) {
            return held.getAsRead();
        }
        return Document.newBuilder(held.getAsRead())
                .setParagraphs(held.getDocument().getDocument().getParagraphs())
                .build();
    }

    /** Returns facts without their text. */
    public static Document withoutText(Document facts) {
        return Document.newBuilder(facts).setParagraphs(List.of()).build();
    }
}
