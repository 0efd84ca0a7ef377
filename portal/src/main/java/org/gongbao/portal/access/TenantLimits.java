package org.gongbao.portal.access;

import java.util.Optional;
import org.gongbao.record.v1.Tenant;

/**
 * What a tenant may have and do at most. 0 stands for no limit.
 *
 * @param mostSubscriptions subscriptions
 * @param mostEndpoints endpoints that its subscriptions name
 * @param requestsPerMinute requests of all its keys together
 */
public record TenantLimits(int mostSubscriptions, int mostEndpoints, int requestsPerMinute) {

    /** Returns the limits of a tenant: its own, else these. */
    public TenantLimits of(Optional<Tenant> tenant) {
        return tenant.map(found -> new TenantLimits(
                        own(found.getMostSubscriptions(), mostSubscriptions),
                        own(found.getMostEndpoints(), mostEndpoints),
                        own(found.getRequestsPerMinute(), requestsPerMinute)))
                .orElse(this);
    }

    private static int own(Integer own, int usual) {
        return own == null ? usual : own;
    }
}
