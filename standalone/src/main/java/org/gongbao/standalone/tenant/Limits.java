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
 */
public record Limits(Optional<Limit> subscriptions, Optional<Limit> endpoints, Optional<Limit> requests) {

    /** Returns whether none is given. */
    public boolean isEmpty() {
        return subscriptions.isEmpty() && endpoints.isEmpty() && requests.isEmpty();
    }

    Tenant.Builder on(Tenant.Builder tenant) {
        subscriptions.ifPresent(limit -> tenant.setMostSubscriptions(limit.orNull()));
        endpoints.ifPresent(limit -> tenant.setMostEndpoints(limit.orNull()));
        requests.ifPresent(limit -> tenant.setRequestsPerMinute(limit.orNull()));
        return tenant;
    }

    /** Returns what the log of changes tells. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        subscriptions.ifPresent(limit -> details.put("subscriptions", limit.text()));
        endpoints.ifPresent(limit -> details.put("endpoints", limit.text()));
        requests.ifPresent(limit -> details.put("requestsPerMinute", limit.text()));
        return details;
    }
}
