package org.gongbao.portal.subscription;

import java.util.List;

/**
 * What a subscriber asks for. In a change, what is null stays as it is.
 *
 * @param name name for people
 * @param filter what is wanted; absent in a new subscription = everything
 * @param url address of the webhook, http or https; cannot be changed
 * @param active false while paused; absent in a new subscription = true
 * @param format STANDARD (if absent), CLOUDEVENTS_BINARY, CLOUDEVENTS_STRUCTURED or GITHUB; cannot be changed
 * @param signature SYMMETRIC (if absent) or ASYMMETRIC; cannot be changed
 * @param payload THIN (if absent) or FULL
 * @param fields fields of data that are sent; empty or absent = all
 * @param ordered true = each delivery waits for the end of the one before it at this address; absent in a new subscription = false
 * @param credentials what is to be sent along; counts for all subscriptions to the same address
 * @param acknowledgement how documents are to be acknowledged; absent in a new subscription = they need not be
 * @param digest when documents go out together; absent in a new subscription = each by itself, at once
 * @param retry when its deliveries are tried again; absent in a new subscription = as all are
 * @param filterId a saved filter instead of a filter; in a change, a filter takes its place again
 */
public record SubscriptionRequest(
        String name,
        FilterRequest filter,
        String url,
        Boolean active,
        String format,
        String signature,
        String payload,
        List<String> fields,
        Boolean ordered,
        CredentialsRequest credentials,
        AcknowledgementRequest acknowledgement,
        DigestRequest digest,
        RetryRequest retry,
        String filterId) {}
