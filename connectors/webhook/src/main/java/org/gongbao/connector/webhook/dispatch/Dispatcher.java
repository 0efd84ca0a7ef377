package org.gongbao.connector.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.webhook.authorization.AccessTokens;
import org.gongbao.connector.webhook.dispatch.DispatchCounters.LaneFigures;
import org.gongbao.connector.webhook.dispatch.IntentDecoder.Decoded;
import org.gongbao.connector.webhook.kafka.DocumentSource;
import org.gongbao.connector.webhook.kafka.SubscriptionSource;
import org.gongbao.connector.webhook.lane.DeferralReason;
import org.gongbao.connector.webhook.lane.LaneExits;
import org.gongbao.connector.webhook.lane.LaneLimits;
import org.gongbao.connector.webhook.lane.Lanes;
import org.gongbao.connector.webhook.message.WebhookMessages;
import org.gongbao.record.v1.AttemptOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes intents and makes exactly one attempt of each: subscriber, document, a place in the lanes, request, outcome, settled offset. All
 * state is confined to one thread, which waits for neither network nor broker. {@link #accept} and the figures are thread-safe.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final long DRAIN_STEP_NANOS = Duration.ofMillis(5).toNanos();

    /**
     * What surrounds a dispatcher.
     *
     * @param subscriptions where deliveries go
     * @param documents what they tell
     * @param decoder reads intents
     * @param messages writes requests
     * @param sender sends them
     * @param outbox takes outcomes
     * @param ledger is told what is settled
     * @param counters is told what happens
     */
    public record Surroundings(
            SubscriptionSource subscriptions,
            DocumentSource documents,
            IntentDecoder decoder,
            WebhookMessages messages,
            HttpSender sender,
            Outbox outbox,
            OffsetLedger ledger,
            DispatchCounters counters) {}

    private final Surroundings around;
    private final Clock clock;
    private final EventLoop loop;
    private final Lanes<Delivery> lanes;
    private final Preparation preparation;
    private final AttemptSender attempts;
    private final Set<Delivery> open = new HashSet<>();
    private final Deque<IntentRecord> undecoded = new ArrayDeque<>();
    private final AtomicInteger unplaced = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile int waitingForPlace;
    private volatile boolean draining;
    private Instant decodeAgainAt = Instant.EPOCH;

    /** Creates a dispatcher and starts its thread. No delivery is made before all subscriptions are known. */
    public Dispatcher(String name, Surroundings around, LaneLimits limits, Clock clock) {
        this.around = around;
        this.clock = clock;
        this.loop = new EventLoop(name + "-dispatch", TICK, this::tick);
        this.lanes = new Lanes<>(limits, new Exits(), System::nanoTime);
        this.preparation = new Preparation(around.subscriptions(), around.documents(), loop::post);
        this.attempts = new AttemptSender(around.messages(), around.sender(), new AccessTokens(around.sender(), clock));
        loop.start();
    }

    /** Takes one record; the ledger hears of it when it is settled. */
    public void accept(IntentRecord record) {
        unplaced.incrementAndGet();
        loop.post(() -> decode(record));
    }

    /** Returns how many records wait for what they all need: to be read, a subscriber, a document, a place in the fast lane. */
    public int backlog() {
        return unplaced.get() + waitingForPlace;
    }

    /** Lets running requests end and their outcomes be written, within the time; starts no more. */
    public void drain(Duration time) {
        draining = true;
        long end = System.nanoTime() + time.toNanos();
        while ((running.get() > 0 || around.outbox().unwritten() > 0) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(DRAIN_STEP_NANOS);
        }
    }

    @Override
    public void close() {
        draining = true;
        loop.close();
    }

    private void decode(IntentRecord record) {
        if (!undecoded.isEmpty()) {
            undecoded.add(record);
        } else if (!decoded(record)) {
            undecoded.add(record);
            decodeAgainAt = clock.instant().plusSeconds(1);
            LOGGER.atWarn().log("WHK-011 The registry is away; deliveries wait for it");
        }
    }

    /** Returns false if the registry is away. */
    private boolean decoded(IntentRecord record) {
        Runnable settle = () -> around.ledger().settled(record.partition(), record.offset());
        switch (around.decoder().decode(record)) {
            case Decoded.Later later -> {
                return false;
            }
            case Decoded.Nothing nothing -> {
                unplaced.decrementAndGet();
                settle.run();
            }
            case Decoded.Bad(var letter) -> {
                unplaced.decrementAndGet();
                around.counters().badRecord();
                around.outbox().deadLetter(letter, settle);
            }
            case Decoded.Intent(var intent) -> {
                Delivery delivery = new Delivery(intent, settle);
                open.add(delivery);
                var unused = preparation
                        .prepare(delivery)
                        .whenComplete((verdict, fault) -> prepared(delivery, verdict, fault));
            }
        }
        return true;
    }

    private void prepared(Delivery delivery, Optional<Verdict> verdict, Throwable fault) {
        unplaced.decrementAndGet();
        if (fault != null) {
            LOGGER.atError().setCause(fault).log("WHK-030 Fault while preparing a delivery; please report it");
            end(delivery, Verdict.without(AttemptOutcome.FAILED, Verdict.INTERNAL));
        } else if (verdict.isPresent()) {
            end(delivery, verdict.get());
        } else {
            lanes.arrive(delivery.intent().getEndpointId(), delivery);
            waitingForPlace = lanes.waitingForPlace();
        }
    }

    private void send(Delivery delivery) {
        Instant now = clock.instant();
        delivery.started(now, System.nanoTime());
        var unused = attempts.send(delivery, now).thenAcceptAsync(verdict -> answered(delivery, verdict), loop::post);
    }

    private void answered(Delivery delivery, Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            // nothing is known of the outcome: the record is not settled, and whoever has its partition next tries
            // again
            open.remove(delivery);
            running.decrementAndGet();
            return;
        }
        answered(delivery, verdict.get());
    }

    private void answered(Delivery delivery, Verdict verdict) {
        lanes.finished(delivery);
        waitingForPlace = lanes.waitingForPlace();
        if (end(delivery, verdict)) {
            running.decrementAndGet();
        }
    }

    /** Returns false if the delivery had ended before. */
    private boolean end(Delivery delivery, Verdict verdict) {
        if (!open.remove(delivery)) {
            return false;
        }
        around.counters().ended(verdict.outcome());
        around.outbox()
                .attempt(Attempts.of(delivery, verdict, clock.instant(), System.nanoTime()), delivery.whenSettled());
        return true;
    }

    private void tick() {
        while (!undecoded.isEmpty() && !clock.instant().isBefore(decodeAgainAt)) {
            if (decoded(undecoded.peek())) {
                undecoded.remove();
            } else {
                decodeAgainAt = clock.instant().plusSeconds(1);
            }
        }
        lanes.tick();
        waitingForPlace = lanes.waitingForPlace();
        around.counters()
                .lanes(new LaneFigures(
                        lanes.inFast(), lanes.inSlow(), lanes.waitingForPlace(), lanes.waitingForEndpoint()));
    }

    /** What the lanes decide. */
    private final class Exits implements LaneExits<Delivery> {

        @Override
        public void start(Delivery delivery) {
            if (!draining) {
                running.incrementAndGet();
                try {
                    send(delivery);
                } catch (RuntimeException e) {
                    LOGGER.atError().setCause(e).log("WHK-030 Fault while sending a delivery; please report it");
                    loop.post(() -> answered(delivery, Verdict.without(AttemptOutcome.FAILED, Verdict.INTERNAL)));
                }
            }
        }

        @Override
        public void giveUp(Delivery delivery) {
            if (end(delivery, Verdict.without(AttemptOutcome.DEFERRED, DeferralReason.SLOW_LANE_FULL.name()))) {
                running.decrementAndGet();
            }
            delivery.call().cancel(true);
        }

        @Override
        public void defer(Delivery delivery, DeferralReason reason) {
            end(delivery, Verdict.without(AttemptOutcome.DEFERRED, reason.name()));
        }
    }
}
