package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Subscription;

/**
 * The active subscriptions of one shard. Equal filters are kept and asked once, whatever the number of subscribers; each filter lies under
 * its most telling property, so a document asks few of them. Not thread-safe.
 */
public final class SubscriptionIndex {

    private static final IndexKey ALWAYS = new IndexKey(IndexKey.Field.REGION, "");

    private final Map<String, Filter> filterOf = new HashMap<>();
    private final Map<Filter, Entry> entries = new HashMap<>();
    private final Map<IndexKey, Set<Entry>> byKey = new HashMap<>();

    private record Entry(FilterMatcher matcher, Set<String> subscriptionIds) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Adds or replaces a subscription; one that is not active is taken out. */
    public void put(Subscription subscription) {
        String id = subscription.getSubscriptionId();
        remove(id);
        if (subscription.getActive()) {
            filterOf.put(id, subscription.getFilter());
            entries.computeIfAbsent(subscription.getFilter(), this::newEntry)
                    .subscriptionIds()
                    .add(id);
        }
    }

    /** Takes a subscription out; nothing happens if it is not there. */
    public void remove(String subscriptionId) {
        Filter filter = filterOf.remove(subscriptionId);
        if (filter == null) {
            return;
        }
        Entry entry = entries.get(filter);
        entry.subscriptionIds().remove(subscriptionId);
        if (entry.subscriptionIds().isEmpty()) {
            entries.remove(filter);
            for (IndexKey key : keys(entry.matcher())) {
                Set<Entry> under = byKey.get(key);
                under.remove(entry);
                if (under.isEmpty()) {
                    byKey.remove(key);
                }
            }
        }
    }

    /** Returns identifiers of the subscriptions that want the document, in no order. */
    public List<String> matching(EnrichedDocument document) {
        DocumentView view = DocumentView.of(document);
        Set<Entry> asked = new LinkedHashSet<>(byKey.getOrDefault(ALWAYS, Set.of()));
        for (IndexKey key : IndexKey.of(view)) {
            asked.addAll(byKey.getOrDefault(key, Set.of()));
        }
        List<String> matching = new ArrayList<>();
        for (Entry entry : asked) {
            if (entry.matcher().matches(view)) {
                matching.addAll(entry.subscriptionIds());
            }
        }
        return matching;
    }

    /** Returns the number of active subscriptions. */
    public int size() {
        return filterOf.size();
    }

    private Entry newEntry(Filter filter) {
        Entry entry = new Entry(FilterMatcher.of(filter), new LinkedHashSet<>());
        for (IndexKey key : keys(entry.matcher())) {
            byKey.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(entry);
        }
        return entry;
    }

    private static List<IndexKey> keys(FilterMatcher matcher) {
        List<IndexKey> keys = matcher.indexKeys();
        return keys.isEmpty() ? List.of(ALWAYS) : keys;
    }
}
