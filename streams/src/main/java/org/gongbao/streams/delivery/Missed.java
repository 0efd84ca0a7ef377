package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.MissedOfSubscription;

/** What was given up unsent at one endpoint and is not told yet. Used by one stream task. */
final class Missed {

    private static final int MOST_SUBSCRIPTIONS = 100;
    private static final String NO_DOCUMENT = "";
    private static final Comparator<MissedOfSubscription> MOST_FIRST = Comparator.comparing(
                    MissedOfSubscription::getCount, Comparator.reverseOrder())
            .thenComparing(MissedOfSubscription::getSubscriptionId);

    private final String endpointId;
    private final String noticeId;
    private final Map<String, MissedOfSubscription> subscriptions = new TreeMap<>();
    private boolean taken;

    /** @param noticeId the delivery that will tell of it */
    Missed(String endpointId, String noticeId) {
        this.endpointId = endpointId;
        this.noticeId = noticeId;
    }

    String endpointId() {
        return endpointId;
    }

    String noticeId() {
        return noticeId;
    }

    /** Returns how many documents a delivery is about. */
    static long documents(DeliveryState delivery) {
        return delivery.getItems() == null ? 1 : delivery.getItems().size();
    }

    void add(DeliveryState shed) {
        Instant at = shed.getMatchedAt();
        merge(new MissedOfSubscription(shed.getSubscriptionId(), documents(shed), at, at));
    }

    void addAll(Missed other) {
        other.subscriptions.values().forEach(this::merge);
    }

    /** Somebody asked for it, so it is missed no more. The times stay: they say only between which the others are. */
    void remove(DeliveryState shed) {
        subscriptions.computeIfPresent(shed.getSubscriptionId(), (id, known) -> {
            long left = known.getCount() - documents(shed);
            return left <= 0 ? null : new MissedOfSubscription(id, left, known.getFrom(), known.getUntil());
        });
    }

    boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /** An attempt at the endpoint ended. */
    void attempted(boolean accepted) {
        taken = accepted;
    }

    /** Returns true if the endpoint took a delivery after it had missed something. */
    boolean isTakenAgain() {
        return taken;
    }

    private void merge(MissedOfSubscription more) {
        subscriptions.merge(more.getSubscriptionId(), more, Missed::sum);
    }

    private static MissedOfSubscription sum(MissedOfSubscription one, MissedOfSubscription other) {
        return new MissedOfSubscription(
                one.getSubscriptionId(),
                one.getCount() + other.getCount(),
                one.getFrom().isBefore(other.getFrom()) ? one.getFrom() : other.getFrom(),
                one.getUntil().isAfter(other.getUntil()) ? one.getUntil() : other.getUntil());
    }

    /**
     * Returns the delivery that tells of it; there is something to tell.
     *
     * @param endpoint the endpoint, whose wishes hold for this delivery too
     */
    DeliveryIntent notice(EndpointState endpoint, Instant now) {
        List<MissedOfSubscription> most =
                subscriptions.values().stream().sorted(MOST_FIRST).toList();
        MissedOfSubscription all =
                most.stream().reduce((one, other) -> sum(one, other)).orElseThrow();
        MissedDeliveries missed = new MissedDeliveries(
                all.getCount(),
                all.getFrom(),
                all.getUntil(),
                now,
                List.copyOf(most.subList(0, Math.min(most.size(), MOST_SUBSCRIPTIONS))));
        return DeliveryIntent.newBuilder()
                .setDeliveryId(noticeId)
                .setSubscriptionId(most.getFirst().getSubscriptionId())
                .setEndpointId(endpointId)
                .setDocumentId(NO_DOCUMENT)
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setReleasedAt(now)
                .setRatePerMinute(endpoint.getRatePerMinute())
                .setOrdered(endpoint.getOrdered())
                .setMissed(missed)
                .build();
    }
}
