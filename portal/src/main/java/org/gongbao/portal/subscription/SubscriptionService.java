package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.change.GivenFields;
import org.gongbao.portal.view.SavedFilters;
import org.gongbao.portal.view.Subscriptions;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;

/**
 * Makes, changes and removes subscriptions. A call returns when the change is stored and, as a rule, the view shows it. Thread-safe.
 */
public final class SubscriptionService {

    private final Subscriptions subscriptions;
    private final SavedFilters filters;
    private final SubscriptionWrites writes;
    private final EndpointService endpoints;
    private final AcknowledgementRules rules;
    private final Quotas quotas;
    private final ChangeLog changes;
    private final Duration shortestDeadline;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param subscriptions the view
     * @param filters saved filters
     * @param writes where changes go
     * @param endpoints makes and changes endpoints
     * @param quotas what tenants may have
     * @param changes remembers what is changed
     * @param shortestDeadline for an acknowledgement that may be asked for
     */
    public SubscriptionService(
            Subscriptions subscriptions,
            SavedFilters filters,
            SubscriptionWrites writes,
            EndpointService endpoints,
            Quotas quotas,
            ChangeLog changes,
            Duration shortestDeadline,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.filters = filters;
        this.writes = writes;
        this.endpoints = endpoints;
        this.rules = new AcknowledgementRules(endpoints);
        this.quotas = quotas;
        this.changes = changes;
        this.shortestDeadline = shortestDeadline;
        this.clock = clock;
    }

    /**
     * A subscription that was just made.
     *
     * @param subscription the subscription
     * @param secret secret that signs its webhooks; shown only now
     */
    public record Created(Subscription subscription, String secret) {}

    /**
     * A contact that is asked for acknowledgement.
     *
     * @param contact the contact
     * @param secret secret that signs its webhooks; shown when the rule is made
     */
    public record ContactSecret(AcknowledgementContact contact, String secret) {}

    /** Returns the contacts of a subscription with their secrets, in order. */
    public List<ContactSecret> contacts(Subscription subscription) {
        return subscription.getAcknowledgement() == null
                ? List.of()
                : subscription.getAcknowledgement().getContacts().stream()
                        .map(contact -> new ContactSecret(contact, endpoints.secretOf(contact.getEndpoint())))
                        .toList();
    }

    /**
     * Makes a subscription. Subscriptions of one tenant to one address in one form share the endpoint, and so the secret. Under the same key the same
     * request makes one subscription, however often it comes: the identifier is a function of the key, so the topic remembers.
     *
     * @param idempotencyKey key that the tenant gave to the request
     * @throws InvalidRequestException if the request is wrong, or another one came under the key
     * @throws QuotaExceededException if the tenant has as much as it may have
     * @throws PortalException POR-030 if it cannot be stored
     */
    public synchronized Created create(String tenant, SubscriptionRequest request, Optional<String> idempotencyKey) {
        SubscriptionCheck.create(request, shortestDeadline);
        String subscriptionId = idempotencyKey
                .map(key -> Identities.nameBased("subscription|" + tenant + "|" + key))
                .orElseGet(UUID::randomUUID)
                .toString();
        Optional<Subscription> made = subscriptions.of(tenant, subscriptionId);
        return made.isPresent() ? again(made.get(), request) : create(tenant, request, subscriptionId);
    }

    private Created again(Subscription made, SubscriptionRequest request) {
        boolean same = made.getEndpoint().getUrl().equals(request.url());
        boolean changedSince = !made.getUpdatedAt().equals(made.getCreatedAt());
        if (!same || !(changedSince || isAsAsked(made, request))) {
            throw new InvalidRequestException(List.of(new FieldError(
                    "Idempotency-Key",
                    "came with another request before; give each new subscription a key of its own")));
        }
        return new Created(made, endpoints.secretOf(made.getEndpoint()));
    }

    private static boolean isAsAsked(Subscription made, SubscriptionRequest request) {
        return made.getName().equals(request.name().strip())
                && WantedFilter.isAsAsked(made, request)
                && made.getPayload() == payload(request, PayloadKind.THIN)
                && made.getFields().equals(request.fields() == null ? List.of() : request.fields())
                && made.getOrdered() == Boolean.TRUE.equals(request.ordered())
                && Objects.equals(made.getDigest(), DigestRequest.ruleOf(request.digest()))
                && Objects.equals(made.getRetry(), RetryRequest.ruleOf(request.retry()))
                && AcknowledgementRules.isAsAsked(made.getAcknowledgement(), request.acknowledgement());
    }

