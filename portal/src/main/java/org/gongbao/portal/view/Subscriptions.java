package org.gongbao.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/** All subscriptions. */
public final class Subscriptions extends LatestByKey<Subscription> {

    @Override
    public void accept(String key, Subscription value) {
        super.accept(key, value == null ? null : Slim.of(value));
    }

    /** Returns a tenant's subscription; nothing if it is another tenant's. */
    public Optional<Subscription> of(String tenant, String subscriptionId) {
        return get(subscriptionId).filter(found -> found.getTenant().equals(tenant));
    }

    /** Returns all of a tenant, oldest first. */
    public List<Subscription> of(String tenant) {
        return all().stream()
                .filter(found -> found.getTenant().equals(tenant))
                .sorted(Comparator.comparing(Subscription::getCreatedAt).thenComparing(Subscription::getSubscriptionId))
                .toList();
    }

    /** Returns an endpoint with its secret, as it was changed last, if a subscription has it. */
    public Optional<Endpoint> endpoint(String endpointId) {
        return all().stream()
                .flatMap(found -> SubscriptionEndpoints.find(found, endpointId).stream())
                .max(Comparator.comparing(Endpoint::getChangedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Returns the subscriptions of a tenant that go to an endpoint, or ask it to acknowledge. */
    public List<Subscription> ofEndpoint(String tenant, String endpointId) {
        return of(tenant).stream()
                .filter(found -> SubscriptionEndpoints.find(found, endpointId).isPresent())
                .toList();
    }
}
