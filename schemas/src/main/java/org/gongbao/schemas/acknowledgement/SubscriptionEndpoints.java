package org.gongbao.schemas.acknowledgement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;

/** All endpoints that a subscription carries a copy of: its own and those of the contacts that are asked after it. Pure. */
public final class SubscriptionEndpoints {

    private SubscriptionEndpoints() {}

    /** Returns the endpoints in the order of asking, each once; its own is the first. */
    public static List<Endpoint> of(Subscription subscription) {
        Endpoint own = subscription.getEndpoint();
        if (subscription.getAcknowledgement() == null) {
            return List.of(own);
        }
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        endpoints.put(own.getEndpointId(), own);
        subscription
                .getAcknowledgement()
                .getContacts()
                .forEach(
                        contact -> endpoints.putIfAbsent(contact.getEndpoint().getEndpointId(), contact.getEndpoint()));
        return List.copyOf(endpoints.values());
    }

    /** Returns the subscription's copy of an endpoint, if it has one. */
    public static Optional<Endpoint> find(Subscription subscription, String endpointId) {
        Endpoint own = subscription.getEndpoint();
        return own.getEndpointId().equals(endpointId)
                ? Optional.of(own)
                : of(subscription).stream()
                        .filter(endpoint -> endpoint.getEndpointId().equals(endpointId))
                        .findFirst();
    }

    /** Returns the subscription with this endpoint in place of its copies of it. */
    public static Subscription with(Subscription subscription, Endpoint endpoint) {
        Subscription.Builder changed = Subscription.newBuilder(subscription);
        if (isSame(subscription.getEndpoint(), endpoint)) {
            changed.setEndpoint(endpoint);
        }
        AcknowledgementRule rule = subscription.getAcknowledgement();
        if (rule != null) {
            changed.setAcknowledgement(AcknowledgementRule.newBuilder(rule)
                    .setContacts(rule.getContacts().stream()
                            .map(contact -> with(contact, endpoint))
                            .toList())
                    .build());
        }
        return changed.build();
    }

    private static AcknowledgementContact with(AcknowledgementContact contact, Endpoint endpoint) {
        return isSame(contact.getEndpoint(), endpoint)
                ? AcknowledgementContact.newBuilder(contact)
                        .setEndpoint(endpoint)
                        .build()
                : contact;
    }

    private static boolean isSame(Endpoint one, Endpoint other) {
        return one.getEndpointId().equals(other.getEndpointId());
    }
}
