package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.view.Subscriptions;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;
import org.gongbao.schemas.identity.Identities;

/**
 * The endpoints of tenants. Subscriptions of one tenant to one address, in one form, share an endpoint, and so its secret and credentials; each
 * carries a copy, and a change is written to all. Thread-safe.
 */
public final class EndpointService {

    /** A former secret signs no longer than this beside the new one. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final Subscriptions subscriptions;
    private final SubscriptionWrites writes;
    private final Secrets secrets;
    private final ConsentPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param subscriptions the view
     * @param writes where changes go
     * @param changes remembers what is changed
     */
    public EndpointService(
            Subscriptions subscriptions,
            SubscriptionWrites writes,
            Secrets secrets,
            ConsentPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.writes = writes;
        this.secrets = secrets;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A new secret.
     *
     * @param secret the secret; shown only now
     * @param formerUntil when the former one stops to sign
     */
    public record Rotated(String secret, Instant formerUntil) {}

    /** Returns the endpoint of a new subscription, made if the tenant has none for this address and form. */
    Endpoint forRequest(String tenant, SubscriptionRequest request) {
        return endpoint(tenant, request.url(), request.format(), request.signature(), request.credentials());
    }

    /** Returns the endpoint of one who is asked for acknowledgement, made if the tenant has none for this address and form. */
    Endpoint forContact(String tenant, AcknowledgementRequest.Contact contact) {
        return endpoint(tenant, contact.url(), contact.format(), contact.signature(), contact.credentials());
    }

    /** Returns the identifiers of the endpoints that a request names, its contacts' too. */
    Set<String> idsFor(String tenant, SubscriptionRequest request) {
        Set<String> ids = new HashSet<>();
        if (request.url() != null) {
            ids.add(endpointId(tenant, request.url(), format(request.format()), signature(request.signature())));
        }
        if (request.acknowledgement() != null) {
            request.acknowledgement()
                    .contacts()
                    .forEach(contact -> ids.add(endpointId(
                            tenant, contact.url(), format(contact.format()), signature(contact.signature()))));
        }
        return ids;
    }

    private Endpoint endpoint(
            String tenant, String url, String formatName, String signatureName, CredentialsRequest credentials) {
        WebhookFormat format = format(formatName);
        SignatureKind signature = signature(signatureName);
        String id = endpointId(tenant, url, format, signature);
        Optional<Endpoint> known = subscriptions.endpoint(id);
        if (known.isPresent()) {
            return credentials == null
                    ? known.get()
                    : changed(tenant, id, known.get(), endpoint -> credentials(endpoint, credentials));
        }
        Endpoint.Builder made = Endpoint.newBuilder()
                .setEndpointId(id)
                .setUrl(url)
                .setSealedSecret(secrets.seal(secrets.create()))
                .setFormat(format)
                .setSignature(signature)
                .setConsent(policy.of(url));
        if (credentials != null) {
            credentials(made, credentials);
        }
        return made.build();
    }

    /** Returns the secret of an endpoint. */
    public String secretOf(Endpoint endpoint) {
        return secrets.open(endpoint.getSealedSecret());
    }

    /** Replaces what is sent along to the endpoint of a subscription. */
    Endpoint withCredentials(String tenant, Endpoint endpoint, CredentialsRequest credentials) {
        return changed(tenant, endpoint.getEndpointId(), endpoint, changing -> credentials(changing, credentials));
    }

    /**
     * Gives an endpoint a new secret.
     *
     * @param overlap how long the former one signs beside it
     * @return nothing if the tenant has no such endpoint
     * @throws InvalidRequestException if the time is negative or longer than seven days
     * @throws PortalException POR-030 if it cannot be stored
     */
    public Optional<Rotated> rotate(String tenant, String endpointId, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new InvalidRequestException(List.of(new FieldError("keepHours", "is 0 to 168")));
        }
        if (subscriptions.ofEndpoint(tenant, endpointId).isEmpty()) {
            return Optional.empty();
        }
        changes.record(
                ChangeKind.SECRET_ROTATED,
                tenant,
                endpointId,
                Map.of("overlapHours", Long.toString(overlap.toHours())));
        String secret = secrets.create();
        Instant until = now().plus(overlap);
        Endpoint before = subscriptions.endpoint(endpointId).orElseThrow();
        changed(tenant, endpointId, before, endpoint -> endpoint.setSealedSecret(secrets.seal(secret))
                .setFormerSealedSecret(overlap.isZero() ? null : before.getSealedSecret())
                .setFormerSecretUntil(overlap.isZero() ? null : until));
        return Optional.of(new Rotated(secret, until));
    }

    /**
     * Has the addresses of a subscription asked again that have not agreed yet.
     *
     * @return consent of its own; that of the first contact that has not agreed, if its own has; nothing if the tenant has no such subscription
     */
    public Optional<Consent> verify(String tenant, String subscriptionId) {
        return subscriptions.of(tenant, subscriptionId).map(subscription -> {
            Consent consent = verified(tenant, subscription.getEndpoint());
            for (Endpoint contact : SubscriptionEndpoints.of(subscription)) {
                boolean own = contact.getEndpointId()
                        .equals(subscription.getEndpoint().getEndpointId());
                Consent also = own ? consent : verified(tenant, contact);
                consent = also == Consent.PENDING ? also : consent;
            }
            return consent;
        });
    }

    private Consent verified(String tenant, Endpoint copy) {
        Endpoint present = subscriptions.endpoint(copy.getEndpointId()).orElse(copy);
        if (present.getConsent() == Consent.PENDING) {
            // the time of the change is what the connector goes by
            changed(tenant, present.getEndpointId(), present, endpoint -> {});
        }
        return present.getConsent();
    }

    private Endpoint changed(String tenant, String endpointId, Endpoint before, Consumer<Endpoint.Builder> change) {
        Endpoint.Builder changing = Endpoint.newBuilder(before).setChangedAt(now());
        change.accept(changing);
        Endpoint after = changing.build();
        subscriptions
                .ofEndpoint(tenant, endpointId)
                .forEach(subscription -> writes.write(
                        subscription.getSubscriptionId(), SubscriptionEndpoints.with(subscription, after)));
        return after;
    }

    private void credentials(Endpoint.Builder endpoint, CredentialsRequest credentials) {
        if (credentials.tls() != null
                && !endpoint.getUrl().toLowerCase(Locale.ROOT).startsWith("https:")) {
            throw new InvalidRequestException(List.of(new FieldError(
                    "credentials.tls", "needs an address that begins with https:, for others know no TLS")));
        }
        endpoint.setClientCertificate(PresentedCertificate.of(credentials.tls()).orElse(null));
        endpoint.setSealedCredentials(credentials.isEmpty() ? null : secrets.seal(CredentialsJson.of(credentials)));
    }

    private static WebhookFormat format(String name) {
        return name == null ? WebhookFormat.STANDARD : WebhookFormat.valueOf(name);
    }

    private static SignatureKind signature(String name) {
        return name == null ? SignatureKind.SYMMETRIC : SignatureKind.valueOf(name);
    }

    /** The usual form keeps the identifiers of earlier versions. */
    private static String endpointId(String tenant, String url, WebhookFormat format, SignatureKind signature) {
        String usual = "endpoint|" + tenant + "|" + url;
        boolean other = format != WebhookFormat.STANDARD || signature != SignatureKind.SYMMETRIC;
        return Identities.nameBased(other ? usual + "|" + format + "|" + signature : usual)
                .toString();
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
