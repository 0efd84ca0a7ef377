package org.gongbao.streams.matching;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;

/**
 * One shard: keeps its share of the subscriptions and makes an intent for each that wants a document. A withdrawal goes to all that were
 * told of the document. Used by one stream task.
 */
public final class MatchingProcessor implements Processor<String, MatchingInput, String, DeliveryIntent> {

    /** Store of subscriptions. */
    public static final String SUBSCRIPTIONS = "matching-subscriptions";

    /** Store of who was told. */
    public static final String NOTIFIED = "matching-notified";

    private final SubscriptionIndex index = new SubscriptionIndex();
    private ProcessorContext<String, DeliveryIntent> context;
    private KeyValueStore<String, Subscription> subscriptions;
    private KeyValueStore<String, NotifiedSubscriptions> notified;

    @Override
    public void init(ProcessorContext<String, DeliveryIntent> context) {
        this.context = context;
        this.subscriptions = context.getStateStore(SUBSCRIPTIONS);
        this.notified = context.getStateStore(NOTIFIED);
        try (KeyValueIterator<String, Subscription> all = subscriptions.all()) {
            all.forEachRemaining(entry -> index.put(entry.value));
        }
    }

    @Override
    public void process(Record<String, MatchingInput> record) {
        switch (record.value()) {
            case MatchingInput.Subscribed(var subscription) -> remember(record.key(), subscription);
            case MatchingInput.Offered(var candidate) -> offer(record, candidate);
        }
    }

    private void remember(String subscriptionId, Subscription subscription) {
        subscriptions.put(subscriptionId, subscription);
        if (subscription == null) {
            index.remove(subscriptionId);
        } else {
            index.put(subscription);
        }
    }

    private void offer(Record<String, MatchingInput> record, Candidate candidate) {
        String documentId = candidate.document().getDocumentId();
        NotifiedSubscriptions former = notified.get(documentId);
        SortedSet<String> told = new TreeSet<>(former == null ? List.of() : former.getSubscriptionIds());
        if (candidate.document().getStatus() == DocumentStatus.WITHDRAWN) {
            notified.delete(documentId);
            told.forEach(subscriptionId -> intend(record, candidate, subscriptionId));
        } else if (candidate.document().getStatus() == DocumentStatus.ACTIVE) {
            List<String> matching = index.matching(candidate.document());
            if (told.addAll(matching)) {
                notified.put(documentId, new NotifiedSubscriptions(List.copyOf(told)));
            }
            new TreeSet<>(matching).forEach(subscriptionId -> intend(record, candidate, subscriptionId));
        }
    }

    private void intend(Record<String, MatchingInput> record, Candidate candidate, String subscriptionId) {
        Subscription subscription = subscriptions.get(subscriptionId);
        if (subscription == null || !subscription.getActive()) {
            return;
        }
        EnrichedDocument document = candidate.document();
        String endpointId = subscription.getEndpoint().getEndpointId();
        DeliveryIntent intent = DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.deliveryId(document.getDocumentId(), document.getRevision(), subscriptionId))
                .setSubscriptionId(subscriptionId)
                .setEndpointId(endpointId)
                .setDocumentId(document.getDocumentId())
                .setRevision(document.getRevision())
                .setDocumentPartition(candidate.partition())
                .setDocumentOffset(candidate.offset())
                .setReleasedAt(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                .build();
        context.forward(record.withKey(endpointId).withValue(intent));
    }
}
