package org.gongbao.standalone.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/** Counts deliveries by their last state. Those that were at an end before the run began do not count. Not thread-safe. */
final class DeliveryLedger {
    /** Ended deliveries that are remembered, so that a state that is told twice counts once. */
    private static final int REMEMBERED = 200_000;

    private static final String UNAGREED = "CONSENT_PENDING";

    private final Set<String> pending = new HashSet<>();
    private final Set<String> collected = new HashSet<>();
    private final Map<String, String> unagreed = new HashMap<>();
    private final Map<DeliveryStatus, Long> ended = new EnumMap<>(DeliveryStatus.class);
    /** Told once more after a restart, they are no deliveries of this run. */
    private final Set<String> endedBefore = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private final Map<String, DeliveryStatus> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DeliveryStatus> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Takes a state.
     *
     * @param earlier whether it was written before the run began
     */
    void accept(DeliveryState state, boolean earlier) {
        String id = state.getDeliveryId();
        if (state.getItems() != null || state.getMissed() != null) {
            // a digest is no delivery beside those of its items, nor is what tells of missed ones
            return;
        }
        collected.remove(id);
        if (state.getStatus() == DeliveryStatus.PENDING) {
            pending.add(id);
            if (state.getCollected() && state.getDigestId() == null) {
                collected.add(id);
            }
            if (UNAGREED.equals(state.getLastReason())) {
                unagreed.put(id, state.getEndpointId());
            } else {
                unagreed.remove(id);
            }
            endedBefore.remove(id);
            return;
        }
        pending.remove(id);
        unagreed.remove(id);
        if (earlier) {
            endedBefore.add(id);
        } else if (!endedBefore.contains(id)) {
            replace(recent.put(id, state.getStatus()), state.getStatus());
        }
    }

    /** Returns how many deliveries wait for the consent of their address, by endpoint. */
    SortedMap<String, Long> unagreed() {
        return unagreed.values().stream()
                .collect(Collectors.groupingBy(endpoint -> endpoint, TreeMap::new, Collectors.counting()));
    }

    /** Returns the counts; what waits from an earlier run counts as matched in this one too. */
    RunReport.DeliveryCounts counts() {
        long all = pending.size()
                + ended.values().stream().mapToLong(Long::longValue).sum();
        return new RunReport.DeliveryCounts(
                all,
                ended(DeliveryStatus.DELIVERED),
                ended(DeliveryStatus.GONE),
                ended(DeliveryStatus.EXHAUSTED),
                ended(DeliveryStatus.SHED) + ended(DeliveryStatus.UNKNOWN),
                ended(DeliveryStatus.COLLAPSED),
                pending.size(),
                collected.size());
    }

    private void replace(DeliveryStatus before, DeliveryStatus after) {
        if (before != null) {
            ended.merge(before, -1L, Long::sum);
        }
        ended.merge(after, 1L, Long::sum);
    }

    private long ended(DeliveryStatus status) {
        return ended.getOrDefault(status, 0L);
    }
}
