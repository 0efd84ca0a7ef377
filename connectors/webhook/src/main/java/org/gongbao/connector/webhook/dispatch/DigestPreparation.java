package org.gongbao.connector.webhook.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.gongbao.connector.webhook.kafka.DocumentLookup;
import org.gongbao.connector.webhook.kafka.DocumentSource;
import org.gongbao.connector.webhook.message.DigestEntry;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DigestItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the documents of a digest. Used by the executor's one thread. */
final class DigestPreparation {

    private static final Logger LOGGER = LoggerFactory.getLogger(DigestPreparation.class);

    private final DocumentSource documents;
    private final Executor loop;

    DigestPreparation(DocumentSource documents, Executor loop) {
        this.documents = documents;
        this.loop = loop;
    }

    /** Completes the delivery; or else with a verdict, if no document is to be had. */
    CompletableFuture<Optional<Verdict>> prepare(Delivery delivery, Subscriber subscriber) {
        List<DigestItem> items = delivery.intent().getItems();
        List<CompletableFuture<DocumentLookup>> lookups = items.stream()
                .map(item -> documents.fetch(item.getDocumentPartition(), item.getDocumentOffset()))
                .toList();
        return CompletableFuture.allOf(lookups.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        nothing -> prepared(
                                delivery,
                                subscriber,
                                IntStream.range(0, items.size())
                                        .mapToObj(number -> entry(
                                                items.get(number),
                                                lookups.get(number).join()))
                                        .toList()),
                        loop);
    }

    private static Optional<Verdict> prepared(Delivery delivery, Subscriber subscriber, List<DigestEntry> entries) {
        if (entries.stream().allMatch(entry -> entry.document().isEmpty())) {
            return Optional.of(Verdict.without(AttemptOutcome.IMPOSSIBLE, Verdict.DOCUMENT_GONE));
        }
        delivery.prepared(subscriber, entries);
        return Optional.empty();
    }

    private static DigestEntry entry(DigestItem item, DocumentLookup lookup) {
        return new DigestEntry(item.getDeliveryId(), item.getDocumentId(), item.getRevision(), found(item, lookup));
    }

    /** Compaction leaves a record alone for longer than a digest waits and is tried; one that is had again much later may lack some. */
    private static Optional<RenderedDocument> found(DigestItem item, DocumentLookup lookup) {
        if (lookup instanceof DocumentLookup.Found(var document)
                && document.documentId().equals(item.getDocumentId())
                && document.revision() == item.getRevision()) {
            return Optional.of(document);
        }
        LOGGER.atWarn()
                .addKeyValue("document", item.getDocumentId())
                .addKeyValue("partition", item.getDocumentPartition())
                .addKeyValue("offset", item.getDocumentOffset())
                .log("WHK-016 A document is no longer where it stood when it matched; its digest names it only");
        return Optional.empty();
    }
}
