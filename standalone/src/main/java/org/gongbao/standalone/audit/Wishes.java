package org.gongbao.standalone.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.Condition;
import org.gongbao.schemas.filter.DocumentFacts;
import org.gongbao.schemas.filter.FilterMatcher;

/**
 * What each subscription wants. Asks every filter of every document, with none of the matcher's indexes, so that it cannot share their mistakes;
 * filters that say the same are asked once. Not thread-safe.
 */
final class Wishes {

    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<Subscription>> subscribers = new ArrayList<>();
    private final Map<String, Integer> conditionOf = new HashMap<>();

    void add(Subscription subscription) {
        Condition condition = FilterMatcher.of(subscription.getFilter()).condition();
        int number = numbers.computeIfAbsent(condition, unknown -> {
            conditions.add(condition);
            subscribers.add(new ArrayList<>(1));
            return conditions.size() - 1;
        });
        subscribers.get(number).add(subscription);
        subscriptions.put(subscription.getSubscriptionId(), subscription);
        conditionOf.put(subscription.getSubscriptionId(), number);
    }

    Optional<Subscription> subscription(String subscriptionId) {
        return Optional.ofNullable(subscriptions.get(subscriptionId));
    }

    /** Returns the numbers of the filters that want a document. */
    Wanting asked(EnrichedDocument document) {
        DocumentFacts facts = DocumentFacts.of(document);
        return Wanting.of(IntStream.range(0, conditions.size())
                .filter(number -> conditions.get(number).holds(facts)));
    }

    /** Returns the active subscriptions with these filters. */
    List<Subscription> active(Wanting wanting) {
        return wanting.numbers()
                .mapToObj(subscribers::get)
                .flatMap(List::stream)
                .filter(Subscription::getActive)
                .toList();
    }

    /** Tells whether a subscription is among those with these filters. */
    boolean wants(String subscriptionId, Wanting wanting) {
        return wanting.has(conditionOf.get(subscriptionId));
    }

    /** Tells whether a subscription exists and is as it is now since before a time. */
    boolean isUnchangedSince(String subscriptionId, Instant time) {
        Subscription subscription = subscriptions.get(subscriptionId);
        return subscription != null && subscription.getUpdatedAt().isBefore(time);
    }

    boolean isActive(String subscriptionId) {
        Subscription subscription = subscriptions.get(subscriptionId);
        return subscription != null && subscription.getActive();
    }
}
