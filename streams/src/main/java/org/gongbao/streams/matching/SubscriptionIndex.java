package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.Condition;
import org.gongbao.schemas.filter.DocumentFacts;
import org.gongbao.schemas.filter.FilterMatcher;

/**
 * The active subscriptions of one shard. Filters that say the same are kept and asked once, whatever the number of subscribers; each lies under
 * its rarest terms, so a document asks few of them. Not thread-safe.
 */
public final class SubscriptionIndex {

    private final Map<String, FilterEntry> entryOf = new HashMap<>();
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
            entryOf.put(id, entry);
        }
    }

    /** Takes a subscription out; nothing happens if it is not there. */
    public void remove(String subscriptionId) {
        FilterEntry entry = entryOf.remove(subscriptionId);
        if (entry == null) {
            return;
        }
        entry.subscriptionIds().remove(subscriptionId);
        if (entry.subscriptionIds().isEmpty()) {
            filters.remove(entry);
        }
    }

    /** Returns identifiers of the subscriptions that want the document, in no order. */
    public List<String> matching(EnrichedDocument document) {
        List<String> matching = new ArrayList<>();
        filters.matching(DocumentFacts.of(document), filter -> matching.addAll(filter.subscriptionIds()));
        return matching;
    }

    /** Returns the number of active subscriptions. */
    public int size() {
        return entryOf.size();
    }

    /** Returns the number of filters that differ. */
    public int filters() {
        return filters.size();
    }
}
