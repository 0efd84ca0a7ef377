package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.schemas.identity.Identities;

/**
 * Counts what endpoints missed as too much waited, and makes one delivery that tells of it when they take deliveries again. Each delivery that was given up names that one in its state, so all of this is learnt anew from
 * the states. Knows no Kafka types. Used by one stream task.
 */
final class MissedDesk {

    /** An endpoint that is too slow for what comes is told no more often. */
    static final Duration CALM = Duration.ofMinutes(10);

    /** What was missed longer ago is told no more: its states are about to be forgotten one by one. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Map<String, Missed> open = new HashMap<>();
    private final Map<String, Instant> told = new HashMap<>();
    private final Map<String, Set<String>> parked = new HashMap<>();
    private final Map<String, Missed> learning = new HashMap<>();
    private final Set<String> notices = new HashSet<>();

    /** Returns true if a delivery tells what was missed. */
    static boolean isNotice(DeliveryState delivery) {
        return delivery.getMissed() != null;
    }

    /** A delivery is given up unsent; returns it with the name of the delivery that will tell of it. A test is missed by nobody. */
    DeliveryState shed(DeliveryState shed) {
        if (shed.getTest()) {
            return shed;
        }
        Missed missed = open.computeIfAbsent(
                shed.getEndpointId(),
                id -> new Missed(id, Identities.missedId(shed.getDeliveryId(), shed.getLastCommandId())));
        missed.add(shed);
        return DeliveryDraft.of(shed).setMissedId(missed.noticeId()).build();
    }

    /** Somebody asked for a delivery that was given up. */
    void wanted(DeliveryState shed) {
        open.computeIfPresent(shed.getEndpointId(), (id, missed) -> {
            if (missed.noticeId().equals(shed.getMissedId())) {
                missed.remove(shed);
            }
            return missed.isEmpty() ? null : missed;
        });
    }

    /** An attempt at an endpoint ended. One that was put off tells nothing. */
    void attempted(String endpointId, AttemptOutcome outcome) {
        Missed missed = open.get(endpointId);
        if (missed != null && outcome != AttemptOutcome.DEFERRED) {
            missed.attempted(outcome == AttemptOutcome.DELIVERED);
        }
    }

    /** Returns the deliveries that tell what was missed, of the endpoints that take deliveries again; they are told of it by that. */
    List<DeliveryIntent> due(Instant now, Function<String, EndpointState> endpoints) {
        told.values().removeIf(last -> !last.plus(CALM).isAfter(now));
        List<DeliveryIntent> due = new ArrayList<>();
        for (Iterator<Missed> all = open.values().iterator(); all.hasNext(); ) {
            Missed missed = all.next();
            boolean calm = missed.isTakenAgain() && !told.containsKey(missed.endpointId());
            EndpointState endpoint = calm ? endpoints.apply(missed.endpointId()) : null;
            if (calm && endpoint.getBreaker() == BreakerState.CLOSED) {
                all.remove();
                told.put(missed.endpointId(), now);
                due.add(missed.notice(endpoint, now));
            }
        }
        return due;
    }

    /** Notes a delivery that tells what was missed and waits for room: it goes before all others of its endpoint, and is never given up for them. */
    void park(DeliveryState notice) {
        parked.computeIfAbsent(notice.getEndpointId(), id -> new LinkedHashSet<>())
                .add(notice.getDeliveryId());
    }

    void unpark(DeliveryState notice) {
        parked.computeIfPresent(notice.getEndpointId(), (id, waiting) -> {
            waiting.remove(notice.getDeliveryId());
            return waiting.isEmpty() ? null : waiting;
        });
    }

    Optional<String> firstParked(String endpointId) {
        return parked.getOrDefault(endpointId, Set.of()).stream().findFirst();
    }

    /** Learns from a state; {@link #learnt} has to follow when all are known. */
    void learn(DeliveryState delivery, Instant now) {
        if (isNotice(delivery)) {
            notices.add(delivery.getDeliveryId());
            told.merge(
                    delivery.getEndpointId(),
                    delivery.getMatchedAt(),
                    (one, other) -> one.isAfter(other) ? one : other);
        } else if (delivery.getStatus() == DeliveryStatus.SHED
                && delivery.getMissedId() != null
                && delivery.getUpdatedAt().plus(LONGEST).isAfter(now)) {
            learning.computeIfAbsent(delivery.getMissedId(), id -> new Missed(delivery.getEndpointId(), id))
                    .add(delivery);
        }
    }

    /** All states are known: what no delivery tells of is still to be told. */
    void learnt() {
        learning.keySet().removeAll(notices);
        learning.values()
                .forEach(missed -> open.merge(missed.endpointId(), missed, (known, more) -> {
                    known.addAll(more);
                    return known;
                }));
        learning.clear();
        notices.clear();
    }
}
