package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointState;

/**
 * The state machine of one delivery and its endpoint: event in, next states and at most one released attempt out. A pending delivery is in
 * one of three places, told by its state alone: under way ({@code released > 0}), scheduled ({@code nextDueAt} set), or parked (neither).
 * Pure but for the rates of tenants, and thread-safe; the same events give the same states.
 */
public final class DeliveryMachine {

    private static final String ENDPOINT_DISABLED = "ENDPOINT_DISABLED";
    private static final String BACKLOG = "BACKLOG";
    private static final String CONSENT_PENDING = "CONSENT_PENDING";
    private static final String PROXY = "PROXY";
    /** An operator's proxy that is down is back in minutes, not in moments as room is. */
    private static final int LONGER_FOR_PROXY = 10;

    private final DeliveryPolicy policy;
    private final RetrySchedule usual;
    private final EndpointHealth health;
    private final Function<String, Instant> tenantFreeAt;

    /**
     * Makes a machine with rules.
     *
     * @param tenantFreeAt from when on a tenant, null if it is not known, may have one more delivery
     */
    public DeliveryMachine(DeliveryPolicy policy, Function<String, Instant> tenantFreeAt) {
        this.policy = policy;
        this.usual = policy.usual();
        this.health = new EndpointHealth(policy);
        this.tenantFreeAt = tenantFreeAt;
    }

    /** A delivery that is not known yet was intended. */
    public Step intended(EndpointState endpoint, DeliveryIntent intent, Instant now) {
        return intended(endpoint, intent, usual.delayBefore(intent.getDeliveryId(), 1), now);
    }

    /**
     * A digest was made that is not known yet.
     *
     * @param settling how long it waits at least, so that what it holds cannot be lost any more when it goes out
     */
    public Step digested(EndpointState endpoint, DeliveryIntent digest, Duration settling, Instant now) {
        return intended(
                endpoint, digest, usual.delayBefore(digest.getDeliveryId(), 1).plus(settling), now);
    }

    private Step intended(EndpointState endpoint, DeliveryIntent intent, Duration delay, Instant now) {
        long sequence = endpoint.getLastSequence() + 1;
        DeliveryState delivery = DeliveryDraft.fresh(intent, delay.isZero() ? null : now.plus(delay), sequence, now);
        EndpointState counted = EndpointDraft.of(waiting(wished(endpoint, intent), 1))
                .setLastSequence(sequence)
                .build();
        return delay.isZero() || endpoint.getBreaker() == BreakerState.DISABLED
                ? slotFree(counted, delivery, now)
                : Step.of(scheduled(counted, 1), delivery);
    }

    /** Returns the endpoint as the last intent wants it: in order or not, at which rate. */
    EndpointState wished(EndpointState endpoint, DeliveryIntent intent) {
        return EndpointDraft.of(endpoint)
                .setRatePerMinute(intent.getRatePerMinute())
                .setOrdered(intent.getOrdered())
                .setTenant(intent.getTenant() == null ? endpoint.getTenant() : intent.getTenant())
                .build();
    }

    /** An attempt ended. Outcomes of deliveries that have ended, and of attempts that were counted already, change nothing. */
    public Step attempted(EndpointState endpoint, DeliveryState delivery, DeliveryAttempt attempt, Instant now) {
        boolean current = attempt.getAttempt() == delivery.getAttempts() + 1;
        boolean late = attempt.getAttempt() <= delivery.getAttempts();
        boolean lateSuccess = late && attempt.getOutcome() == AttemptOutcome.DELIVERED;
        if (delivery.getStatus() != DeliveryStatus.PENDING || !(current || lateSuccess)) {
            return Step.of(endpoint, delivery);
        }
        DeliveryState answered = DeliveryDraft.of(delivery)
                .setReleased(0)
                .setNextDueAt(null)
                .setLastStatus(attempt.getStatus())
                .setLastReason(attempt.getReason())
                .setUnagreedSince(unagreedSince(delivery, attempt, now))
                .setUpdatedAt(now)
                .build();
        EndpointState freed = takenOut(endpoint, delivery);
        int number = Math.max(attempt.getAttempt(), delivery.getAttempts());
        return switch (attempt.getOutcome()) {
            case DELIVERED ->
                Step.of(health.succeeded(freed, attempt, now), ended(answered, DeliveryStatus.DELIVERED, number));
            case GONE -> Step.of(health.disabled(freed, now), ended(answered, DeliveryStatus.GONE, number));
            case IMPOSSIBLE -> Step.of(freed, ended(answered, DeliveryStatus.GONE, number));
            case DEFERRED -> deferred(freed, answered, number, now);
            case FAILED, UNKNOWN -> failed(health.failed(freed, attempt, now), answered, attempt, now);
        };
    }

