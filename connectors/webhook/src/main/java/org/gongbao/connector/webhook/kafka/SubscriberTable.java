package org.gongbao.connector.webhook.kafka;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.Subscription;

/**
 * Subscriptions and their endpoints. Each subscription carries a copy of its endpoint; the one that was changed last counts for all. Written by one
 * thread, read by any.
 */
final class SubscriberTable {

    private static final Comparator<Endpoint> AGE =
            Comparator.comparing(Endpoint::getChangedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private record Entry(String endpointId, PayloadKind payload, List<String> fields) {}

    /** An endpoint and how many subscriptions have it. */
    private record Shared(Endpoint endpoint, Recipient recipient, int subscriptions) {}

    private final Recipients recipients;
    private final ConsentBook consents = new ConsentBook();
    private final ConcurrentHashMap<String, Entry> subscriptions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Shared> endpoints = new ConcurrentHashMap<>();

    SubscriberTable(Recipients recipients) {
        this.recipients = recipients;
    }

    Optional<Subscriber> find(String subscriptionId) {
        Entry entry = subscriptions.get(subscriptionId);
        Shared shared = entry == null ? null : endpoints.get(entry.endpointId());
        return shared == null
                ? Optional.empty()
                : Optional.of(new Subscriber(subscriptionId, shared.recipient(), entry.payload(), entry.fields()));
    }

    ConsentBook consents() {
        return consents;
    }

    int size() {
        return subscriptions.size();
    }

    void put(Subscription subscription) {
        Endpoint copy = subscription.getEndpoint();
        endpoints.compute(copy.getEndpointId(), (id, known) -> joined(known, copy));
        Entry former = subscriptions.put(
                subscription.getSubscriptionId(),
                new Entry(copy.getEndpointId(), subscription.getPayload(), subscription.getFields()));
        leave(former);
        Shared shared = endpoints.get(copy.getEndpointId());
        consents.written(subscription, shared.endpoint(), shared.recipient());
    }

    void remove(String subscriptionId) {
        leave(subscriptions.remove(subscriptionId));
        consents.removed(subscriptionId);
    }

    private Shared joined(Shared known, Endpoint copy) {
        if (known == null) {
            return new Shared(copy, recipients.of(copy), 1);
        }
        int more = known.subscriptions() + 1;
        boolean same = known.endpoint().equals(copy) || AGE.compare(copy, known.endpoint()) < 0;
        return same
                ? new Shared(known.endpoint(), known.recipient(), more)
                : new Shared(copy, recipients.of(copy), more);
    }

    private void leave(Entry entry) {
        if (entry != null) {
            endpoints.computeIfPresent(
                    entry.endpointId(),
                    (id, shared) -> shared.subscriptions() == 1
                            ? null
                            : new Shared(shared.endpoint(), shared.recipient(), shared.subscriptions() - 1));
        }
    }
}
