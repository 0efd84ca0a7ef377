package org.gongbao.portal.tenant;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.record.v1.Tenant;

/**
 * A tenant as it is to be. In limits absent stands for what the portal is set to, 0 for none.
 *
 * @param description who it is, for people
 * @param subscriptions that it may have
 * @param endpoints that its subscriptions may name
 * @param requestsPerMinute of all its keys together
 * @param deliveriesPerMinute to all its endpoints together; absent = none
 */
public record TenantRequest(
        String description,
        Integer subscriptions,
        Integer endpoints,
        Integer requestsPerMinute,
        Integer deliveriesPerMinute) {

    /** What names a tenant. */
    public static final String NAME = "[A-Za-z0-9._-]{1,64}";

    private static final int LONGEST_DESCRIPTION = 500;

    void check(String tenant) {
        List<FieldError> errors = new ArrayList<>();
        if (!tenant.matches(NAME)) {
            errors.add(new FieldError("tenant", "has 1 to 64 letters, digits, dots, hyphens and underscores"));
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        }
        limit(errors, "subscriptions", subscriptions);
        limit(errors, "endpoints", endpoints);
        limit(errors, "requestsPerMinute", requestsPerMinute);
        limit(errors, "deliveriesPerMinute", deliveriesPerMinute);
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    private static void limit(List<FieldError> errors, String field, Integer limit) {
        if (limit != null && limit < 0) {
            errors.add(new FieldError(field, "is a number from 1, 0 for no limit, or absent for the usual one"));
        }
    }

    Tenant.Builder on(Tenant.Builder tenant) {
        return tenant.setDescription(description == null ? "" : description.strip())
                .setMostSubscriptions(subscriptions)
                .setMostEndpoints(endpoints)
                .setRequestsPerMinute(requestsPerMinute)
                .setDeliveriesPerMinute(deliveriesPerMinute);
    }
}
