package org.gongbao.connector.webhook.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Keeps slow endpoints from holding up the others. A delivery starts in the fast lane; one that runs for long goes on, but hands its place
 * back and takes one in the slow lane. Its endpoint is suspect from then on: its deliveries start in the slow lane, until one of them
 * is quick. When the slow lane is full, what would need it is put off: nobody ever waits for a slow endpoint but itself.
 *
 * <p>A state machine for one thread; time is what {@code nanos} says.
 *
 * @param <F> a delivery under way, told apart by equality
 */
public final class Lanes<F> {

    /** Marks beyond these are forgotten all at once: they are a hint, and come back with the next slow answer. */
    private static final int SUSPECTS = 100_000;

    private record Running(String endpoint, long startedAt) {}

    private record Queued<F>(String endpoint, F flight) {}

    private static final class EndpointLane<F> {
        private int taken;
        private final Deque<F> waiting = new ArrayDeque<>();
    }

    private final LaneLimits limits;
    private final LaneExits<F> exits;
    private final LongSupplier nanos;
    private final Map<F, Running> fast = new LinkedHashMap<>();
    private final Map<F, Running> slow = new LinkedHashMap<>();
    private final Deque<Queued<F>> ready = new ArrayDeque<>();
    private final Map<String, EndpointLane<F>> endpoints = new HashMap<>();
    private final Set<String> suspects = new HashSet<>();

    /** Creates empty lanes. */
    public Lanes(LaneLimits limits, LaneExits<F> exits, LongSupplier nanos) {
        this.limits = limits;
        this.exits = exits;
        this.nanos = nanos;
    }

    /** A delivery is ready: starts it, lets it wait, or puts it off. */
    public void arrive(String endpoint, F flight) {
        EndpointLane<F> lane = endpoints.computeIfAbsent(endpoint, name -> new EndpointLane<>());
        if (lane.taken < limits.perEndpoint()) {
            lane.taken++;
            ready.add(new Queued<>(endpoint, flight));
            startReady();
        } else if (lane.waiting.size() < limits.waitingPerEndpoint()) {
            lane.waiting.add(flight);
        } else {
            exits.defer(flight, DeferralReason.ENDPOINT_FULL);
        }
    }

    /** A delivery has ended. One that was given up before counts no more. */
    public void finished(F flight) {
        Running running = fast.remove(flight);
        if (running == null) {
            running = slow.remove(flight);
        }
        if (running == null) {
            return;
        }
        if (age(running) < limits.slowAfter().toNanos()) {
            suspects.remove(running.endpoint());
        } else {
            suspect(running.endpoint());
        }
        release(running.endpoint());
        startReady();
    }

    /** Moves what runs for long; to be called a few times within {@code slowAfter}. */
    public void tick() {
        for (Map.Entry<F, Running> entry : overdue()) {
            F flight = entry.getKey();
            Running running = fast.remove(flight);
            suspect(running.endpoint());
            if (slow.size() < limits.slow()) {
                slow.put(flight, running);
            } else {
                release(running.endpoint());
                exits.giveUp(flight);
            }
        }
        startReady();
    }

    /** Returns how many deliveries run in the fast lane. */
    public int inFast() {
        return fast.size();
    }

    /** Returns how many deliveries run in the slow lane. */
    public int inSlow() {
        return slow.size();
    }

    /** Returns how many deliveries wait for a place in the fast lane, not counting those that wait for their endpoint. */
    public int waitingForPlace() {
        return ready.size();
    }

    /** Returns how many deliveries wait for their endpoint. */
    public int waitingForEndpoint() {
        return endpoints.values().stream().mapToInt(lane -> lane.waiting.size()).sum();
    }

    private void startReady() {
        // those of suspect endpoints need no place in the fast lane, so the head may be one that can go
        while (!ready.isEmpty()) {
            Queued<F> head = ready.peek();
            if (suspects.contains(head.endpoint())) {
                ready.remove();
                startSlowly(head);
            } else if (fast.size() < limits.fast()) {
                ready.remove();
                fast.put(head.flight(), new Running(head.endpoint(), nanos.getAsLong()));
                exits.start(head.flight());
            } else {
                return;
            }
        }
    }

    private void startSlowly(Queued<F> queued) {
        if (slow.size() < limits.slow()) {
            slow.put(queued.flight(), new Running(queued.endpoint(), nanos.getAsLong()));
            exits.start(queued.flight());
        } else {
            release(queued.endpoint());
            exits.defer(queued.flight(), DeferralReason.SLOW_LANE_FULL);
        }
    }

    /** Gives a place of an endpoint to the next that waits for it. */
    private void release(String endpoint) {
        EndpointLane<F> lane = endpoints.get(endpoint);
        F next = lane.waiting.poll();
        if (next != null) {
            ready.add(new Queued<>(endpoint, next));
            return;
        }
        lane.taken--;
        if (lane.taken == 0) {
            endpoints.remove(endpoint);
        }
    }

    private List<Map.Entry<F, Running>> overdue() {
        List<Map.Entry<F, Running>> overdue = new ArrayList<>();
        for (Map.Entry<F, Running> entry : fast.entrySet()) {
            // in the order of their start: the first young one ends the search
            if (age(entry.getValue()) < limits.slowAfter().toNanos()) {
                break;
            }
            overdue.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        return overdue;
    }

    private void suspect(String endpoint) {
        if (suspects.size() >= SUSPECTS) {
            suspects.clear();
        }
        suspects.add(endpoint);
    }

    private long age(Running running) {
        return nanos.getAsLong() - running.startedAt();
    }
}
