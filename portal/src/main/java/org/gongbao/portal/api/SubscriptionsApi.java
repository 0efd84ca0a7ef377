package org.gongbao.portal.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.key.PlatformKey;
import org.gongbao.portal.subscription.SubscriptionRequest;
import org.gongbao.portal.subscription.SubscriptionService;
import org.gongbao.portal.subscription.SubscriptionService.Created;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's subscriptions. The filter before it lets nobody in without a key; another tenant's subscriptions do not exist here. */
@RestController
@RequestMapping("/api/v1/subscriptions")
final class SubscriptionsApi {

    private static final int MOST = 500;
    private static final Set<String> PRIVATE = Set.of("sealedSecret", "formerSealedSecret", "sealedCredentials");
    private static final Set<String> INTERNAL = Set.of("documentPartition", "documentOffset", "lastCommandId");

    private final SubscriptionService service;
    private final PlatformKey platform;
    private final Views views;

    SubscriptionsApi(SubscriptionService service, PlatformKey platform, Views views) {
        this.service = service;
        this.platform = platform;
        this.views = views;
    }

    @PostMapping
    @Needs(Scope.SUBSCRIPTIONS_WRITE)
    ResponseEntity<Map<String, Object>> create(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestBody SubscriptionRequest request) {
        Created created = service.create(tenant, request, Callers.key(idempotencyKey));
        Map<String, Object> answer = shown(created.subscription());
        if (created.subscription().getEndpoint().getSignature() == SignatureKind.ASYMMETRIC) {
            answer.put("publicKey", platform.key().publicText());
        } else {
            answer.put("secret", created.secret());
        }
        withContacts(answer, created.subscription());
        String address = "/api/v1/subscriptions/" + created.subscription().getSubscriptionId();
        return ResponseEntity.created(URI.create(address)).body(answer);
    }

    @GetMapping
    @Needs(Scope.SUBSCRIPTIONS_READ)
    Map<String, Object> list(@RequestAttribute(ApiKeyFilter.TENANT) String tenant) {
        List<Map<String, Object>> items =
                views.subscriptions().of(tenant).stream().map(this::shown).toList();
        return Map.of("items", items);
    }

    @GetMapping("/{id}")
    @Needs(Scope.SUBSCRIPTIONS_READ)
    Map<String, Object> one(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        return shown(owned(tenant, id));
    }

    @PatchMapping("/{id}")
    @Needs(Scope.SUBSCRIPTIONS_WRITE)
    Map<String, Object> change(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @PathVariable String id,
            @RequestBody SubscriptionRequest request) {
        return service.change(tenant, id, request)
                .map(changed -> {
                    Map<String, Object> answer = shown(changed);
                    if (request.acknowledgement() != null) {
                        withContacts(answer, changed);
                    }
                    return answer;
                })
                .orElseThrow(() -> NotThereException.subscription(id));
    }

    @DeleteMapping("/{id}")
    @Needs(Scope.SUBSCRIPTIONS_WRITE)
    ResponseEntity<Void> remove(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        if (!service.remove(tenant, id)) {
            throw NotThereException.subscription(id);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/deliveries")
    @Needs(Scope.DELIVERIES_READ)
    Map<String, Object> deliveries(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit) {
        owned(tenant, id);
        List<Map<String, Object>> items = views.deliveries().ofSubscription(id, Math.clamp(limit, 1, MOST)).stream()
                .map(this::shown)
                .toList();
        return Map.of("items", items);
    }

    private Map<String, Object> shown(DeliveryState state) {
        Map<String, Object> shown = AvroJson.without(state, INTERNAL);
        shown.put(
                "attemptLog",
                views.deliveries().attemptsOf(state.getDeliveryId()).stream()
                        .map(AvroJson::of)
                        .toList());
        return shown;
    }

    /** The secrets of contacts are shown to whoever writes the rule, and never else. */
    private void withContacts(Map<String, Object> answer, Subscription subscription) {
        List<Map<String, Object>> contacts = service.contacts(subscription).stream()
                .map(contact -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("name", contact.contact().getName());
                    shown.put("endpointId", contact.contact().getEndpoint().getEndpointId());
                    boolean asymmetric = contact.contact().getEndpoint().getSignature() == SignatureKind.ASYMMETRIC;
                    shown.put(
                            asymmetric ? "publicKey" : "secret",
                            asymmetric ? platform.key().publicText() : contact.secret());
                    return shown;
                })
                .toList();
        if (!contacts.isEmpty()) {
            answer.put("contacts", contacts);
        }
    }

    private Subscription owned(String tenant, String id) {
        return views.subscriptions().of(tenant, id).orElseThrow(() -> NotThereException.subscription(id));
    }

    private Subscription latest(Subscription subscription) {
        Subscription latest = subscription;
        for (Endpoint copy : SubscriptionEndpoints.of(subscription)) {
            latest = SubscriptionEndpoints.with(
                    latest, views.subscriptions().endpoint(copy.getEndpointId()).orElse(copy));
        }
        return latest;
    }

    /** Of the endpoints what was changed last, whichever subscription carries it. */
    private Map<String, Object> shown(Subscription subscription) {
        var endpoint = subscription.getEndpoint();
        var latest = views.subscriptions().endpoint(endpoint.getEndpointId()).orElse(endpoint);
        Map<String, Object> shown = AvroJson.without(latest(subscription), PRIVATE);
        shown.put("hasCredentials", latest.getSealedCredentials() != null);
        return shown;
    }
}
