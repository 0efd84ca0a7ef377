package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
 * Pure and thread-safe; the same events give the same states.
 */
public final class DeliveryMachine {

    private static final String ENDPOINT_DISABLED = "ENDPOINT_DISABLED";
    private static final String BACKLOG = "BACKLOG";
    private static final String CONSENT_PENDING = "CONSENT_PENDING";

    /** Room comes in moments, an answer of people in minutes. */
    private static final int LONGER_FOR_CONSENT = 10;

    private final DeliveryPolicy policy;
    private final EndpointHealth health;

    /** Makes a machine with rules. */
    public DeliveryMachine(DeliveryPolicy policy) {
        this.policy = policy;
        this.health = new EndpointHealth(policy);
    }

    /** A delivery that is not known yet was intended. */
    public Step intended(EndpointState endpoint, DeliveryIntent intent, Instant now) {
        Duration delay = policy.delayBefore(intent.getDeliveryId(), 1);
        DeliveryState delivery = DeliveryState.newBuilder()
                .setDeliveryId(intent.getDeliveryId())
                .setSubscriptionId(intent.getSubscriptionId())
                .setEndpointId(intent.getEndpointId())
                .setDocumentId(intent.getDocumentId())
                .setRevision(intent.getRevision())
                .setDocumentPartition(intent.getDocumentPartition())
                .setDocumentOffset(intent.getDocumentOffset())
                .setStatus(DeliveryStatus.PENDING)
                .setAttempts(0)
                .setNextDueAt(delay.isZero() ? null : now.plus(delay))
                .setMatchedAt(intent.getReleasedAt())
                .setSequence(endpoint.getLastSequence() + 1)
                .setAsking(intent.getAsking())
                .setUpdatedAt(now)
                .build();
        EndpointState counted = EndpointState.newBuilder(waiting(wished(endpoint, intent), 1))
                .setLastSequence(endpoint.getLastSequence() + 1)
                .build();
        return delay.isZero() || endpoint.getBreaker() == BreakerState.DISABLED
                ? slotFree(counted, delivery, now)
                : Step.of(scheduled(counted, 1), delivery);
    }

    /** Returns the endpoint as the last intent wants it: in order or not, at which rate. */
    EndpointState wished(EndpointState endpoint, DeliveryIntent intent) {
        return EndpointState.newBuilder(endpoint)
                .setRatePerMinute(intent.getRatePerMinute())
                .setOrdered(intent.getOrdered())
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
        DeliveryState answered = DeliveryState.newBuilder(delivery)
                .setReleased(0)
                .setNextDueAt(null)
                .setLastStatus(attempt.getStatus())
                .setLastReason(attempt.getReason())
                .setUpdatedAt(now)
                .build();
        EndpointState freed = takenOut(endpoint, delivery);
        int number = Math.max(attempt.getAttempt(), delivery.getAttempts());
        return switch (attempt.getOutcome()) {
            case DELIVERED ->
                Step.of(health.succeeded(freed, attempt, now), ended(answered, DeliveryStatus.DELIVERED, number));
            case GONE -> Step.of(health.disabled(freed, now), ended(answered, DeliveryStatus.GONE, number));
            case IMPOSSIBLE -> Step.of(freed, ended(answered, DeliveryStatus.GONE, number));
            case DEFERRED -> Step.of(scheduled(waiting(freed, 1), 1), deferred(answered, number, now));
            case FAILED, UNKNOWN -> failed(health.failed(freed, attempt, now), answered, attempt, now);
        };
    }

