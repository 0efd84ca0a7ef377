package org.gongbao.portal.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.webhook.WebhookSchemas;

/** Checks requests and collects every error. One use by one thread. */
final class SubscriptionCheck {

    private static final int LONGEST_NAME = 200;

    private final List<FieldError> errors = new ArrayList<>();

    private SubscriptionCheck() {}

    /**
     * Checks a request for a new subscription.
     *
     * @param shortest deadline for an acknowledgement that is allowed
     */
    static void create(SubscriptionRequest request, Duration shortest) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), true);
        check.errors.addAll(WebAddress.errors("url", request.url()));
        check.form(request);
        check.payload(request);
        check.filter(request);
        check.acknowledgement(request, request.url(), shortest);
        check.digest(request);
        check.retry(request);
        check.finish();
    }

    /**
     * Checks a request for a change.
     *
     * @param url address of the subscription
     * @param shortest deadline for an acknowledgement that is allowed
     */
    static void change(SubscriptionRequest request, String url, Duration shortest) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), false);
        check.that(request.url() == null, "url", "cannot be changed; make a new subscription");
        check.that(request.format() == null, "format", "cannot be changed; make a new subscription");
        check.that(request.signature() == null, "signature", "cannot be changed; make a new subscription");
        check.payload(request);
        check.filter(request);
        check.acknowledgement(request, url, shortest);
        check.digest(request);
        check.retry(request);
        check.finish();
    }

    private void acknowledgement(SubscriptionRequest request, String url, Duration shortest) {
        if (request.acknowledgement() != null) {
            errors.addAll(AcknowledgementCheck.errors(request.acknowledgement(), url, shortest));
        }
    }

    /** Refuses a subscription, as it would be after a change, whose documents should wait and be acknowledged in time. */
    static void together(Subscription subscription) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.that(
                subscription.getDigest() == null || subscription.getAcknowledgement() == null,
                "digest",
                "cannot be together with acknowledgement: what has to be acknowledged in time cannot wait for others");
        check.finish();
    }

    private void digest(SubscriptionRequest request) {
        if (request.digest() != null) {
            errors.addAll(DigestCheck.errors(request.digest()));
        }
    }

    private void retry(SubscriptionRequest request) {
        if (request.retry() != null) {
            errors.addAll(RetryCheck.errors(request.retry()));
        }
    }

    private void name(String name, boolean required) {
        that(name != null || !required, "name", "is missing");
        that(name == null || (!name.isBlank() && name.length() <= LONGEST_NAME), "name", "has 1 to 200 characters");
    }

    private void form(SubscriptionRequest request) {
        one("format", request.format(), WebhookFormat.values());
        one("signature", request.signature(), SignatureKind.values());
        boolean shared = WebhookFormat.GITHUB.name().equals(request.format())
                && SignatureKind.ASYMMETRIC.name().equals(request.signature());
        that(!shared, "signature", "is SYMMETRIC in the form of GITHUB, which signs with the secret");
    }

    private void payload(SubscriptionRequest request) {
        one("payload", request.payload(), PayloadKind.values());
        if (request.fields() != null) {
            List<String> known = WebhookSchemas.fields();
            request.fields().stream()
                    .filter(field -> !known.contains(field))
                    .forEach(field -> that(false, "fields", "'" + field + "' is no field of data; known: " + known));
        }
        if (request.credentials() != null) {
            errors.addAll(CredentialsCheck.errors(request.credentials()));
        }
    }

    private void one(String field, String value, Enum<?>[] values) {
        List<String> known = Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
        that(value == null || known.contains(value), field, "is one of " + known);
    }

    private void filter(SubscriptionRequest request) {
        that(
                request.filter() == null || request.filterId() == null,
                "filterId",
                "stands in place of filter, not beside it");
        if (request.filter() != null) {
            errors.addAll(FilterCheck.errors(request.filter()));
        }
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }

    private void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }
}
