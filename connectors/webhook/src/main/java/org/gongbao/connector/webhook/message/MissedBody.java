package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.MissedOfSubscription;

/** Renders how much an endpoint missed, and where it can be had. A pure function of the record and the portal's address. Immutable. */
final class MissedBody {

    /** Type of the event. */
    static final String TYPE = "deliveries.missed";

    private static final String SHED = "SHED";

    private final String portalUrl;

    MissedBody(String portalUrl) {
        this.portalUrl = portalUrl;
    }

    /** Returns type, timestamp and data as one object. */
    byte[] event(String endpointId, MissedDeliveries missed) {
        String head = "{\"type\":\"" + TYPE + "\",\"timestamp\":\"" + missed.getCountedAt() + "\",\"data\":";
        return Json.join(Json.utf8(head), data(endpointId, missed), Json.utf8("}"));
    }

    /** Returns the object data. */
    byte[] data(String endpointId, MissedDeliveries missed) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("endpointId", endpointId);
        count(data, missed.getCount(), missed.getFrom(), missed.getUntil());
        data.put("listUrl", listUrl("endpoint=" + endpointId, missed.getFrom(), missed.getUntil()));
        var subscriptions = data.putArray("subscriptions");
        missed.getSubscriptions().forEach(subscription -> subscriptions.add(of(subscription)));
        return Json.bytes(data);
    }

    private ObjectNode of(MissedOfSubscription missed) {
        String id = missed.getSubscriptionId();
        ObjectNode subscription = Json.MAPPER.createObjectNode();
        subscription.put("subscriptionId", id);
        count(subscription, missed.getCount(), missed.getFrom(), missed.getUntil());
        subscription.put("listUrl", listUrl("subscription=" + id, missed.getFrom(), missed.getUntil()));
        ObjectNode replay = subscription.putObject("replay");
        replay.put("url", portalUrl + "/api/v1/subscriptions/" + id + "/replay");
        ObjectNode body = replay.putObject("body");
        body.putArray("states").add(SHED);
        body.put("since", missed.getFrom().toString());
        body.put("until", end(missed.getUntil()));
        return subscription;
    }

    private static void count(ObjectNode node, long count, Instant from, Instant until) {
        node.put("count", count);
        node.put("from", from.toString());
        node.put("until", until.toString());
    }

    private String listUrl(String whose, Instant from, Instant until) {
        return portalUrl + "/api/v1/deliveries?" + whose + "&state=" + SHED + "&since=" + from + "&until=" + end(until);
    }

    /** The API means by until the first moment that does not count; records keep no finer time than this. */
    private static String end(Instant until) {
        return until.plusMillis(1).toString();
    }
}
