package org.gongbao.standalone.tenant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;

/** A tenant and what it has. Filled by the book, then only read; for one thread. */
public final class TenantUse {

    private final String tenant;
    private final List<ApiKey> keys = new ArrayList<>();
    private final Set<String> endpoints = new HashSet<>();
    private Tenant record;
    private int subscriptions;

    TenantUse(String tenant) {
        this.tenant = tenant;
    }

    void record(Tenant found) {
        record = found;
    }

    void key(ApiKey key) {
        keys.add(key);
    }

    void subscription(Subscription subscription) {
        subscriptions++;
        SubscriptionEndpoints.of(subscription).stream()
                .map(Endpoint::getEndpointId)
                .forEach(endpoints::add);
    }

    /** Returns its name. */
    public String tenant() {
        return tenant;
    }

    /** Returns its record; a tenant of the configuration alone has none. */
    public Optional<Tenant> record() {
        return Optional.ofNullable(record);
    }

    /** Returns its keys, oldest first, those that are no longer good too. */
    public List<ApiKey> keys() {
        return List.copyOf(keys);
    }

    /** Returns how many subscriptions it has. */
    public int subscriptions() {
        return subscriptions;
    }

    /** Returns how many endpoints these name. */
    public int endpoints() {
        return endpoints.size();
    }
}
