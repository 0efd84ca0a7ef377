package org.gongbao.portal.tenant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.Tenant;

/** Makes tenants and sets their limits, for the operator. A call returns when this portal goes by the change. Thread-safe. */
public final class TenantDesk {

    private final AccessViews views;
    private final ShownLog<Tenant> log;
    private final ChangeLog changes;
    private final Clock clock;

    /** Makes a desk over the tenants that the portal goes by, and the topic that has them. */
    public TenantDesk(AccessViews views, ShownLog<Tenant> log, ChangeLog changes, Clock clock) {
        this.views = views;
        this.log = log;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns all tenants that have a record, by name. */
    public List<Tenant> all() {
        return views.tenants().all().stream()
                .sorted(Comparator.comparing(Tenant::getTenant))
                .toList();
    }

    /** Returns one. */
    public Optional<Tenant> find(String name) {
        return views.tenants().get(name);
    }

    /**
     * Makes a tenant, or replaces its description and limits.
     *
     * @throws InvalidRequestException if the request is wrong
     * @throws PortalException POR-030 if it cannot be stored
     */
    public synchronized Tenant put(String name, TenantRequest request) {
        request.check(name);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Tenant> before = find(name);
        Tenant after = request.on(before.map(Tenant::newBuilder).orElseGet(() -> blank(name, now)))
                .setUpdatedAt(now)
                .build();
        ChangeKind kind = before.isPresent() ? ChangeKind.TENANT_LIMITED : ChangeKind.TENANT_CREATED;
        changes.record(kind, name, name, details(after));
        log.write(name, after);
        return after;
    }

    private static Tenant.Builder blank(String name, Instant now) {
        return Tenant.newBuilder()
                .setTenant(name)
                .setCreatedBy(Actor.current().text())
                .setCreatedAt(now);
    }

    private static Map<String, String> details(Tenant tenant) {
        Map<String, String> details = new TreeMap<>();
        details.put("subscriptions", text(tenant.getMostSubscriptions()));
        details.put("endpoints", text(tenant.getMostEndpoints()));
        details.put("requestsPerMinute", text(tenant.getRequestsPerMinute()));
        details.put("deliveriesPerMinute", text(tenant.getDeliveriesPerMinute()));
        return details;
    }

    private static String text(Integer limit) {
        return limit == null ? "usual" : limit == 0 ? "none" : limit.toString();
    }
}
