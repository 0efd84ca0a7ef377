package org.gongbao.streams.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.Withdrawal;

/**
 * One shard: keeps its share of the subscriptions and makes an intent for each that wants a document. A withdrawal goes to all that were
 * told of the document, because they wanted it or because somebody asked for it. Of a document that many want, all are found at once but told in batches; what comes later waits behind them. Needs no transactions: a record that is
 * processed again is told again, and what is forgotten is forgotten after the commit. Used by one stream task.
 */
public final class MatchingProcessor implements Processor<String, MatchingInput, String, List<DeliveryIntent>> {

    /** Store of subscriptions. */
    public static final String SUBSCRIPTIONS = "matching-subscriptions";

    /** Store of who was told, as earlier versions kept it. */
    public static final String NOTIFIED = "matching-notified";

    /** Store of who was told because somebody asked for it; earlier versions kept here whoever was told. */
    public static final String TOLD = "matching-told";

    /** Store of who was told, in batches. */
    public static final String TOLD_BATCHES = "matching-told-batches";

    /** Store of which documents are withdrawn. */
    public static final String WITHDRAWN = "matching-withdrawn";

    /** Store of who waits to be told. */
    public static final String BATCHES = "matching-batches";

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SubscriptionIndex index = new SubscriptionIndex();
    private ProcessorContext<String, List<DeliveryIntent>> context;
    private KeyValueStore<String, Subscription> subscriptions;
    private ToldSubscriptions told;
    private Withdrawals withdrawals;
    private IntentBatches batches;
    private AfterCommit afterCommit;

    /** Makes the processor of one task. */
    public MatchingProcessor() {}