    /**
     * Somebody wants a known delivery once more: one that ended begins again and counts its schedule anew, one that waits is tried as soon as its
     * endpoint has room, one under way stays. A request that was obeyed changes nothing.
     */
    public Step again(EndpointState endpoint, DeliveryState delivery, DeliveryCommand command, Instant now) {
        if (command.getCommandId().equals(delivery.getLastCommandId()) || delivery.getReleased() > 0) {
            return Step.of(endpoint, delivery);
        }
        boolean pending = delivery.getStatus() == DeliveryStatus.PENDING;
        if (!pending && command.getAction() == DeliveryAction.RETRY_NOW) {
            return Step.of(endpoint, delivery);
        }
        DeliveryState wanted = DeliveryState.newBuilder(parked(delivery, now))
                .setStatus(DeliveryStatus.PENDING)
                .setAttemptsBefore(pending ? delivery.getAttemptsBefore() : delivery.getAttempts())
                .setLastCommandId(command.getCommandId())
                .build();
        return slotFree(pending ? unscheduled(endpoint, delivery) : waiting(endpoint, 1), wanted, now);
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
            DeliveryState gone = DeliveryState.newBuilder(ended(delivery, DeliveryStatus.GONE, delivery.getAttempts()))
                    .setLastReason(ENDPOINT_DISABLED)
                    .setUpdatedAt(now)
                    .build();
            return Step.of(waiting(endpoint, -1), gone);
        }
        if (!health.hasRoom(endpoint, now)) {
            return Step.of(endpoint, delivery);
        }
        EndpointState busier = EndpointState.newBuilder(waiting(endpoint, -1))
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
        DeliveryState shed = DeliveryState.newBuilder(ended(delivery, DeliveryStatus.SHED, delivery.getAttempts()))
                .setLastReason(BACKLOG)
                .setUpdatedAt(now)
                .build();
        EndpointState fewer = EndpointState.newBuilder(waiting(endpoint, -1))
                .setShed(endpoint.getShed() + 1)
                .build();
        return Step.of(fewer, shed);
    }

    /** Returns true if a parked delivery of the endpoint can move on. */
    public boolean canMove(EndpointState endpoint, Instant now) {
        return endpoint.getBreaker() == BreakerState.DISABLED || health.hasRoom(endpoint, now);
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
        if (counted >= policy.attempts()) {
            return Step.of(health.gaveUp(endpoint, now), ended(answered, DeliveryStatus.EXHAUSTED, number));
        }
        Instant scheduled = now.plus(policy.delayBefore(answered.getDeliveryId(), counted + 1));
        Instant asked = now.plus(policy.granted(attempt.getRetryAfterMillis()));
        DeliveryState waits = DeliveryState.newBuilder(answered)
                .setAttempts(number)
                .setNextDueAt(asked.isAfter(scheduled) ? asked : scheduled)
                .build();
        return Step.of(scheduled(waiting(endpoint, 1), 1), waits);
    }

    private DeliveryState deferred(DeliveryState answered, int number, Instant now) {
        Duration wait = policy.deferralOf(answered.getDeliveryId(), number);
        boolean patient = CONSENT_PENDING.equals(answered.getLastReason());
        return DeliveryState.newBuilder(answered)
                .setNextDueAt(now.plus(patient ? wait.multipliedBy(LONGER_FOR_CONSENT) : wait))
                .build();
    }

    private Step released(EndpointState endpoint, DeliveryState delivery, Duration lease, Instant now) {
        int number = delivery.getAttempts() + 1;
        DeliveryState underWay = DeliveryState.newBuilder(delivery)
                .setReleased(number)
                .setNextDueAt(now.plus(lease))
                .setUpdatedAt(now)
                .build();
        return new Step(endpoint, underWay, Optional.of(Intents.of(underWay, now)));
    }

    private static DeliveryState parked(DeliveryState delivery, Instant now) {
        return DeliveryState.newBuilder(delivery)
                .setReleased(0)
                .setNextDueAt(null)
                .setUpdatedAt(now)
                .build();
    }

    private static DeliveryState ended(DeliveryState delivery, DeliveryStatus status, int attempts) {
        return DeliveryState.newBuilder(delivery)
                .setStatus(status)
                .setAttempts(attempts)
                .setReleased(0)
                .setNextDueAt(null)
                .build();
    }

    private static EndpointState waiting(EndpointState endpoint, int change) {
        return EndpointState.newBuilder(endpoint)
                .setWaiting(endpoint.getWaiting() + change)
                .build();
    }

    private static EndpointState scheduled(EndpointState endpoint, int change) {
        return EndpointState.newBuilder(endpoint)
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
                : EndpointState.newBuilder(endpoint)
                        .setInFlight(endpoint.getInFlight() - 1)
                        .build();
    }
}
