package org.gongbao.connector.webhook.kafka;

import org.gongbao.connector.webhook.message.RenderedDocument;

/** What stands at the coordinates of a document. */
public sealed interface DocumentLookup {

    /** The document. */
    record Found(RenderedDocument document) implements DocumentLookup {}

    /** Nothing any more: it was compacted away. */
    record Gone() implements DocumentLookup {}

    /** Something that is no document. */
    record Unreadable() implements DocumentLookup {}
}
