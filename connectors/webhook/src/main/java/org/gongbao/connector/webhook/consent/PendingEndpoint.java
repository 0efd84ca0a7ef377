package org.gongbao.connector.webhook.consent;

import java.util.List;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;

/**
 * An endpoint whose address has not agreed yet.
 *
 * @param endpoint the endpoint, as it was changed last
 * @param recipient the same, with what is sealed opened
 * @param subscriptions all that go there
 */
public record PendingEndpoint(Endpoint endpoint, Recipient recipient, List<Subscription> subscriptions) {

    /** Copies the list. */
    public PendingEndpoint {
        subscriptions = List.copyOf(subscriptions);
    }
}
