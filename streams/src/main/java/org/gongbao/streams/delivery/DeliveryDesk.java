package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;

/**
 * Runs the machine over the book: keeps timers and the places of parked deliveries in step with the states, fills free slots, says what
 * changed. Knows no Kafka types. Not thread-safe.
 */
final class DeliveryDesk {

    /** Bounds the work of one call; the rest follows at the next tick. */
    static final int MOST_PER_CALL = 1000;

    private final DeliveryMachine machine;
    private final TenantRates rates;
    private final DeliveryBook book;
    private final Consumer<DeliveryOutput> outputs;
    private final DigestDesk digests;
    private final MissedDesk missed = new MissedDesk();
    private final Duration settling;

    /**
     * Opens a desk.
     *
     * @param rates of tenants, shared with other desks
     * @param settling how long after its making a digest goes out: until what it holds cannot be lost any more
     */
    DeliveryDesk(
            DeliveryPolicy policy,
            TenantRates rates,
            DeliveryBook book,
            Duration settling,
            Consumer<DeliveryOutput> outputs) {
        this.machine = new DeliveryMachine(policy, rates::freeAt);
        this.rates = rates;
        this.book = book;
        this.outputs = outputs;
        this.settling = settling;
        this.digests = new DigestDesk(book, outputs);
    }

    DigestDesk digests() {
        return digests;
    }

    MissedDesk missed() {
        return missed;
    }

    void intended(DeliveryIntent intent, Instant now) {
        EndpointState endpoint = endpoint(intent.getEndpointId(), now);
        boolean unknown = book.delivery(intent.getDeliveryId()).isEmpty();
        if (unknown && intent.getDigest() != null && digests.takes(intent, now)) {
            saveEndpoint(endpoint, machine.wished(endpoint, intent), null, now);
            if (digests.isFull(intent)) {
                close(DigestKey.of(intent), now);
            }
        } else if (unknown) {
            apply(endpoint, null, machine.intended(endpoint, intent, now), now);
            shed(intent.getEndpointId(), now);
        } else {
            // it is known, but what it said of its endpoint may have been lost in a crash
            saveEndpoint(endpoint, machine.wished(endpoint, intent), null, now);
        }
    }

    private void close(DigestKey key, Instant now) {
        digests.close(key, endpoint(key.endpointId(), now), now, digest -> {
            if (book.delivery(digest.getDeliveryId()).isEmpty()) {
                EndpointState endpoint = endpoint(key.endpointId(), now);
                apply(endpoint, null, machine.digested(endpoint, digest, settling, now), now);
            }
            book.delivery(digest.getDeliveryId()).ifPresent(made -> digests.assign(made, now));
            shed(key.endpointId(), now);
        });
    }

    /** The oldest go: whoever comes back after a long time wants the news first, and can ask for the rest. */
    private void shed(String endpointId, Instant now) {
        EndpointState endpoint = endpoint(endpointId, now);
        if (machine.hasTooMany(endpoint)) {
            book.firstParked(endpointId).flatMap(book::delivery).ifPresent(oldest -> shed(endpoint, oldest, now));
        }
    }

    private void shed(EndpointState endpoint, DeliveryState oldest, Instant now) {
        Step step = machine.shed(endpoint, oldest, now);
        apply(endpoint, oldest, Step.of(step.endpoint(), missed.shed(step.delivery())), now);
    }

    /** Tells endpoints that take deliveries again what they missed. */
    void tellMissed(Instant now) {
        for (DeliveryIntent notice : missed.due(now, id -> endpoint(id, now))) {
            if (book.delivery(notice.getDeliveryId()).isEmpty()) {
                EndpointState endpoint = endpoint(notice.getEndpointId(), now);
                // like a digest it waits until what it tells cannot be lost any more
                apply(endpoint, null, machine.digested(endpoint, notice, settling, now), now);
            }
        }
    }

    void attempted(DeliveryAttempt attempt, Instant now) {
        book.delivery(attempt.getDeliveryId()).ifPresent(delivery -> {
            EndpointState endpoint = endpoint(delivery.getEndpointId(), now);
            apply(endpoint, delivery, machine.attempted(endpoint, delivery, attempt, now), now);
            missed.attempted(delivery.getEndpointId(), attempt.getOutcome());
            fill(delivery.getEndpointId(), now);
        });
    }

