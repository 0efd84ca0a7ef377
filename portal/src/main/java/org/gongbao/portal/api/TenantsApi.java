package org.gongbao.portal.api;

import java.net.URI;
import java.util.Map;
import org.gongbao.portal.access.KeyHolder;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.subscription.Quotas;
import org.gongbao.portal.tenant.IssuedKey;
import org.gongbao.portal.tenant.KeyDesk;
import org.gongbao.portal.tenant.KeyRequest;
import org.gongbao.portal.tenant.TenantDesk;
import org.gongbao.portal.tenant.TenantRequest;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tenants, for an operator who has no way to the brokers. */
@RestController
@RequestMapping("/api/v1/tenants")
@Needs(Scope.OPERATOR)
final class TenantsApi {

    private final TenantDesk desk;
    private final KeyDesk keys;
    private final Quotas quotas;
    private final Views views;

    TenantsApi(TenantDesk desk, KeyDesk keys, Quotas quotas, Views views) {
        this.desk = desk;
        this.keys = keys;
        this.quotas = quotas;
        this.views = views;
    }

    @GetMapping
    Map<String, Object> list() {
        return Map.of("items", desk.all().stream().map(AvroJson::of).toList());
    }

    @GetMapping("/{tenant}")
    Map<String, Object> one(@PathVariable String tenant) {
        return shown(known(tenant));
    }

    @PutMapping("/{tenant}")
    Map<String, Object> put(@PathVariable String tenant, @RequestBody TenantRequest request) {
        return shown(desk.put(tenant, request));
    }

    @PostMapping("/{tenant}/keys")
    ResponseEntity<Map<String, Object>> key(
            @RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder,
            @PathVariable String tenant,
            @RequestBody KeyRequest request) {
        IssuedKey issued = keys.create(known(tenant).getTenant(), holder, request);
        return ResponseEntity.created(
                        URI.create("/api/v1/keys/" + issued.record().getKeyId()))
                .header("Cache-Control", "no-store")
                .body(KeysApi.shownOnce(issued));
    }

    private Tenant known(String tenant) {
        return desk.find(tenant).orElseThrow(() -> NotThereException.tenant(tenant));
    }

    private Map<String, Object> shown(Tenant tenant) {
        String name = tenant.getTenant();
        Map<String, Object> shown = AvroJson.of(tenant);
        shown.put(
                "used",
                Map.of(
                        "subscriptions", views.subscriptions().of(name).size(),
                        "endpoints", quotas.endpoints(name).size()));
        shown.put(
                "keys",
                keys.of(name).stream().map(key -> KeysApi.shown(key, views)).toList());
        return shown;
    }
}
