package org.gongbao.portal.delivery;

import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointState;

/**
 * An endpoint as its tenant sees it.
 *
 * @param endpoint the endpoint; holds sealed secrets
 * @param subscriptionIds subscriptions that go there
 * @param state its health; empty as long as nothing ever went wrong
 * @param waiting deliveries that wait for it
 * @param consent whether its address agreed to get webhooks
 */
public record TenantEndpoint(
        Endpoint endpoint,
        List<String> subscriptionIds,
        Optional<EndpointState> state,
        int waiting,
        ConsentStatus consent) {

    /** Copies the list. */
    public TenantEndpoint {
        subscriptionIds = List.copyOf(subscriptionIds);
    }
}
