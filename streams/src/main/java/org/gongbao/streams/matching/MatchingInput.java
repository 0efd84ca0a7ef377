package org.gongbao.streams.matching;

import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.Subscription;

/** What reaches a shard, in the order of time. */
public sealed interface MatchingInput {

    /** A document. */
    record Offered(Candidate candidate) implements MatchingInput {}

    /** A subscription that was made or changed; null = removed. */
    record Subscribed(Subscription subscription) implements MatchingInput {}

    /** Somebody asked to send a document to a subscription, matched or not. */
    record Requested(DeliveryIntent intent) implements MatchingInput {}
}
