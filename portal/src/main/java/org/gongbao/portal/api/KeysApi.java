package org.gongbao.portal.api;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.portal.access.KeyHolder;
import org.gongbao.portal.access.KeyState;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.tenant.IssuedKey;
import org.gongbao.portal.tenant.KeyDesk;
import org.gongbao.portal.tenant.KeyRequest;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of a tenant, for whoever administers it. Another tenant's keys, and those of the configuration, do not exist here. */
@RestController
@RequestMapping("/api/v1/keys")
@Needs(Scope.ADMIN)
final class KeysApi {

    private static final Set<String> PRIVATE = Set.of("digest");

    private final KeyDesk desk;
    private final Views views;

    KeysApi(KeyDesk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> create(
            @RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder, @RequestBody KeyRequest request) {
        IssuedKey issued = desk.create(holder, request);
        return ResponseEntity.created(
                        URI.create("/api/v1/keys/" + issued.record().getKeyId()))
                .header("Cache-Control", "no-store")
                .body(shownOnce(issued));
    }

    @GetMapping
    Map<String, Object> list(@RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder) {
        List<Map<String, Object>> items =
                desk.of(holder.tenant()).stream().map(key -> shown(key, views)).toList();
        return Map.of("items", items);
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder, @PathVariable String id) {
        return desk.of(holder.tenant()).stream()
                .filter(key -> key.getKeyId().equals(id))
                .findFirst()
                .map(key -> shown(key, views))
                .orElseThrow(() -> NotThereException.key(id));
    }

    @DeleteMapping("/{id}")
    Map<String, Object> revoke(@RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder, @PathVariable String id) {
        return desk.revoke(holder, id).map(key -> shown(key, views)).orElseThrow(() -> NotThereException.key(id));
    }

    static Map<String, Object> shownOnce(IssuedKey issued) {
        Map<String, Object> shown = shown(issued.record());
        shown.put("key", issued.text());
        return shown;
    }

    /** Shows a key with the hour in which it was last used; null = it never was. */
    static Map<String, Object> shown(ApiKey key, Views views) {
        Map<String, Object> shown = shown(key);
        shown.put(
                "lastUsedIn",
                views.keyUses()
                        .get(key.getKeyId())
                        .map(use -> use.getUsedIn().toString())
                        .orElse(null));
        return shown;
    }

    private static Map<String, Object> shown(ApiKey key) {
        Map<String, Object> shown = AvroJson.without(key, PRIVATE);
        shown.put("state", KeyState.of(key, Clock.systemUTC().instant()).name());
        return shown;
    }
}
