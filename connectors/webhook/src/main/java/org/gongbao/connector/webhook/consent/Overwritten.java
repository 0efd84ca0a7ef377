package org.gongbao.connector.webhook.consent;

import java.util.Optional;
import org.gongbao.record.v1.Subscription;

/**
 * A subscription that somebody changed or removed in the very moment in which consent was written into it, so that the change was lost.
 *
 * @param endpointId its endpoint
 * @param subscriptionId the subscription
 * @param wanted what should stand there; empty = it was removed
 */
public record Overwritten(String endpointId, String subscriptionId, Optional<Subscription> wanted) {}