    void commanded(DeliveryCommand command, Instant now) {
        EndpointState endpoint = endpoint(command.getEndpointId(), now);
        switch (command.getAction()) {
            case REPLAY, RETRY_NOW -> deliverAgain(endpoint, command, now);
            case BEGIN -> begin(endpoint, command.getIntent(), now);
            case ENABLE -> saveEndpoint(endpoint, machine.enabled(endpoint, now), null, now);
            case DISABLE -> saveEndpoint(endpoint, machine.disabled(endpoint, now), null, now);
            case UNKNOWN -> {
                // of a later version: nothing that this one could do
            }
        }
        fill(command.getEndpointId(), now);
    }

    /** Whoever asks for one delivery has no say in how its endpoint wants all. */
    private void begin(EndpointState endpoint, DeliveryIntent intent, Instant now) {
        if (intent != null) {
            intended(
                    DeliveryIntent.newBuilder(intent)
                            .setOrdered(endpoint.getOrdered())
                            .setRatePerMinute(
                                    intent.getRatePerMinute() == 0
                                            ? endpoint.getRatePerMinute()
                                            : intent.getRatePerMinute())
                            .build(),
                    now);
        }
    }

    private void deliverAgain(EndpointState endpoint, DeliveryCommand command, Instant now) {
        DeliveryIntent intent = command.getIntent();
        if (intent == null) {
            return;
        }
        Optional<DeliveryState> known = book.delivery(intent.getDeliveryId());
        boolean forDigest = intent.getDigest() != null;
        if (forDigest && known.map(DeliveryState::getCollected).orElse(true)) {
            // what a filter wants of older documents is collected like what is new, and once
            intended(intent, now);
        } else if (known.isPresent()) {
            apply(endpoint, known.get(), machine.again(endpoint, known.get(), command, now), now);
        } else if (command.getAction() == DeliveryAction.REPLAY) {
            apply(endpoint, null, machine.intended(endpoint, intent, now), now);
        }
    }

    /** Looks at what is due; earlier times are done already. */
    void tick(Instant now) {
        for (TimerEntry entry : book.due(now, MOST_PER_CALL)) {
            switch (entry.kind()) {
                case DELIVERY -> deliveryDue(entry, now);
                case ENDPOINT -> endpointDue(entry, now);
                // earlier versions set a timer for each delivery that ended
                case MEMORY -> book.removeTimer(entry);
                case DIGEST -> digestDue(entry, now);
            }
        }
    }

    private void deliveryDue(TimerEntry entry, Instant now) {
        Optional<DeliveryState> found = book.delivery(entry.id());
        if (found.isEmpty() || !entry.due().equals(found.get().getNextDueAt())) {
            book.removeTimer(entry);
            return;
        }
        DeliveryState delivery = found.get();
        EndpointState endpoint = endpoint(delivery.getEndpointId(), now);
        apply(endpoint, delivery, machine.due(endpoint, delivery, now), now);
        fill(delivery.getEndpointId(), now);
    }

    private void digestDue(TimerEntry entry, Instant now) {
        book.removeTimer(entry);
        if (digests.isDue(entry)) {
            close(DigestKey.parse(entry.id()), now);
        }
    }

    private void endpointDue(TimerEntry entry, Instant now) {
        EndpointState endpoint = endpoint(entry.id(), now);
        book.removeTimer(entry);
        EndpointState woken = machine.wake(endpoint, now);
        saveEndpoint(endpoint, woken, null, now);
        fill(entry.id(), now);
    }

    private void fill(String endpointId, Instant now) {
        for (int moved = 0; moved < MOST_PER_CALL; moved++) {
            EndpointState endpoint = endpoint(endpointId, now);
            // nearly always nothing is parked, and the counts tell without a look into the store
            boolean parked = endpoint.getWaiting() > endpoint.getScheduled();
            Optional<DeliveryState> next = parked && machine.canMove(endpoint, now)
                    ? missed.firstParked(endpointId)
                            .or(() -> book.firstParked(endpointId))
                            .flatMap(book::delivery)
                    : Optional.empty();
            if (next.isEmpty()) {
                wakeWhenRateAllows(endpoint, now);
                return;
            }
            apply(endpoint, next.get(), machine.slotFree(endpoint, next.get(), now), now);
        }
        // more are parked than one call may move: come back at the next tick
        book.addTimer(new TimerEntry(now, TimerEntry.Kind.ENDPOINT, endpointId));
    }

