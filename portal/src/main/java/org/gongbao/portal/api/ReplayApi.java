package org.gongbao.portal.api;

import java.util.List;
import java.util.Map;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.delivery.DeliveryRequests;
import org.gongbao.portal.delivery.DocumentRequests;
import org.gongbao.portal.delivery.MatchAgainRequest;
import org.gongbao.portal.delivery.MatchedAgain;
import org.gongbao.portal.delivery.ReplayRequest;
import org.gongbao.portal.delivery.Requested;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant asks of the deliveries of a subscription. */
@RestController
@RequestMapping("/api/v1/subscriptions")
@Needs(Scope.DELIVERIES_REPLAY)
final class ReplayApi {

    private final DeliveryRequests requests;
    private final DocumentRequests documents;
    private final Views views;

    ReplayApi(DeliveryRequests requests, DocumentRequests documents, Views views) {
        this.requests = requests;
        this.documents = documents;
        this.views = views;
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Requested replay(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id,
            @RequestBody(required = false) ReplayRequest request) {
        ReplayRequest wanted = request == null ? new ReplayRequest(List.of(), null, null, List.of()) : request;
        return requests.replay(Callers.of(tenant, idempotencyKey), owned(tenant, id), wanted);
    }

    @PostMapping("/{id}/match-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MatchedAgain matchAgain(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id,
            @RequestBody MatchAgainRequest request) {
        return documents.matchAgain(Callers.of(tenant, idempotencyKey), owned(tenant, id), request);
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> ping(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id) {
        return Map.of("deliveryId", documents.test(Callers.of(tenant, idempotencyKey), owned(tenant, id)));
    }

    private Subscription owned(String tenant, String id) {
        return views.subscriptions().of(tenant, id).orElseThrow(() -> NotThereException.subscription(id));
    }
}
