package org.gongbao.portal.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.subscription.FilterUsers;
import org.gongbao.portal.subscription.SavedFilterRequest;
import org.gongbao.portal.subscription.SavedFilterService;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The saved filters of a tenant, which many of its subscriptions may share. */
@RestController
@RequestMapping("/api/v1/filters")
final class FiltersApi {

    private final SavedFilterService service;
    private final FilterUsers users;
    private final Views views;

    FiltersApi(SavedFilterService service, FilterUsers users, Views views) {
        this.service = service;
        this.users = users;
        this.views = views;
    }

    @PostMapping
    @Needs(Scope.FILTERS_WRITE)
    ResponseEntity<Map<String, Object>> create(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant, @RequestBody SavedFilterRequest request) {
        SavedFilter saved = service.create(tenant, request);
        return ResponseEntity.created(URI.create("/api/v1/filters/" + saved.getFilterId()))
                .body(shown(saved));
    }

    @GetMapping
    @Needs(Scope.FILTERS_READ)
    Map<String, Object> list(@RequestAttribute(ApiKeyFilter.TENANT) String tenant) {
        Map<String, List<String>> usedBy = users.byFilter(tenant);
        List<Map<String, Object>> items = views.filters().of(tenant).stream()
                .map(filter -> shown(filter, usedBy.getOrDefault(filter.getFilterId(), List.of())))
                .toList();
        return Map.of("items", items);
    }

    @GetMapping("/{id}")
    @Needs(Scope.FILTERS_READ)
    Map<String, Object> one(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        return views.filters().of(tenant, id).map(this::shown).orElseThrow(() -> NotThereException.filter(id));
    }

    @PutMapping("/{id}")
    @Needs(Scope.FILTERS_WRITE)
    Map<String, Object> change(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @PathVariable String id,
            @RequestBody SavedFilterRequest request) {
        return service.change(tenant, id, request).map(this::shown).orElseThrow(() -> NotThereException.filter(id));
    }

    @DeleteMapping("/{id}")
    @Needs(Scope.FILTERS_WRITE)
    ResponseEntity<Void> remove(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        if (!service.remove(tenant, id)) {
            throw NotThereException.filter(id);
        }
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> shown(SavedFilter saved) {
        return shown(saved, users.of(saved));
    }

    private static Map<String, Object> shown(SavedFilter saved, List<String> usedBy) {
        Map<String, Object> shown = AvroJson.of(saved);
        shown.put("usedBy", usedBy);
        return shown;
    }
}