    /**
     * Somebody wants a known delivery once more: one that ended begins again and counts its schedule anew, as its subscription wants it now, one that waits is tried as soon as its
     * endpoint has room, one under way stays. A request that was obeyed changes nothing. One that is collected with others goes out by itself; one whose digest is under way goes with that.
     */
    public Step again(EndpointState endpoint, DeliveryState delivery, DeliveryCommand command, Instant now) {
        if (command.getCommandId().equals(delivery.getLastCommandId()) || delivery.getReleased() > 0) {
            return Step.of(endpoint, delivery);
        }
        boolean pending = delivery.getStatus() == DeliveryStatus.PENDING;
        if (pending && delivery.getDigestId() != null) {
            return Step.of(endpoint, delivery);
        }
        if (!pending && command.getAction() == DeliveryAction.RETRY_NOW) {
            return Step.of(endpoint, delivery);
        }
        DeliveryState wanted = DeliveryDraft.of(parked(delivery, now))
                .setStatus(DeliveryStatus.PENDING)
                .setUnagreedSince(pending ? delivery.getUnagreedSince() : null)
                .setAttemptsBefore(pending ? delivery.getAttemptsBefore() : delivery.getAttempts())
                .setLastCommandId(command.getCommandId())
                .setCollected(false)
                .setDigestId(null)
                .setMissedId(null)
                .setRetry(command.getIntent().getRetry())
                .build();
        boolean waits = pending && !delivery.getCollected();
        return slotFree(waits ? unscheduled(endpoint, delivery) : waiting(endpoint, 1), wanted, now);
    }

    /** Somebody enables an endpoint: one that was disabled or rests gets one probe; one that takes deliveries stays as it is. */
    public EndpointState enabled(EndpointState endpoint, Instant now) {
        return endpoint.getBreaker() == BreakerState.CLOSED && endpoint.getNotBefore() == null
                ? endpoint
                : health.enabled(endpoint, now);
    }

    /** Somebody disables an endpoint. */
    public EndpointState disabled(EndpointState endpoint, Instant now) {
        return endpoint.getBreaker() == BreakerState.DISABLED ? endpoint : health.disabled(endpoint, now);
    }

    /** The time of a scheduled delivery has come, or the lease of one under way is over. Calls before that time change nothing. */
    public Step due(EndpointState endpoint, DeliveryState delivery, Instant now) {
        boolean early =
                delivery.getNextDueAt() == null || delivery.getNextDueAt().isAfter(now);
        if (delivery.getStatus() != DeliveryStatus.PENDING || early) {
            return Step.of(endpoint, delivery);
        }
        if (delivery.getReleased() == 0) {
            return slotFree(unscheduled(endpoint, delivery), parked(delivery, now), now);
        }
        boolean closed =
                endpoint.getBreaker() == BreakerState.CLOSED || endpoint.getBreaker() == BreakerState.HALF_OPEN;
        if (closed) {
            Duration former = Duration.between(delivery.getUpdatedAt(), delivery.getNextDueAt());
            return released(endpoint, delivery, policy.leaseAfter(former), now);
        }
        return slotFree(waiting(takenOut(endpoint, delivery), 1), parked(delivery, now), now);
    }

    /** A parked delivery may go if its endpoint has room; if the endpoint is disabled, it ends. */
    public Step slotFree(EndpointState endpoint, DeliveryState delivery, Instant now) {
        if (endpoint.getBreaker() == BreakerState.DISABLED) {
            DeliveryState gone = DeliveryDraft.of(ended(delivery, DeliveryStatus.GONE, delivery.getAttempts()))
                    .setLastReason(ENDPOINT_DISABLED)
                    .setUpdatedAt(now)
                    .build();
            return Step.of(waiting(endpoint, -1), gone);
        }
        if (!hasRoom(endpoint, now)) {
            return Step.of(endpoint, delivery);
        }
        EndpointState busier = EndpointDraft.of(waiting(endpoint, -1))
                .setInFlight(endpoint.getInFlight() + 1)
                .build();
        return released(EndpointRate.spent(busier, now), delivery, policy.lease(), now);
    }

    /** Returns true if more deliveries wait for the endpoint than may. */
    public boolean hasTooMany(EndpointState endpoint) {
        return endpoint.getWaiting() > policy.backlog();
    }

    /** A parked delivery is given up unsent, as too many wait. It can be asked for later. */
    public Step shed(EndpointState endpoint, DeliveryState delivery, Instant now) {
        DeliveryState shed = DeliveryDraft.of(ended(delivery, DeliveryStatus.SHED, delivery.getAttempts()))
                .setLastReason(BACKLOG)
                .setUpdatedAt(now)
                .build();
        EndpointState fewer = EndpointDraft.of(waiting(endpoint, -1))
                .setShed(endpoint.getShed() + 1)
                .build();
        return Step.of(fewer, shed);
    }

    /** Returns true if a parked delivery of the endpoint can move on. */
    public boolean canMove(EndpointState endpoint, Instant now) {
        return endpoint.getBreaker() == BreakerState.DISABLED || hasRoom(endpoint, now);
    }

    private boolean hasRoom(EndpointState endpoint, Instant now) {
        return health.hasRoom(endpoint, now)
                && !tenantFreeAt.apply(endpoint.getTenant()).isAfter(now);
    }

