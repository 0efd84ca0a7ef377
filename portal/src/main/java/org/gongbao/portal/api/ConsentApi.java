package org.gongbao.portal.api;

import java.util.Map;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.record.v1.Consent;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks an address once more whether it wants webhooks. */
@RestController
@RequestMapping("/api/v1/subscriptions")
@Needs(Scope.ENDPOINTS_WRITE)
final class ConsentApi {

    private final EndpointService endpoints;

    ConsentApi(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @PostMapping("/{id}/verify")
    ResponseEntity<Map<String, String>> verify(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        Consent consent = endpoints.verify(tenant, id).orElseThrow(() -> NotThereException.subscription(id));
        HttpStatus status = consent == Consent.PENDING ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(Map.of("consent", consent.name()));
    }
}
