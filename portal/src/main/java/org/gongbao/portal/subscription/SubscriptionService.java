package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.tail.TopicTail;
import org.gongbao.portal.view.Subscriptions;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;

/**
 * Makes, changes and removes subscriptions. A call returns when the topic has the change and the view shows it; if the view takes longer
 * than 5 seconds, when the topic has it. Thread-safe.
 */
public final class SubscriptionService {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Subscriptions subscriptions;
    private final TopicLog<Subscription> log;
    private final TopicTail tail;
    private final Secrets secrets;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param subscriptions the view
     * @param log where changes go
     * @param tail fills the view
     */
    public SubscriptionService(
            Subscriptions subscriptions, TopicLog<Subscription> log, TopicTail tail, Secrets secrets, Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.tail = tail;
        this.secrets = secrets;
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
     * Makes a subscription. Subscriptions of one tenant to one address share the endpoint, and so the secret. Under the same key the same request
     * makes one subscription, however often it comes: the identifier is a function of the key, so the topic remembers.
     *
     * @param idempotencyKey key that the tenant gave to the request
     * @throws InvalidRequestException if the request is wrong, or another one came under the key
     * @throws PortalException POR-030 if it cannot be stored
     */
    public synchronized Created create(String tenant, SubscriptionRequest request, Optional<String> idempotencyKey) {
        SubscriptionCheck.create(request);
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
        return new Created(made, secrets.open(made.getEndpoint().getSealedSecret()));
    }

    private static boolean isAsAsked(Subscription made, SubscriptionRequest request) {
        return made.getName().equals(request.name().strip())
                && made.getFilter().equals(FilterRequest.recordOf(request.filter()));
    }

    private Created create(String tenant, SubscriptionRequest request, String subscriptionId) {
        Instant now = now();
        String endpointId =
                Identities.nameBased("endpoint|" + tenant + "|" + request.url()).toString();
        Optional<Endpoint> known = subscriptions.endpoint(endpointId);
        String secret =
                known.map(endpoint -> secrets.open(endpoint.getSealedSecret())).orElseGet(secrets::create);
        Endpoint endpoint = known.orElseGet(() -> Endpoint.newBuilder()
                .setEndpointId(endpointId)
                .setUrl(request.url())
                .setSealedSecret(secrets.seal(secret))
                .build());
        Subscription made = Subscription.newBuilder()
                .setSubscriptionId(subscriptionId)
                .setTenant(tenant)
                .setName(request.name().strip())
                .setFilter(FilterRequest.recordOf(request.filter()))
                .setEndpoint(endpoint)
                .setActive(request.active() == null || request.active())
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .build();
        write(made.getSubscriptionId(), made);
        return new Created(made, secret);
    }

    /** Changes name, filter or activity of a subscription; nothing if the tenant has no such subscription. */
    public Optional<Subscription> change(String tenant, String subscriptionId, SubscriptionRequest request) {
        SubscriptionCheck.change(request);
        return subscriptions.of(tenant, subscriptionId).map(before -> {
            Subscription.Builder changed = Subscription.newBuilder(before).setUpdatedAt(now());
            if (request.name() != null) {
                changed.setName(request.name().strip());
            }
            if (request.filter() != null) {
                changed.setFilter(FilterRequest.recordOf(request.filter()));
            }
            if (request.active() != null) {
                changed.setActive(request.active());
            }
            Subscription after = changed.build();
            write(subscriptionId, after);
            return after;
        });
    }

    /**
     * Removes a subscription.
     *
     * @return false if the tenant has no such subscription
     */
    public boolean remove(String tenant, String subscriptionId) {
        boolean exists = subscriptions.of(tenant, subscriptionId).isPresent();
        if (exists) {
            write(subscriptionId, null);
        }
        return exists;
    }

    private void write(String subscriptionId, Subscription subscription) {
        RecordMetadata written = log.write(subscriptionId, subscription);
        try {
            tail.await(new TopicPartition(written.topic(), written.partition()), written.offset(), PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
