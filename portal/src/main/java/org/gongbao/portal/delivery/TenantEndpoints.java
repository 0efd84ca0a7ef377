package org.gongbao.portal.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;

/** Finds the endpoints of a tenant: those that its subscriptions name. Thread-safe. */
public final class TenantEndpoints {

    private static final Comparator<Endpoint> LATEST =
            Comparator.comparing(Endpoint::getChangedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final Views views;

    /** Makes it over the views. */
    public TenantEndpoints(Views views) {
        this.views = views;
    }

    /** Returns all of a tenant, that of the oldest subscription first. */
    public List<TenantEndpoint> of(String tenant) {
        Map<String, List<Subscription>> byEndpoint = new LinkedHashMap<>();
        for (Subscription subscription : views.subscriptions().of(tenant)) {
            byEndpoint
                    .computeIfAbsent(subscription.getEndpoint().getEndpointId(), none -> new ArrayList<>(1))
                    .add(subscription);
        }
        return byEndpoint.values().stream().map(this::endpoint).toList();
    }

    /** Returns one of a tenant. */
    public Optional<TenantEndpoint> of(String tenant, String endpointId) {
        List<Subscription> subscriptions = views.subscriptions().of(tenant).stream()
                .filter(subscription ->
                        subscription.getEndpoint().getEndpointId().equals(endpointId))
                .toList();
        return subscriptions.isEmpty() ? Optional.empty() : Optional.of(endpoint(subscriptions));
    }

    /** Of the copies in several subscriptions the latest counts. */
    private TenantEndpoint endpoint(List<Subscription> subscriptions) {
        Endpoint endpoint = subscriptions.stream()
                .map(Subscription::getEndpoint)
                .max(LATEST)
                .orElseThrow();
        String id = endpoint.getEndpointId();
        return new TenantEndpoint(
                endpoint,
                subscriptions.stream().map(Subscription::getSubscriptionId).toList(),
                views.endpoints().get(id),
                views.deliveries().waitingFor(id),
                ConsentStatus.of(endpoint, views.notices().consent(id)));
    }
}
