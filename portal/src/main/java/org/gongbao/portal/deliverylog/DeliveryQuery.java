package org.gongbao.portal.deliverylog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * Which deliveries are asked for.
 *
 * @param subscriptions only of these subscriptions
 * @param documents only of these documents; empty = all
 * @param endpoint only to this endpoint
 * @param states only in these states; empty = all
 * @param since only those matched at this time or later
 * @param until only those matched before this time
 * @param after only those behind this place of the list
 */
public record DeliveryQuery(
        Set<String> subscriptions,
        Set<String> documents,
        Optional<String> endpoint,
        Set<DeliveryStatus> states,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<DeliveryPlace> after) {

    /** Copies the sets. */
    public DeliveryQuery {
        subscriptions = Set.copyOf(subscriptions);
        documents = Set.copyOf(documents);
        states = Set.copyOf(states);
    }

    static DeliveryQuery ofSubscription(String subscriptionId) {
        return new DeliveryQuery(
                Set.of(subscriptionId),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean wants(DeliveryState state) {
        return subscriptions.contains(state.getSubscriptionId())
                && (documents.isEmpty() || documents.contains(state.getDocumentId()))
                && (states.isEmpty() || states.contains(state.getStatus()))
                && endpoint.map(state.getEndpointId()::equals).orElse(true)
                && since.map(time -> !state.getMatchedAt().isBefore(time)).orElse(true)
                && until.map(time -> state.getMatchedAt().isBefore(time)).orElse(true);
    }
}
