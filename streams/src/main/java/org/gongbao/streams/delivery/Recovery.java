package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;

/**
 * Puts the book in order before a task does anything else. Without transactions a crash may keep what one store said and lose what another did; the states of deliveries are what counts, and timers, parked
 * deliveries and the counts of endpoints follow from them: timers and parked deliveries have no changelog at all, so also with transactions they are made anew where a task was not before. What changed last before the
 * stop is told once more, as its telling may be lost. For one stream task.
 */
final class Recovery {

    /** A record is written within this time or its task ends: the producer's delivery time-out. */
    private static final Duration UNSURE = Duration.ofMinutes(2);

    private static final int MOST_PER_CALL = 1000;

    private static final class Counts {
        private int underWay;
        private int waiting;
        private int scheduled;
        private long lastSequence;
        private boolean parked;
    }

    private record Changed(String id, boolean endpoint, Instant at) {}

    private final DeliveryBook book;
    private final Duration lease;
    private final DigestDesk digests;
    private final MissedDesk missed;
    private final Set<String> openDigests = new HashSet<>();
    private final Set<String> digestsOfOpenItems = new HashSet<>();
    private final Deque<Changed> changed = new ArrayDeque<>();
    private final List<DeliveryState> overlong = new ArrayList<>();
    private boolean done;

    /**
     * Makes the recovery of a task that begins.
     *
     * @param lease how long a release may stay without an outcome the first time
     */
    Recovery(DeliveryBook book, Duration lease, DigestDesk digests, MissedDesk missed) {
        this.book = book;
        this.lease = lease;
        this.digests = digests;
        this.missed = missed;
    }

    /** Puts the book in order, the first time. */
    void before(Instant now) {
        if (!done) {
            done = true;
            Map<String, Counts> counts = deliveries(now);
            overlong.forEach(delivery -> shorten(delivery, now));
            overlong.clear();
            book.keepParked(id -> book.delivery(id).filter(Recovery::isParked).isPresent());
            endpoints(counts, now);
            digests(now);
            changed.removeIf(each -> each.at().isBefore(lastChange().minus(UNSURE)));
        }
    }

    /** Tells some of what changed last. */
    void tellSome(Instant now, Consumer<DeliveryOutput> outputs) {
        before(now);
        for (int told = 0; told < MOST_PER_CALL && !changed.isEmpty(); told++) {
            Changed next = changed.remove();
            Optional<DeliveryOutput> output = next.endpoint()
                    ? book.endpoint(next.id()).map(DeliveryOutput.EndpointChanged::new)
                    : book.delivery(next.id()).map(DeliveryOutput.DeliveryChanged::new);
            output.ifPresent(outputs);
        }
    }

    private Map<String, Counts> deliveries(Instant now) {
        Map<String, Counts> counts = new HashMap<>();
        book.eachDelivery(delivery -> {
            note(new Changed(delivery.getDeliveryId(), false, delivery.getUpdatedAt()));
            Counts own = counts.computeIfAbsent(delivery.getEndpointId(), id -> new Counts());
            own.lastSequence = Math.max(own.lastSequence, delivery.getSequence());
            digest(delivery);
            missed.learn(delivery, now);
            if (delivery.getStatus() == DeliveryStatus.PENDING && !delivery.getCollected()) {
                count(own, delivery);
                place(delivery, now);
            }
        });
        missed.learnt();
        return counts;
    }

    private void digest(DeliveryState delivery) {
        digests.learn(delivery);
        if (delivery.getStatus() != DeliveryStatus.PENDING) {
            return;
        }
        if (DigestStates.isDigest(delivery)) {
            openDigests.add(delivery.getDeliveryId());
        } else if (delivery.getDigestId() != null) {
            digestsOfOpenItems.add(delivery.getDigestId());
        }
    }

