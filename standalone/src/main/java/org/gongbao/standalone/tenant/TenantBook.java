package org.gongbao.standalone.tenant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.change.Changes;
import org.gongbao.portal.tenant.IssuedKey;
import org.gongbao.portal.tenant.KeyDesk;
import org.gongbao.portal.tenant.KeyRequest;
import org.gongbao.portal.tenant.TenantRequest;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.standalone.topic.TopicWriter;

/** The tenants of an installation. What is changed is noted in the log of changes first. */
public final class TenantBook {

    private final TopicReader reader;
    private final TopicWriter writer;
    private final Clock clock = Clock.systemUTC();

    /** Opens the book of a cluster. */
    public TenantBook(Clients clients) {
        this.reader = new TopicReader(clients);
        this.writer = new TopicWriter(clients);
    }

    /** Returns all tenants with what they have, by name; those too that have subscriptions or keys alone. */
    public List<TenantUse> tenants() {
        Map<String, TenantUse> uses = new TreeMap<>();
        reader.latest(Topics.ACCESS_TENANTS).values().forEach(tenant -> use(uses, tenant.getTenant())
                .record(tenant));
        keys().forEach(key -> use(uses, key.getTenant()).key(key));
        for (Subscription subscription : reader.latest(Topics.SUBSCRIPTIONS).values()) {
            use(uses, subscription.getTenant()).subscription(subscription);
        }
        return List.copyOf(uses.values());
    }

    /**
     * Returns a tenant with what it has.
     *
     * @throws GongbaoException TEN-002 if nothing is known of it
     */
    public TenantUse tenant(String name) {
        return tenants().stream()
                .filter(use -> use.tenant().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** Returns all keys, oldest first. */
    public List<ApiKey> keys() {
        return List.copyOf(reader.latest(Topics.ACCESS_KEYS).values());
    }

    /** Returns the hour in which each key was last used, by keyId; one that never was is not among them. */
    public Map<String, Instant> lastUses() {
        Map<String, Instant> uses = new HashMap<>();
        reader.latest(Topics.ACCESS_USES).forEach((keyId, use) -> uses.put(keyId, use.getUsedIn()));
        return uses;
    }

    /** Returns all changes, oldest first. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        reader.read(Topics.CHANGES, key -> true, (key, change) -> changes.add(change));
        return List.copyOf(changes);
    }

    /**
     * Makes a tenant.
     *
     * @throws GongbaoException TEN-001 if there is one of the name, TEN-004 if the name is none
     */
    public Tenant create(String name, String description, Limits limits, String user) {
        if (!name.matches(TenantRequest.NAME)) {
            throw new GongbaoException(
                    "TEN-004",
                    "'" + name + "' cannot name a tenant: 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        if (record(name).isPresent()) {
            throw new GongbaoException(
                    "TEN-001", "There is a tenant " + name + " already; gongbao tenants limit changes its limits");
        }
        Tenant tenant = limits.on(blank(name, user).setDescription(description)).build();
        write(ChangeKind.TENANT_CREATED, name, name, limits.details(), user, Topics.ACCESS_TENANTS, tenant);
        return tenant;
    }

    /**
     * Changes limits of a tenant; those that are not given stay.
     *
     * @throws GongbaoException TEN-002 if nothing is known of the tenant
     */
    public Tenant limit(String name, Limits limits, String user) {
        tenant(name);
        Tenant tenant = limits.on(record(name).map(Tenant::newBuilder).orElseGet(() -> blank(name, user)))
                .setUpdatedAt(now())
                .build();
        write(ChangeKind.TENANT_LIMITED, name, name, limits.details(), user, Topics.ACCESS_TENANTS, tenant);
        return tenant;
    }

    /**
     * Makes a key.
     *
     * @throws GongbaoException TEN-002 if nothing is known of the tenant, POR-021 if the request is wrong
     */
    public IssuedKey createKey(String tenant, KeyRequest request, String user) {
        tenant(tenant);
        IssuedKey issued = IssuedKey.of(tenant, request, EnumSet.allOf(Scope.class), actor(user), clock.instant());
        ApiKey key = issued.record();
        write(ChangeKind.KEY_CREATED, tenant, key.getKeyId(), KeyDesk.details(key), user, Topics.ACCESS_KEYS, key);
        return issued;
    }

    /**
     * Revokes a key.
     *
     * @throws GongbaoException TEN-003 if there is no such key
     */
    public ApiKey revoke(String keyId, String user) {
        ApiKey key = keys().stream()
                .filter(known -> known.getKeyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new GongbaoException(
                        "TEN-003", "There is no key " + keyId + "; gongbao keys list shows their identifiers"));
        ApiKey revoked = IssuedKey.revoked(key, actor(user), clock.instant());
        if (!revoked.equals(key)) {
            write(ChangeKind.KEY_REVOKED, key.getTenant(), keyId, Map.of(), user, Topics.ACCESS_KEYS, revoked);
        }
        return revoked;
    }

    private <T extends SpecificRecord> void write(
            ChangeKind kind,
            String tenant,
            String objectId,
            Map<String, String> details,
            String user,
            TopicDefinition<T> topic,
            T value) {
        Change change = Changes.of(actor(user), kind, tenant, objectId, details, clock.instant());
        writer.write(Topics.CHANGES, tenant, change);
        writer.write(topic, objectId, value);
    }

    private Optional<Tenant> record(String name) {
        return Optional.ofNullable(
                reader.latest(Topics.ACCESS_TENANTS, name::equals).get(name));
    }

    private Tenant.Builder blank(String name, String user) {
        Instant now = now();
        return Tenant.newBuilder()
                .setTenant(name)
                .setCreatedBy(actor(user).text())
                .setCreatedAt(now)
                .setUpdatedAt(now);
    }

    private static Actor actor(String user) {
        return Actor.of(ActorKind.COMMAND_LINE, user);
    }

    private static TenantUse use(Map<String, TenantUse> uses, String tenant) {
        return uses.computeIfAbsent(tenant, TenantUse::new);
    }

    private static GongbaoException unknown(String name) {
        return new GongbaoException(
                "TEN-002", "There is no tenant " + name + "; gongbao tenants create " + name + " makes it");
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
