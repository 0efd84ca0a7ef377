package org.gongbao.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.tenant.IssuedKey;
import org.gongbao.portal.tenant.KeyRequest;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.topic.Topics;

/** A tenant that uses the API with a key of the topic. */
record TenantClient(RunningPortal portal, String tenant, String keyId, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Actor OPERATOR = Actor.of(ActorKind.COMMAND_LINE, "operator");

    /**
     * Gives a tenant a key, as the operator does at the command line, and waits until the portal knows it.
     *
     * @param scopes none = the usual ones
     */
    static TenantClient of(RunningPortal portal, String tenant, Scope... scopes) {
        List<String> names = Arrays.stream(scopes).map(Scope::text).toList();
        Set<Scope> all = EnumSet.allOf(Scope.class);
        IssuedKey issued = IssuedKey.of(tenant, new KeyRequest("test", names, null), all, OPERATOR, Instant.now());
        String id = issued.record().getKeyId();
        portal.write(Topics.ACCESS_KEYS, id, issued.record());
        Awaitility.await()
                .until(() -> portal.bean(AccessViews.class).keys().get(id).isPresent());
        return new TenantClient(portal, tenant, id, issued.text());
    }

    /** Sets the limits of this tenant. */
    void limit(Integer subscriptions, Integer endpoints, Integer requests) {
        Tenant limited = Tenant.newBuilder()
                .setTenant(tenant)
                .setMostSubscriptions(subscriptions)
                .setMostEndpoints(endpoints)
                .setRequestsPerMinute(requests)
                .setCreatedBy(OPERATOR.text())
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
        portal.write(Topics.ACCESS_TENANTS, tenant, limited);
        Awaitility.await().until(() -> portal.bean(AccessViews.class)
                .tenants()
                .get(tenant)
                .filter(limited::equals)
                .isPresent());
    }

    /** Returns the same tenant with another key. */
    TenantClient with(String otherKey) {
        return new TenantClient(portal, tenant, null, otherKey);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return portal.send(method, path, body, "Authorization", "Bearer " + key);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> subscribe(String name, String url) {
        return send("POST", "/api/v1/subscriptions", "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(name, url));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
