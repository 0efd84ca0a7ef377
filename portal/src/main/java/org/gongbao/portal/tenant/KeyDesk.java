package org.gongbao.portal.tenant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.access.KeyHolder;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.ChangeKind;

/** Makes and revokes keys of tenants. A call returns when this portal goes by the change; others follow within a second. Thread-safe. */
public final class KeyDesk {

    private final AccessViews views;
    private final ShownLog<ApiKey> log;
    private final ChangeLog changes;
    private final Clock clock;

    /** Makes a desk over the keys that the portal goes by, and the topic that has them. */
    public KeyDesk(AccessViews views, ShownLog<ApiKey> log, ChangeLog changes, Clock clock) {
        this.views = views;
        this.log = log;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns the keys of a tenant, oldest first, those that are no longer good too. */
    public List<ApiKey> of(String tenant) {
        return views.keysOf(tenant);
    }

    /**
     * Makes a key for the tenant of whoever asks, who can give only what it has.
     *
     * @throws InvalidRequestException if the request is wrong
     * @throws PortalException POR-030 if it cannot be stored
     */
    public IssuedKey create(KeyHolder holder, KeyRequest request) {
        return create(holder.tenant(), holder, request);
    }

    /**
     * Makes a key for any tenant. Whoever asks can give only what it has.
     *
     * @throws InvalidRequestException if the request is wrong
     * @throws PortalException POR-030 if it cannot be stored
     */
    public IssuedKey create(String tenant, KeyHolder holder, KeyRequest request) {
        IssuedKey issued = IssuedKey.of(tenant, request, holder.scopes(), holder.actor(), clock.instant());
        changes.record(ChangeKind.KEY_CREATED, tenant, issued.record().getKeyId(), details(issued.record()));
        log.write(issued.record().getKeyId(), issued.record());
        return issued;
    }

    /**
     * Revokes a key of the tenant of whoever asks; it may be its own.
     *
     * @return the key; nothing if the tenant has no such key
     * @throws PortalException POR-030 if it cannot be stored
     */
    public Optional<ApiKey> revoke(KeyHolder holder, String keyId) {
        return views.key(holder.tenant(), keyId).map(key -> {
            ApiKey revoked = IssuedKey.revoked(key, holder.actor(), clock.instant());
            if (!revoked.equals(key)) {
                changes.record(ChangeKind.KEY_REVOKED, holder.tenant(), keyId);
                log.write(keyId, revoked);
            }
            return revoked;
        });
    }

    /** Returns what the log of changes tells of a key. */
    public static Map<String, String> details(ApiKey key) {
        String end = key.getExpiresAt() == null ? "never" : key.getExpiresAt().toString();
        return Map.of("scopes", String.join(" ", key.getScopes()), "expires", end);
    }
}
