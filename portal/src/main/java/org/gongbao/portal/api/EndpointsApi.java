package org.gongbao.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.delivery.ConsentStatus;
import org.gongbao.portal.delivery.DeliveryRequests;
import org.gongbao.portal.delivery.TenantEndpoint;
import org.gongbao.portal.delivery.TenantEndpoints;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of a tenant: how they are doing, what happened to them, and whether anything is sent there. */
@RestController
@RequestMapping("/api/v1/endpoints")
final class EndpointsApi {

    private static final Set<String> SEALED = Set.of("sealedSecret", "formerSealedSecret", "sealedCredentials");
    /** These are written only when the endpoint's health changes, or are bookkeeping; what waits is counted from the deliveries. */
    private static final Set<String> STALE = Set.of(
            "endpointId",
            "inFlight",
            "waiting",
            "scheduled",
            "shed",
            "lastSequence",
            "rateUsedUntil",
            "ratePerMinute",
            "tenant");

    private final TenantEndpoints endpoints;
    private final Views views;
    private final DeliveryRequests requests;
    private final EndpointService consents;

    EndpointsApi(TenantEndpoints endpoints, Views views, DeliveryRequests requests, EndpointService consents) {
        this.endpoints = endpoints;
        this.views = views;
        this.requests = requests;
        this.consents = consents;
    }

    @GetMapping
    @Needs(Scope.ENDPOINTS_READ)
    Map<String, Object> list(@RequestAttribute(ApiKeyFilter.TENANT) String tenant) {
        return Map.of(
                "items", endpoints.of(tenant).stream().map(EndpointsApi::shown).toList());
    }

    @GetMapping("/{id}")
    @Needs(Scope.ENDPOINTS_READ)
    Map<String, Object> one(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        return shown(owned(tenant, id));
    }

    @GetMapping("/{id}/notices")
    @Needs(Scope.ENDPOINTS_READ)
    Map<String, Object> notices(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        owned(tenant, id);
        List<Map<String, Object>> items =
                views.notices().of(id).stream().map(AvroJson::of).toList();
        return Map.of("items", items);
    }

    @PostMapping("/{id}/enable")
    @Needs(Scope.ENDPOINTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void enable(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id) {
        owned(tenant, id);
        requests.about(Callers.of(tenant, idempotencyKey), id, DeliveryAction.ENABLE);
    }

    @PostMapping("/{id}/disable")
    @Needs(Scope.ENDPOINTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void disable(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id) {
        owned(tenant, id);
        requests.about(Callers.of(tenant, idempotencyKey), id, DeliveryAction.DISABLE);
    }

    @PostMapping("/{id}/verify")
    @Needs(Scope.ENDPOINTS_WRITE)
    ResponseEntity<ConsentStatus> verify(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        TenantEndpoint endpoint = owned(tenant, id);
        consents.verify(tenant, endpoint.subscriptionIds().getFirst());
        HttpStatus status = endpoint.consent().missing() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(endpoint.consent());
    }

    private TenantEndpoint owned(String tenant, String id) {
        return endpoints.of(tenant, id).orElseThrow(() -> NotThereException.endpoint(id));
    }

    private static Map<String, Object> shown(TenantEndpoint endpoint) {
        Map<String, Object> shown = AvroJson.without(endpoint.endpoint(), SEALED);
        shown.put("subscriptions", endpoint.subscriptionIds());
        shown.put("waiting", endpoint.waiting());
        shown.put("consentStatus", endpoint.consent());
        shown.put(
                "health",
                endpoint.state()
                        .map(state -> AvroJson.without(state, STALE))
                        .orElseGet(() -> new LinkedHashMap<>(Map.of("breaker", "CLOSED", "consecutiveFailures", 0))));
        return shown;
    }
}
