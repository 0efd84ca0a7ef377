package org.gongbao.portal.api;

import java.time.Duration;
import java.util.Map;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.portal.subscription.EndpointService.Rotated;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives endpoints new secrets. */
@RestController
@RequestMapping("/api/v1/endpoints")
@Needs(Scope.ENDPOINTS_WRITE)
final class RotationApi {

    private final EndpointService endpoints;

    RotationApi(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @PostMapping("/{id}/rotate-secret")
    Map<String, String> rotate(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @PathVariable String id,
            @RequestParam(defaultValue = "24") int keepHours) {
        Rotated rotated = endpoints
                .rotate(tenant, id, Duration.ofHours(keepHours))
                .orElseThrow(() -> NotThereException.endpoint(id));
        return Map.of(
                "secret", rotated.secret(), "formerUntil", rotated.formerUntil().toString());
    }
}