    private Created create(String tenant, SubscriptionRequest request, String subscriptionId) {
        WantedFilter wanted = WantedFilter.of(tenant, request, filters);
        quotas.admitSubscription(tenant);
        quotas.admitEndpoints(tenant, endpoints.idsFor(tenant, request));
        changes.record(ChangeKind.SUBSCRIPTION_CREATED, tenant, subscriptionId, GivenFields.of(request));
        Instant now = now();
        Endpoint endpoint = endpoints.forRequest(tenant, request);
        Subscription made = wanted.on(Subscription.newBuilder())
                .setSubscriptionId(subscriptionId)
                .setTenant(tenant)
                .setName(request.name().strip())
                .setEndpoint(endpoint)
                .setActive(request.active() == null || request.active())
                .setPayload(payload(request, PayloadKind.THIN))
                .setFields(request.fields() == null ? List.of() : request.fields())
                .setOrdered(Boolean.TRUE.equals(request.ordered()))
                .setAcknowledgement(rules.of(tenant, request.acknowledgement()))
                .setDigest(DigestRequest.ruleOf(request.digest()))
                .setRetry(RetryRequest.ruleOf(request.retry()))
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .build();
        SubscriptionCheck.together(made);
        writes.write(made.getSubscriptionId(), made);
        return new Created(made, endpoints.secretOf(endpoint));
    }

    /** Changes name, filter, activity, payload, fields or credentials of a subscription; nothing if the tenant has no such subscription. */
    public synchronized Optional<Subscription> change(
            String tenant, String subscriptionId, SubscriptionRequest request) {
        return subscriptions.of(tenant, subscriptionId).map(before -> {
            SubscriptionCheck.change(request, before.getEndpoint().getUrl(), shortestDeadline);
            Optional<WantedFilter> wanted = request.filter() == null && request.filterId() == null
                    ? Optional.empty()
                    : Optional.of(WantedFilter.of(tenant, request, filters));
            quotas.admitEndpoints(tenant, endpoints.idsFor(tenant, request));
            changes.record(ChangeKind.SUBSCRIPTION_CHANGED, tenant, subscriptionId, GivenFields.of(request));
            Subscription.Builder changed = Subscription.newBuilder(before).setUpdatedAt(now());
            if (request.name() != null) {
                changed.setName(request.name().strip());
            }
            wanted.ifPresent(filter -> filter.on(changed));
            if (request.active() != null) {
                changed.setActive(request.active());
            }
            if (request.fields() != null) {
                changed.setFields(request.fields());
            }
            if (request.ordered() != null) {
                changed.setOrdered(request.ordered());
            }
            changed.setPayload(payload(request, before.getPayload()));
            if (request.credentials() != null) {
                changed.setEndpoint(endpoints.withCredentials(tenant, before.getEndpoint(), request.credentials()));
            }
            if (request.acknowledgement() != null) {
                changed.setAcknowledgement(rules.of(tenant, request.acknowledgement()));
            }
            if (request.digest() != null) {
                changed.setDigest(DigestRequest.ruleOf(request.digest()));
            }
            if (request.retry() != null) {
                changed.setRetry(RetryRequest.ruleOf(request.retry()));
            }
            Subscription after = changed.build();
            SubscriptionCheck.together(after);
            writes.write(subscriptionId, after);
            return after;
        });
    }

    /**
     * Removes a subscription.
     *
     * @return false if the tenant has no such subscription
     */
    public synchronized boolean remove(String tenant, String subscriptionId) {
        boolean exists = subscriptions.of(tenant, subscriptionId).isPresent();
        if (exists) {
            changes.record(ChangeKind.SUBSCRIPTION_REMOVED, tenant, subscriptionId);
            writes.write(subscriptionId, null);
        }
        return exists;
    }

    /** Does something between two changes of subscriptions: it sees the one before, and the next one sees it. */
    synchronized <T> T alone(Supplier<T> deed) {
        return deed.get();
    }

    private static PayloadKind payload(SubscriptionRequest request, PayloadKind otherwise) {
        return request.payload() == null ? otherwise : PayloadKind.valueOf(request.payload());
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
