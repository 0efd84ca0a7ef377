package org.gongbao.portal.subscription;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.portal.access.TenantLimits;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.portal.view.Subscriptions;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/**
 * Lets no tenant have more than it may. Counts what the view shows, so it is exact where one creation is looked at after another and each is in the view before the
 * next: so {@link SubscriptionService} does within a portal. Of several portals each may let one through at the same moment. Thread-safe.
 */
public final class Quotas {

    private final Subscriptions subscriptions;
    private final AccessViews access;
    private final TenantLimits usual;

    /**
     * Makes it.
     *
     * @param usual limits of tenants without limits of their own
     */
    public Quotas(Subscriptions subscriptions, AccessViews access, TenantLimits usual) {
        this.subscriptions = subscriptions;
        this.access = access;
        this.usual = usual;
    }

    /** Returns the limits of a tenant. */
    public TenantLimits limits(String tenant) {
        return usual.of(access.tenants().get(tenant));
    }

    /** Returns how many deliveries a minute all endpoints of a tenant get together; 0 = no limit. The streams keep to it. */
    public int deliveriesPerMinute(String tenant) {
        return access.tenants().get(tenant).map(Tenant::getDeliveriesPerMinute).orElse(0);
    }

    /**
     * Refuses a new subscription that is one too many.
     *
     * @throws QuotaExceededException POR-015
     */
    public void admitSubscription(String tenant) {
        int limit = limits(tenant).mostSubscriptions();
        if (limit > 0) {
            int used = subscriptions.of(tenant).size();
            refuseBeyond("subscriptions", limit, used, 1);
        }
    }

    /**
     * Refuses endpoints that are too many together with those that there are.
     *
     * @param wanted identifiers of endpoints that a subscription is to have; those that exist are not counted again
     * @throws QuotaExceededException POR-015
     */
    public void admitEndpoints(String tenant, Set<String> wanted) {
        int limit = limits(tenant).mostEndpoints();
        if (limit > 0) {
            Set<String> used = endpoints(tenant);
            Set<String> more = new HashSet<>(wanted);
            more.removeAll(used);
            refuseBeyond("endpoints", limit, used.size(), more.size());
        }
    }

    /** Returns the identifiers of the endpoints that the subscriptions of a tenant name. */
    public Set<String> endpoints(String tenant) {
        List<Subscription> all = subscriptions.of(tenant);
        return all.stream()
                .flatMap(subscription -> SubscriptionEndpoints.of(subscription).stream())
                .map(Endpoint::getEndpointId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void refuseBeyond(String quota, int limit, int used, int more) {
        if (more > 0 && used + more > limit) {
            throw new QuotaExceededException(quota, limit, used, more);
        }
    }
}