    @Override
    public void init(ProcessorContext<String, List<DeliveryIntent>> context) {
        this.context = context;
        this.subscriptions = context.getStateStore(SUBSCRIPTIONS);
        this.told = new ToldSubscriptions(
                context.getStateStore(TOLD),
                new ToldBatches(context.getStateStore(TOLD_BATCHES)),
                context.getStateStore(NOTIFIED));
        this.withdrawals = new Withdrawals(context.getStateStore(WITHDRAWN));
        this.batches = new IntentBatches(context.getStateStore(BATCHES));
        Number commitInterval = (Number) context.appConfigs().get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        this.afterCommit = new AfterCommit(commitInterval.longValue());
        try (KeyValueIterator<String, Subscription> all = subscriptions.all()) {
            all.forEachRemaining(entry -> index.put(entry.value));
        }
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::release);
    }

    @Override
    public void process(Record<String, MatchingInput> record) {
        switch (record.value()) {
            case MatchingInput.Subscribed(var subscription) -> remember(record.key(), subscription);
            case MatchingInput.Offered(var candidate) -> {
                Overtaken.refuse(record.headers(), candidate.document(), () -> later(candidate));
                offer(record.timestamp(), candidate);
            }
            case MatchingInput.Requested(var intent) -> requested(record.timestamp(), intent);
        }
    }

    private Stream<Integer> later(Candidate candidate) {
        String documentId = candidate.document().getDocumentId();
        return Stream.concat(
                withdrawals.after(documentId, candidate.document().getRevision()).map(Withdrawal::getRevision).stream(),
                told.of(documentId).values().stream().map(NotifiedSubscription::getRevision));
    }

    private void remember(String subscriptionId, Subscription subscription) {
        subscriptions.put(subscriptionId, subscription);
        if (subscription == null) {
            index.remove(subscriptionId);
        } else {
            index.put(subscription);
        }
    }

    private void offer(long timestamp, Candidate candidate) {
        if (candidate.document().getStatus() == DocumentStatus.WITHDRAWN) {
            withdraw(timestamp, candidate);
        } else if (candidate.document().getStatus() == DocumentStatus.ACTIVE) {
            publish(timestamp, candidate);
        }
    }

    /** Reaches those who were told up to it. One that is processed again may find what was told after it, which stays. */
    private void withdraw(long timestamp, Candidate candidate) {
        String documentId = candidate.document().getDocumentId();
        int revision = candidate.document().getRevision();
        withdrawals.add(candidate);
        SortedSet<String> known = new TreeSet<>(told.of(documentId, revision).keySet());
        known.addAll(batches.upTo(documentId, revision));
        removeAfterCommit(told.removals(documentId, revision));
        // told first: were only what follows kept by a crash, those who wait would be told of the document and not of
        // its withdrawal
        tell(timestamp, candidate, List.copyOf(known), false);
        batches.forget(documentId, revision);
    }

    private void publish(long timestamp, Candidate candidate) {
        String documentId = candidate.document().getDocumentId();
        withdrawals.published(documentId, candidate.document().getRevision());
        SortedSet<String> wanting = wanting(candidate);
        if (!wanting.isEmpty()) {
            Map<String, NotifiedSubscription> known = told.of(documentId);
            known.putAll(batches.of(documentId));
            wanting.removeIf(subscriptionId -> isTold(known.get(subscriptionId), candidate));
            tell(timestamp, candidate, List.copyOf(wanting), true);
        }
    }

    private void removeAfterCommit(List<Runnable> removals) {
        long now = context.currentSystemTimeMs();
        removals.forEach(removal -> afterCommit.add(now, removal));
    }

    /**
     * The delivery desk sends the document by itself. Here it is entered who has it; and if the document was withdrawn in the meantime, whoever
     * gets it hears of that too. Which of the two came first makes no difference.
     */
    private void requested(long timestamp, DeliveryIntent intent) {
        String subscriptionId = intent.getSubscriptionId();
        withdrawals
                .after(intent.getDocumentId(), intent.getRevision())
                .ifPresentOrElse(
                        withdrawal ->
                                release(timestamp, withdrawalOf(intent.getDocumentId(), withdrawal, subscriptionId)),
                        () -> told.putUnlessKnown(
                                intent.getDocumentId(),
                                new NotifiedSubscription(
                                        subscriptionId, intent.getRevision(), intent.getDocumentOffset())));
    }

    private static IntentBatch withdrawalOf(String documentId, Withdrawal withdrawal, String subscriptionId) {
        return IntentBatch.newBuilder()
                .setDocumentId(documentId)
                .setRevision(withdrawal.getRevision())
                .setDocumentPartition(withdrawal.getDocumentPartition())
                .setDocumentOffset(withdrawal.getDocumentOffset())
                .setRemembered(false)
                .setSubscriptionIds(List.of(subscriptionId))
                .build();
    }

    /** Of a revision whose tags were made anew, only those that did not want it before: who subscribed later is not flooded with what is old. */
    private SortedSet<String> wanting(Candidate candidate) {
        SortedSet<String> wanting = new TreeSet<>(index.matching(candidate.facts()));
        if (candidate.former() != null) {
            wanting.removeAll(index.matching(candidate.formerWithText()));
        }
        return wanting;
    }

    /** No subscription is told twice of a revision, or one webhook id would stand for two contents; but a record that is processed again is told again. */
    private static boolean isTold(NotifiedSubscription told, Candidate candidate) {
        return told != null
                && told.getRevision() == candidate.document().getRevision()
                && told.getOffset() != candidate.offset();
    }

    private void tell(long timestamp, Candidate candidate, List<String> subscriptionIds, boolean remembered) {
        List<IntentBatch> all = IntentBatches.of(candidate, subscriptionIds, remembered);
        boolean atOnce = batches.isEmpty() && !all.isEmpty();
        // those that wait first, so that whoever is told at once is known not to be the last
        all.stream().skip(atOnce ? 1 : 0).forEach(batches::add);
        if (atOnce) {
            release(timestamp, all.getFirst());
        }
    }

    private void release(long timestamp) {
        long now = context.currentSystemTimeMs();
        afterCommit.look(now);
        batches.poll(removal -> afterCommit.add(now, removal)).ifPresent(batch -> release(timestamp, batch));
    }

    private void release(long timestamp, IntentBatch batch) {
        if (batch.getRemembered()) {
            enter(batch);
        }
        List<DeliveryIntent> intents = new ArrayList<>();
        for (String subscriptionId : batch.getSubscriptionIds()) {
            // one that is not active any more is not told
            index.addressee(subscriptionId)
                    .ifPresent(addressee -> intents.add(intent(batch, subscriptionId, addressee)));
        }
        Shards.of(intents)
                .forEach(group -> context.forward(new Record<>(group.getFirst().getEndpointId(), group, timestamp)));
    }

    /** Enters who is told; when the last of a later revision are, what says less than the book does otherwise can go. */
    private void enter(IntentBatch batch) {
        told.add(batch);
        if (batch.getRevision() > 1 && batches.of(batch.getDocumentId()).isEmpty()) {
            removeAfterCommit(told.overtaken(batch.getDocumentId(), batch.getRevision()));
        }
    }

    private boolean isWithdrawal(IntentBatch batch) {
        return withdrawals
                .after(batch.getDocumentId(), batch.getRevision() - 1)
                .filter(withdrawal -> withdrawal.getRevision() == batch.getRevision())
                .isPresent();
    }

    private DeliveryIntent intent(IntentBatch batch, String subscriptionId, SubscriptionIndex.Addressee addressee) {
        return DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.deliveryId(batch.getDocumentId(), batch.getRevision(), subscriptionId))
                .setSubscriptionId(subscriptionId)
                .setEndpointId(addressee.endpointId())
                .setDocumentId(batch.getDocumentId())
                .setRevision(batch.getRevision())
                .setDocumentPartition(batch.getDocumentPartition())
                .setDocumentOffset(batch.getDocumentOffset())
                .setAttempt(1)
                .setReleasedAt(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                .setRatePerMinute(addressee.ratePerMinute())
                .setOrdered(addressee.ordered())
                .setSequence(0)
                .setAsking(addressee.asking())
                .setDigest(addressee.digest())
                .setWithdrawal(addressee.digest() != null && isWithdrawal(batch))
                .setItems(null)
                .setTenant(addressee.tenant())
                .setRetry(addressee.retry())
                .build();
    }
}
