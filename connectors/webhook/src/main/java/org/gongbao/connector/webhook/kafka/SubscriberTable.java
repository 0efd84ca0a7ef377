package org.gongbao.connector.webhook.kafka;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/**
 * Subscriptions and their endpoints. Each subscription carries a copy of its endpoint; the one that was changed last counts for all. Written by one
 * thread, read by any.
 */
final class SubscriberTable {

    private static final Comparator<Endpoint> AGE =
            Comparator.comparing(Endpoint::getChangedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    /** A subscription; {@code deadlines} are of those that are asked to acknowledge, by endpoint, in order: its own is the first. Empty if none are. */
    private record Entry(String endpointId, PayloadKind payload, List<String> fields, Map<String, Long> deadlines) {

        private static Entry of(Subscription subscription) {
            return new Entry(
                    subscription.getEndpoint().getEndpointId(),
                    subscription.getPayload(),
                    subscription.getFields(),
                    deadlines(subscription));
        }

        private static Map<String, Long> deadlines(Subscription subscription) {
            AcknowledgementRule rule = subscription.getAcknowledgement();
            if (rule == null) {
                return Map.of();
            }
            Map<String, Long> deadlines = new LinkedHashMap<>();
            deadlines.put(subscription.getEndpoint().getEndpointId(), rule.getDeadlineSeconds());
            rule.getContacts()
                    .forEach(contact -> deadlines.putIfAbsent(
                            contact.getEndpoint().getEndpointId(),
                            contact.getDeadlineSeconds() == null
                                    ? rule.getDeadlineSeconds()
                                    : contact.getDeadlineSeconds()));
            return deadlines;
        }

        private Set<String> endpointIds() {
            return deadlines.isEmpty() ? Set.of(endpointId) : deadlines.keySet();
        }
    }

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
        return entry == null ? Optional.empty() : find(subscriptionId, entry, entry.endpointId());
    }

    Optional<Subscriber> find(String subscriptionId, String endpointId) {
        Entry entry = subscriptions.get(subscriptionId);
        return entry == null || !entry.endpointIds().contains(endpointId)
                ? Optional.empty()
                : find(subscriptionId, entry, endpointId);
    }

    private Optional<Subscriber> find(String subscriptionId, Entry entry, String endpointId) {
        long deadline = entry.deadlines().getOrDefault(endpointId, 0L);
        return Optional.ofNullable(endpoints.get(endpointId))
                .map(shared ->
                        new Subscriber(subscriptionId, shared.recipient(), entry.payload(), entry.fields(), deadline));
    }

    ConsentBook consents() {
        return consents;
    }

    int size() {
        return subscriptions.size();
    }

    void put(Subscription subscription) {
        List<Endpoint> copies = SubscriptionEndpoints.of(subscription);
        copies.forEach(copy -> endpoints.compute(copy.getEndpointId(), (id, known) -> joined(known, copy)));
        leave(subscriptions.put(subscription.getSubscriptionId(), Entry.of(subscription)));
        copies.forEach(copy -> {
            Shared shared = endpoints.get(copy.getEndpointId());
            consents.written(subscription, shared.endpoint(), shared.recipient());
        });
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
            entry.endpointIds().forEach(this::leave);
        }
    }

    private void leave(String endpointId) {
        endpoints.computeIfPresent(
                endpointId,
                (id, shared) -> shared.subscriptions() == 1
                        ? null
                        : new Shared(shared.endpoint(), shared.recipient(), shared.subscriptions() - 1));
    }
}
