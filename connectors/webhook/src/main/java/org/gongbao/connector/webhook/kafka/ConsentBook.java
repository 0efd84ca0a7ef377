package org.gongbao.connector.webhook.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.connector.webhook.consent.Overwritten;
import org.gongbao.connector.webhook.consent.PendingEndpoint;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/**
 * The subscriptions whose endpoints have not agreed yet, in full. Sees every record in order, so it also sees when consent that was written overwrote
 * a change that came just before. Thread-safe.
 */
final class ConsentBook {

    private record Waiting(Endpoint endpoint, Recipient recipient, Map<String, Subscription> subscriptions) {}

    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Map<String, Instant> removed = new HashMap<>();
    private final List<Overwritten> overwritten = new ArrayList<>();

    /**
     * A subscription was written. Called for each of its endpoints.
     *
     * @param endpoint the endpoint, as it was changed last
     */
    synchronized void written(Subscription subscription, Endpoint endpoint, Recipient recipient) {
        String id = subscription.getSubscriptionId();
        // a subscription that is made anew under its former identifier is younger
        boolean same = subscription.getCreatedAt().equals(removed.remove(id));
        if (same && endpoint.getConsent() != Consent.PENDING) {
            overwritten.add(new Overwritten(endpoint.getEndpointId(), id, Optional.empty()));
            return;
        }
        if (endpoint.getConsent() == Consent.PENDING) {
            Waiting known = waiting.get(endpoint.getEndpointId());
            Map<String, Subscription> all = known == null ? new HashMap<>() : known.subscriptions();
            all.put(id, subscription);
            waiting.put(endpoint.getEndpointId(), new Waiting(endpoint, recipient, all));
            return;
        }
        Waiting known = waiting.remove(endpoint.getEndpointId());
        if (known != null) {
            agreed(known, subscription, endpoint);
        }
    }

    synchronized void removed(String subscriptionId) {
        waiting.values().forEach(one -> {
            Subscription gone = one.subscriptions().remove(subscriptionId);
            if (gone != null) {
                removed.put(subscriptionId, gone.getCreatedAt());
            }
        });
        waiting.values().removeIf(one -> one.subscriptions().isEmpty());
    }

    synchronized List<PendingEndpoint> pending() {
        return waiting.values().stream()
                .map(one -> new PendingEndpoint(
                        one.endpoint(),
                        one.recipient(),
                        List.copyOf(one.subscriptions().values())))
                .toList();
    }

    synchronized List<Overwritten> takeOverwritten() {
        List<Overwritten> taken = List.copyOf(overwritten);
        overwritten.clear();
        return taken;
    }

    /** Consent keeps the time of a subscription's last change: one that is older than what stood there was based on less. */
    private void agreed(Waiting before, Subscription written, Endpoint endpoint) {
        Subscription former = before.subscriptions().get(written.getSubscriptionId());
        if (former != null && former.getUpdatedAt().isAfter(written.getUpdatedAt())) {
            Subscription wanted = SubscriptionEndpoints.with(former, endpoint);
            overwritten.add(
                    new Overwritten(endpoint.getEndpointId(), written.getSubscriptionId(), Optional.of(wanted)));
        }
    }
}
