package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.RetryRule;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.Condition;
import org.gongbao.schemas.filter.DocumentFacts;
import org.gongbao.schemas.filter.FilterMatcher;

/**
 * The active subscriptions of one shard. Filters that say the same are kept and asked once, whatever the number of subscribers; each lies under
 * its rarest terms, so a document asks few of them. Not thread-safe.
 */
public final class SubscriptionIndex {

    /** Whom a subscription tells, and how; what an intent needs, so that nothing is read for each. The digest is null if each document goes out by itself, the rule of retries if it is that of all. */
    record Addressee(
            String endpointId,
            String tenant,
            int ratePerMinute,
            boolean ordered,
            int asking,
            DigestRule digest,
            RetryRule retry) {}

    private record Entry(FilterEntry filter, Addressee addressee) {}

    private final Map<String, Entry> entryOf = new HashMap<>();
    private final FilterIndex filters = new FilterIndex();

    /** Makes an empty index. */
    public SubscriptionIndex() {}

    /** Adds or replaces a subscription; one that is not active is taken out. */
    public void put(Subscription subscription) {
        String id = subscription.getSubscriptionId();
        remove(id);
        if (subscription.getActive()) {
            Condition condition = FilterMatcher.of(subscription.getFilter()).condition();
            FilterEntry entry = filters.entry(condition);
            entry.subscriptionIds().add(id);
            entryOf.put(id, new Entry(entry, addressee(subscription)));
        }
    }

    /** Takes a subscription out; nothing happens if it is not there. */
    public void remove(String subscriptionId) {
        Entry removed = entryOf.remove(subscriptionId);
        if (removed == null) {
            return;
        }
        FilterEntry entry = removed.filter();
        entry.subscriptionIds().remove(subscriptionId);
        if (entry.subscriptionIds().isEmpty()) {
            filters.remove(entry);
        }
    }

    /** Returns identifiers of the subscriptions that want the document, in no order. */
    public List<String> matching(EnrichedDocument document) {
        return matching(DocumentFacts.of(document));
    }

    /** Returns identifiers of the subscriptions that want a document of which this is known, in no order. */
    List<String> matching(DocumentFacts document) {
        List<String> matching = new ArrayList<>();
        filters.matching(document, filter -> matching.addAll(filter.subscriptionIds()));
        return matching;
    }

    /** Returns whom an active subscription tells. */
    Optional<Addressee> addressee(String subscriptionId) {
        return Optional.ofNullable(entryOf.get(subscriptionId)).map(Entry::addressee);
    }

    /** Returns the number of active subscriptions. */
    public int size() {
        return entryOf.size();
    }

    /** Returns the number of filters that differ. */
    public int filters() {
        return filters.size();
    }

    private static Addressee addressee(Subscription subscription) {
        Endpoint endpoint = subscription.getEndpoint();
        boolean acknowledged = subscription.getAcknowledgement() != null;
        return new Addressee(
                endpoint.getEndpointId(),
                subscription.getTenant().intern(),
                endpoint.getRatePerMinute(),
                subscription.getOrdered(),
                acknowledged ? 1 : 0,
                // what has to be acknowledged cannot wait
                acknowledged ? null : subscription.getDigest(),
                subscription.getRetry());
    }
}
