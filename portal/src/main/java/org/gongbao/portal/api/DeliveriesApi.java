package org.gongbao.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.delivery.DeliveryCursor;
import org.gongbao.portal.delivery.DeliveryParameters;
import org.gongbao.portal.delivery.DeliveryRequests;
import org.gongbao.portal.delivery.Requested;
import org.gongbao.portal.deliverylog.DeliveryPlace;
import org.gongbao.portal.deliverylog.DeliveryQuery;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log of a tenant: deliveries of its subscriptions, with their attempts. */
@RestController
@RequestMapping("/api/v1/deliveries")
final class DeliveriesApi {

    private static final int MOST = 500;
    private static final Set<String> INTERNAL = Set.of("documentPartition", "documentOffset", "lastCommandId");

    private final Views views;
    private final DeliveryRequests requests;

    DeliveriesApi(Views views, DeliveryRequests requests) {
        this.views = views;
        this.requests = requests;
    }

    @GetMapping
    @Needs(Scope.DELIVERIES_READ)
    Map<String, Object> list(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestParam(required = false) String subscription,
            @RequestParam(defaultValue = "") Set<String> document,
            @RequestParam(required = false) String endpoint,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(required = false) String since,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String cursor) {
        DeliveryParameters parameters = new DeliveryParameters();
        DeliveryQuery query = new DeliveryQuery(
                subscriptions(tenant, subscription),
                document,
                Optional.ofNullable(endpoint),
                parameters.states("state", state),
                parameters.time("since", since),
                parameters.time("until", until),
                parameters.cursor(cursor));
        parameters.check();
        int size = Math.clamp(limit, 1, MOST);
        List<DeliveryState> found = views.deliveries().find(query, size);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                found.stream()
                        .map(delivery -> AvroJson.without(delivery, INTERNAL))
                        .toList());
        answer.put("next", found.size() == size ? DeliveryCursor.write(DeliveryPlace.of(found.getLast())) : null);
        return answer;
    }

    @GetMapping("/{id}")
    @Needs(Scope.DELIVERIES_READ)
    Map<String, Object> one(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        DeliveryState delivery = delivery(id);
        subscription(tenant, delivery);
        Map<String, Object> shown = AvroJson.without(delivery, INTERNAL);
        shown.put(
                "attemptLog",
                views.deliveries().attemptsOf(id).stream().map(AvroJson::of).toList());
        return shown;
    }

    @PostMapping("/{id}/replay")
    @Needs(Scope.DELIVERIES_REPLAY)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Requested replay(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @PathVariable String id) {
        DeliveryState delivery = delivery(id);
        return requests.replay(Callers.of(tenant, idempotencyKey), subscription(tenant, delivery), delivery);
    }

    private Set<String> subscriptions(String tenant, String wanted) {
        return views.subscriptions().of(tenant).stream()
                .map(Subscription::getSubscriptionId)
                .filter(id -> wanted == null || wanted.equals(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private DeliveryState delivery(String id) {
        return views.deliveries().byId(id).orElseThrow(() -> NotThereException.delivery(id));
    }

    /** Another tenant's delivery does not exist here. */
    private Subscription subscription(String tenant, DeliveryState delivery) {
        return views.subscriptions()
                .of(tenant, delivery.getSubscriptionId())
                .orElseThrow(() -> NotThereException.delivery(delivery.getDeliveryId()));
    }
}
