package org.gongbao.standalone.tenant;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.record.v1.Tenant;

/**
 * Limits of a tenant that are to be set; one that is absent stays as it is.
 *
 * @param subscriptions greatest number of subscriptions
 * @param endpoints greatest number of endpoints
 * @param requests requests a minute
 * @param deliveries deliveries a minute
 */
public record Limits(
        Optional<Limit> subscriptions,
        Optional<Limit> endpoints,
        Optional<Limit> requests,
        Optional<Limit> deliveries) {

    /** Returns whether none is given. */
    public boolean isEmpty() {
        return subscriptions.isEmpty() && endpoints.isEmpty() && requests.isEmpty() && deliveries.isEmpty();
    }

    Tenant.Builder on(Tenant.Builder tenant) {
        subscriptions.ifPresent(limit -> tenant.setMostSubscriptions(limit.orNull()));
        endpoints.ifPresent(limit -> tenant.setMostEndpoints(limit.orNull()));
        requests.ifPresent(limit -> tenant.setRequestsPerMinute(limit.orNull()));
        deliveries.ifPresent(limit -> tenant.setDeliveriesPerMinute(limit.orNull()));
        return tenant;
    }

    /** Returns what the log of changes tells. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        subscriptions.ifPresent(limit -> details.put("subscriptions", limit.text()));
        endpoints.ifPresent(limit -> details.put("endpoints", limit.text()));
        requests.ifPresent(limit -> details.put("requestsPerMinute", limit.text()));
        deliveries.ifPresent(limit -> details.put("deliveriesPerMinute", limit.text()));
        return details;
    }
}