    /** An endpoint's time of rest may be over; calls before that change nothing. */
    public EndpointState wake(EndpointState endpoint, Instant now) {
        boolean over =
                endpoint.getNotBefore() != null && !endpoint.getNotBefore().isAfter(now);
        return over ? health.woken(endpoint, now) : endpoint;
    }

    private Step failed(EndpointState endpoint, DeliveryState answered, DeliveryAttempt attempt, Instant now) {
        int number = attempt.getAttempt();
        int counted = number - answered.getAttemptsBefore();
        RetrySchedule schedule = scheduleOf(answered);
        if (counted >= schedule.attempts()) {
            return Step.of(health.gaveUp(endpoint, now), ended(answered, DeliveryStatus.EXHAUSTED, number));
        }
        Instant scheduled = now.plus(schedule.delayBefore(answered.getDeliveryId(), counted + 1));
        Instant asked = now.plus(policy.granted(attempt.getRetryAfterMillis()));
        DeliveryState waits = DeliveryDraft.of(answered)
                .setAttempts(number)
                .setNextDueAt(asked.isAfter(scheduled) ? asked : scheduled)
                .build();
        return Step.of(scheduled(waiting(endpoint, 1), 1), waits);
    }

    private RetrySchedule scheduleOf(DeliveryState delivery) {
        return delivery.getRetry() == null ? usual : usual.as(delivery.getRetry());
    }

    private static Instant unagreedSince(DeliveryState delivery, DeliveryAttempt attempt, Instant now) {
        boolean unagreed =
                attempt.getOutcome() == AttemptOutcome.DEFERRED && CONSENT_PENDING.equals(attempt.getReason());
        if (!unagreed) {
            return null;
        }
        return delivery.getUnagreedSince() == null ? now : delivery.getUnagreedSince();
    }

    /** Room comes in moments; the consent of people in minutes or never, and then the delivery ends when it would have been tried for the last time. */
    private Step deferred(EndpointState endpoint, DeliveryState answered, int number, Instant now) {
        Instant since = answered.getUnagreedSince();
        if (since == null) {
            Duration wait = policy.deferralOf(answered.getDeliveryId(), number);
            boolean patient = PROXY.equals(answered.getLastReason());
            return waits(endpoint, answered, now.plus(patient ? wait.multipliedBy(LONGER_FOR_PROXY) : wait));
        }
        Instant end = since.plus(DeliveryPolicy.patienceForConsent(scheduleOf(answered)));
        if (!end.isAfter(now)) {
            return Step.of(endpoint, ended(answered, DeliveryStatus.EXHAUSTED, answered.getAttempts()));
        }
        Instant next = now.plus(policy.waitForConsent(answered.getDeliveryId(), Duration.between(since, now)));
        return waits(endpoint, answered, next.isAfter(end) ? end : next);
    }

    private static Step waits(EndpointState endpoint, DeliveryState delivery, Instant due) {
        return Step.of(
                scheduled(waiting(endpoint, 1), 1),
                DeliveryDraft.of(delivery).setNextDueAt(due).build());
    }

    private Step released(EndpointState endpoint, DeliveryState delivery, Duration lease, Instant now) {
        int number = delivery.getAttempts() + 1;
        DeliveryState underWay = DeliveryDraft.of(delivery)
                .setReleased(number)
                .setNextDueAt(now.plus(lease))
                .setUpdatedAt(now)
                .build();
        return new Step(endpoint, underWay, Optional.of(Intents.of(underWay, now)));
    }

    private static DeliveryState parked(DeliveryState delivery, Instant now) {
        return DeliveryDraft.of(delivery)
                .setReleased(0)
                .setNextDueAt(null)
                .setUpdatedAt(now)
                .build();
    }

    private static DeliveryState ended(DeliveryState delivery, DeliveryStatus status, int attempts) {
        return DeliveryDraft.of(delivery)
                .setStatus(status)
                .setAttempts(attempts)
                .setReleased(0)
                .setNextDueAt(null)
                .build();
    }

    private static EndpointState waiting(EndpointState endpoint, int change) {
        return EndpointDraft.of(endpoint)
                .setWaiting(endpoint.getWaiting() + change)
                .build();
    }

    private static EndpointState scheduled(EndpointState endpoint, int change) {
        return EndpointDraft.of(endpoint)
                // deliveries that were scheduled before these were counted must not make it fall below zero
                .setScheduled(Math.max(0, endpoint.getScheduled() + change))
                .build();
    }

    /** A delivery leaves its place: if it waited for its time, one fewer does. */
    private static EndpointState unscheduled(EndpointState endpoint, DeliveryState delivery) {
        return delivery.getReleased() == 0 && delivery.getNextDueAt() != null ? scheduled(endpoint, -1) : endpoint;
    }

    private static EndpointState takenOut(EndpointState endpoint, DeliveryState delivery) {
        return delivery.getReleased() == 0
                ? unscheduled(waiting(endpoint, -1), delivery)
                : EndpointDraft.of(endpoint)
                        .setInFlight(endpoint.getInFlight() - 1)
                        .build();
    }
}
