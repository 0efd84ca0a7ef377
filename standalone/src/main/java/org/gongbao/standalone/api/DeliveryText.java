package org.gongbao.standalone.api;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.console.Columns;
import tools.jackson.databind.JsonNode;

/** Subscriptions, deliveries and endpoints, as the API answers, in lines for people. */
public final class DeliveryText {

    private static final int IDENTIFIER = 38;
    private static final int WORD = 11;

    private DeliveryText() {}

    /** Returns a subscription as a line of a list. */
    public static String subscription(JsonNode subscription) {
        return Columns.padded(text(subscription, "/subscriptionId"), IDENTIFIER)
                + Columns.padded(subscription.path("active").asBoolean() ? "active" : "paused", WORD)
                + Columns.padded(text(subscription, "/name"), 24)
                + text(subscription, "/endpoint/url");
    }

    /** Returns a delivery as a line of a list. */
    public static String delivery(JsonNode delivery) {
        String reason = text(delivery, "/lastReason");
        return Columns.padded(text(delivery, "/deliveryId"), IDENTIFIER)
                + Columns.padded(text(delivery, "/status"), WORD)
                + Columns.padded("attempts " + delivery.path("attempts").asInt(), 13)
                + Columns.padded(text(delivery, "/matchedAt"), 26)
                + what(delivery)
                + (reason.isEmpty() ? "" : "  " + reason);
    }

    private static boolean isDigest(JsonNode delivery) {
        return delivery.path("items").isArray();
    }

    private static boolean isNotice(JsonNode delivery) {
        return delivery.path("missed").isObject();
    }

    private static String what(JsonNode delivery) {
        if (isNotice(delivery)) {
            return "tells of " + delivery.at("/missed/count").asLong() + " missed";
        }
        return isDigest(delivery)
                ? "digest of " + delivery.path("items").size()
                : "document " + text(delivery, "/documentId")
                        + (delivery.path("collected").asBoolean(false) ? "  (in a digest)" : "");
    }

    private static String inFull(JsonNode delivery) {
        if (!isDigest(delivery)) {
            return text(delivery, "/documentId") + ", revision " + text(delivery, "/revision");
        }
        List<String> items = new ArrayList<>();
        delivery.path("items").forEach(item -> items.add(text(item, "/documentId") + "/" + text(item, "/revision")));
        return String.join(" ", items);
    }

    private static String kind(JsonNode delivery) {
        if (isNotice(delivery)) {
            return "missed";
        }
        return isDigest(delivery) ? "digest" : "document";
    }

    private static String missed(JsonNode missed) {
        return text(missed, "/count") + " deliveries, matched from " + text(missed, "/from") + " to "
                + text(missed, "/until");
    }

    /** Returns a delivery with its attempts. */
    public static List<String> deliveryInFull(JsonNode delivery) {
        List<String> lines = new ArrayList<>();
        lines.add(text(delivery, "/deliveryId") + "  " + text(delivery, "/status"));
        field(lines, kind(delivery), isNotice(delivery) ? missed(delivery.path("missed")) : inFull(delivery));
        field(lines, "in digest", text(delivery, "/digestId"));
        field(lines, "missed in", text(delivery, "/missedId"));
        field(lines, "subscription", text(delivery, "/subscriptionId"));
        field(lines, "endpoint", text(delivery, "/endpointId"));
        field(lines, "matched", text(delivery, "/matchedAt"));
        field(lines, "next due", text(delivery, "/nextDueAt"));
        field(lines, "last reason", text(delivery, "/lastReason"));
        for (JsonNode attempt : delivery.path("attemptLog")) {
            String status = text(attempt, "/status");
            String reason = text(attempt, "/reason");
            String head = text(attempt, "/responseHead").lines().findFirst().orElse("");
            lines.add("  attempt %-3s %s  %-10s %s  %s ms  %s%s"
                    .formatted(
                            text(attempt, "/attempt"),
                            text(attempt, "/startedAt"),
                            text(attempt, "/outcome"),
                            status.isEmpty() ? "no answer" : status,
                            text(attempt, "/millis"),
                            reason,
                            head.isEmpty() ? "" : "  " + Columns.cut(head, 60)));
        }
        return lines;
    }

    /** Returns an endpoint as a line of a list. */
    public static String endpoint(JsonNode endpoint) {
        return Columns.padded(text(endpoint, "/endpointId"), IDENTIFIER)
                + Columns.padded(text(endpoint, "/health/breaker"), WORD)
                + Columns.padded("waiting " + endpoint.path("waiting").asInt(), 15)
                + Columns.padded(
                        "failures " + endpoint.at("/health/consecutiveFailures").asInt(), 15)
                + text(endpoint, "/url")
                + certificate(endpoint.path("clientCertificate"))
                + (isMissing(endpoint.path("consentStatus"))
                        ? "  " + consent(endpoint.path("consentStatus")) + "; once mended: gongbao endpoints verify "
                                + text(endpoint, "/endpointId")
                        : "");
    }

    private static String certificate(JsonNode certificate) {
        return certificate.isObject()
                ? "  certificate " + text(certificate, "/subject") + " until " + text(certificate, "/expiresAt")
                : "";
    }

    /** Tells whether an address has not agreed to get webhooks, so that nothing is sent. */
    public static boolean isMissing(JsonNode consentStatus) {
        String state = text(consentStatus, "/state");
        return state.equals("pending") || state.equals("refused");
    }

    /** Returns why an address has not agreed, and when it is asked again. */
    public static String consent(JsonNode status) {
        String reason = text(status, "/reason");
        String next = text(status, "/nextAskAt");
        String again = text(status, "/state").equals("refused")
                ? ", not asked again by itself"
                : ", asked again " + (next.isEmpty() ? "at once" : next);
        return "consent " + text(status, "/state")
                + (reason.isEmpty()
                        ? ", not asked yet"
                        : ": " + text(status, "/detail") + " (" + reason + "), asked " + text(status, "/lastAskedAt")
                                + again);
    }

    /** Returns a notice about an endpoint. */
    public static String notice(JsonNode notice) {
        return "  " + Columns.padded(text(notice, "/occurredAt"), 26) + Columns.padded(text(notice, "/event"), WORD)
                + text(notice, "/reason")
                + (text(notice, "/detail").isEmpty() ? "" : "  " + text(notice, "/detail"));
    }

    private static void field(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + Columns.padded(name, 14) + value);
        }
    }

    private static String text(JsonNode node, String path) {
        JsonNode found = node.at(path);
        return found.isNull() || found.isMissingNode() ? "" : found.asString();
    }
}