    private void apply(EndpointState formerEndpoint, DeliveryState former, Step step, Instant now) {
        saveEndpoint(formerEndpoint, step.endpoint(), step.delivery(), now);
        DeliveryState delivery = step.delivery();
        boolean changed = !Same.values(delivery, former);
        if (changed && delivery.getStatus() == DeliveryStatus.EXHAUSTED) {
            outputs.accept(new DeliveryOutput.Noticed(EndpointNotices.exhausted(step.endpoint(), delivery, now)));
        }
        if (changed) {
            if (former != null) {
                unplace(former);
            }
            if (former != null && former.getStatus() == DeliveryStatus.SHED) {
                missed.wanted(former);
            }
            book.saveDelivery(delivery);
            place(delivery, now);
            outputs.accept(new DeliveryOutput.DeliveryChanged(delivery));
            if (DigestStates.isDigest(delivery)) {
                digests.follow(delivery, now);
            }
        }
        step.released().ifPresent(intent -> {
            rates.spent(step.endpoint().getTenant(), now);
            outputs.accept(new DeliveryOutput.AttemptDue(intent));
        });
    }

    private void place(DeliveryState delivery, Instant now) {
        if (delivery.getStatus() != DeliveryStatus.PENDING) {
            return;
        }
        if (delivery.getNextDueAt() == null) {
            park(delivery);
            wakeWhenRateAllows(endpoint(delivery.getEndpointId(), now), now);
        } else {
            book.addTimer(timerOf(delivery));
        }
    }

    private void park(DeliveryState delivery) {
        if (MissedDesk.isNotice(delivery)) {
            missed.park(delivery);
        } else {
            book.park(delivery);
        }
    }

    /** Else nothing would look at the endpoint again before its next outcome. */
    private void wakeWhenRateAllows(EndpointState endpoint, Instant now) {
        Instant free = EndpointRate.freeAt(endpoint);
        if (endpoint.getWaiting() > 0 && free.isAfter(now)) {
            book.addTimer(new TimerEntry(free, TimerEntry.Kind.ENDPOINT, endpoint.getEndpointId()));
        }
        Instant tenantFree = rates.freeAt(endpoint.getTenant());
        if (endpoint.getWaiting() > endpoint.getScheduled() && tenantFree.isAfter(now)) {
            book.addTimer(new TimerEntry(
                    TenantTurn.next(endpoint.getEndpointId(), tenantFree, now),
                    TimerEntry.Kind.ENDPOINT,
                    endpoint.getEndpointId()));
        }
    }

    private void unplace(DeliveryState delivery) {
        if (delivery.getStatus() != DeliveryStatus.PENDING) {
            return;
        }
        if (delivery.getCollected()) {
            digests.left(delivery);
        } else if (delivery.getNextDueAt() == null && MissedDesk.isNotice(delivery)) {
            missed.unpark(delivery);
        } else if (delivery.getNextDueAt() == null) {
            book.unpark(delivery);
        } else {
            book.removeTimer(timerOf(delivery));
        }
    }

    private void saveEndpoint(EndpointState former, EndpointState endpoint, DeliveryState cause, Instant now) {
        if (Same.values(endpoint, former)) {
            return;
        }
        if (EndpointHealth.isMoreThanCounts(former, endpoint)) {
            book.saveEndpoint(endpoint);
        } else {
            book.saveEndpointSoon(endpoint);
        }
        boolean restChanged = !Objects.equals(former.getNotBefore(), endpoint.getNotBefore());
        if (restChanged && endpoint.getNotBefore() != null) {
            book.addTimer(new TimerEntry(endpoint.getNotBefore(), TimerEntry.Kind.ENDPOINT, endpoint.getEndpointId()));
        }
        if (restChanged || former.getBreaker() != endpoint.getBreaker()) {
            outputs.accept(new DeliveryOutput.EndpointChanged(endpoint));
        }
        EndpointNotices.changed(former, endpoint, cause, now)
                .ifPresent(notice -> outputs.accept(new DeliveryOutput.Noticed(notice)));
    }

    private EndpointState endpoint(String endpointId, Instant now) {
        return book.endpoint(endpointId).orElseGet(() -> EndpointHealth.fresh(endpointId, now));
    }

    private static TimerEntry timerOf(DeliveryState delivery) {
        return new TimerEntry(delivery.getNextDueAt(), TimerEntry.Kind.DELIVERY, delivery.getDeliveryId());
    }
}
