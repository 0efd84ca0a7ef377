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
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/** Finds the endpoints of a tenant: those that its subscriptions name, for deliveries or for acknowledgements. Thread-safe. */
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
            for (Endpoint endpoint : SubscriptionEndpoints.of(subscription)) {
                byEndpoint
                        .computeIfAbsent(endpoint.getEndpointId(), none -> new ArrayList<>(1))
                        .add(subscription);
            }
        }
        return byEndpoint.entrySet().stream()
                .map(entry -> endpoint(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns one of a tenant. */
    public Optional<TenantEndpoint> of(String tenant, String endpointId) {
        List<Subscription> subscriptions = views.subscriptions().ofEndpoint(tenant, endpointId);
        return subscriptions.isEmpty() ? Optional.empty() : Optional.of(endpoint(endpointId, subscriptions));
    }

    /** Of the copies in several subscriptions the latest counts. */
    private TenantEndpoint endpoint(String id, List<Subscription> subscriptions) {
        Endpoint endpoint = subscriptions.stream()
                .flatMap(subscription -> SubscriptionEndpoints.find(subscription, id).stream())
                .max(LATEST)
                .orElseThrow();
        return new TenantEndpoint(
                endpoint,
                subscriptions.stream().map(Subscription::getSubscriptionId).toList(),
                views.endpoints().get(id),
                views.deliveries().waitingFor(id),
                ConsentStatus.of(endpoint, views.notices().consent(id)));
    }
}