    /** A digest is saved before its items are given to it, and ends before they do. */
    private void digests(Instant now) {
        openDigests.forEach(id -> book.delivery(id).ifPresent(digest -> digests.assign(digest, now)));
        digestsOfOpenItems.forEach(id -> book.delivery(id).ifPresent(digest -> digests.follow(digest, now)));
        openDigests.clear();
        digestsOfOpenItems.clear();
    }

    private static void count(Counts counts, DeliveryState delivery) {
        if (delivery.getReleased() > 0) {
            counts.underWay++;
        } else {
            counts.waiting++;
            counts.scheduled += isParked(delivery) ? 0 : 1;
        }
        counts.parked |= isParked(delivery);
    }

    private void place(DeliveryState delivery, Instant now) {
        if (isParked(delivery) && MissedDesk.isNotice(delivery)) {
            missed.park(delivery);
        } else if (isParked(delivery)) {
            book.ensureParked(delivery);
        } else if (delivery.getReleased() > 0 && delivery.getNextDueAt().isAfter(now.plus(lease))) {
            overlong.add(delivery);
        } else {
            wakeAtItsTime(delivery);
        }
    }

    /**
     * What was released may never have left: a broker that is away for minutes ends the task with what its producer holds. Leases become longer each time, so that without this a delivery would rest for up to an hour
     * after an outage that it slept through.
     */
    private void shorten(DeliveryState delivery, Instant now) {
        DeliveryState sooner =
                DeliveryDraft.of(delivery).setNextDueAt(now.plus(lease)).build();
        book.saveDelivery(sooner);
        wakeAtItsTime(sooner);
    }

    private void wakeAtItsTime(DeliveryState delivery) {
        book.ensureTimer(new TimerEntry(delivery.getNextDueAt(), TimerEntry.Kind.DELIVERY, delivery.getDeliveryId()));
    }

    private void endpoints(Map<String, Counts> counts, Instant now) {
        List<EndpointState> all = new ArrayList<>();
        book.eachEndpoint(all::add);
        for (EndpointState endpoint : all) {
            note(new Changed(endpoint.getEndpointId(), true, endpoint.getUpdatedAt()));
            Counts own = counts.remove(endpoint.getEndpointId());
            mend(endpoint, own == null ? new Counts() : own, now);
        }
        counts.forEach((id, own) -> mend(EndpointHealth.fresh(id, now), own, now));
    }

    private void mend(EndpointState endpoint, Counts counts, Instant now) {
        EndpointState mended = EndpointDraft.of(endpoint)
                .setInFlight(counts.underWay)
                .setWaiting(counts.waiting)
                .setScheduled(counts.scheduled)
                .setLastSequence(Math.max(endpoint.getLastSequence(), counts.lastSequence))
                .build();
        if (!mended.equals(endpoint)) {
            book.saveEndpoint(mended);
        }
        if (endpoint.getNotBefore() != null) {
            book.ensureTimer(
                    new TimerEntry(endpoint.getNotBefore(), TimerEntry.Kind.ENDPOINT, endpoint.getEndpointId()));
        } else if (counts.parked) {
            book.addTimer(new TimerEntry(now, TimerEntry.Kind.ENDPOINT, endpoint.getEndpointId()));
        }
    }

    /** Keeps only what may be unsure, as far as is known yet. */
    private void note(Changed change) {
        if (changed.isEmpty() || !change.at().isBefore(changed.peek().at().minus(UNSURE))) {
            if (changed.isEmpty() || change.at().isAfter(changed.peek().at())) {
                changed.addFirst(change);
            } else {
                changed.addLast(change);
            }
        }
    }

    private Instant lastChange() {
        return changed.isEmpty() ? Instant.EPOCH.plus(UNSURE) : changed.peek().at();
    }

    private static boolean isParked(DeliveryState delivery) {
        return delivery.getStatus() == DeliveryStatus.PENDING
                && delivery.getReleased() == 0
                && delivery.getNextDueAt() == null;
    }
}
