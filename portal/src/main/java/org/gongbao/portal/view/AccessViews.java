package org.gongbao.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.Tenant;

/**
 * What decides who may do what.
 *
 * @param keys keys to the API, by keyId
 * @param tenants tenants, by name
 */
public record AccessViews(LatestByKey<ApiKey> keys, LatestByKey<Tenant> tenants) {

    /** Returns empty views. */
    public static AccessViews empty() {
        return new AccessViews(new LatestByKey<>(), new LatestByKey<>());
    }

    /** Returns a key of a tenant; nothing if it is another tenant's. */
    public Optional<ApiKey> key(String tenant, String keyId) {
        return keys.get(keyId).filter(key -> key.getTenant().equals(tenant));
    }

    /** Returns the keys of a tenant, oldest first. */
    public List<ApiKey> keysOf(String tenant) {
        return keys.all().stream()
                .filter(key -> key.getTenant().equals(tenant))
                .sorted(Comparator.comparing(ApiKey::getCreatedAt).thenComparing(ApiKey::getKeyId))
                .toList();
    }
}
