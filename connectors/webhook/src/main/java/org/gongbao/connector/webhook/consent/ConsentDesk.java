package org.gongbao.connector.webhook.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the addresses of new endpoints whether they want webhooks and writes their consent into the subscriptions that go there. Of several tasks
 * one asks. Has one thread, on which all of its state changes.
 */
public final class ConsentDesk implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConsentDesk.class);
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_GRANTED = 1_000;

    private final PendingConsents pending;
    private final Asking asking;
    private final SubscriptionWriter writer;
    private final Consumer<EndpointNotice> notices;
    private final Predicate<String> mine;
    private final Clock clock;
    private final Tries tries = new Tries(ThreadLocalRandom.current());
    private final Map<String, Endpoint> granted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Endpoint> eldest) {
            return size() > MOST_GRANTED;
        }
    };
    private final ScheduledThreadPoolExecutor thread;

    /**
     * Creates the desk and starts its thread.
     *
     * @param notices takes what people may want to know
     * @param mine tells whether this task asks for an endpoint, by its identifier
     */
    public ConsentDesk(
            String name,
            PendingConsents pending,
            Asking asking,
            SubscriptionWriter writer,
            Consumer<EndpointNotice> notices,
            Predicate<String> mine,
            Clock clock) {
        this.pending = pending;
        this.asking = asking;
        this.writer = writer;
        this.notices = notices;
        this.mine = mine;
        this.clock = clock;
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name + "-consent-", 0).factory());
        var unused = pending.catchUp().thenRunAsync(this::begin, thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void begin() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            pending.takeOverwritten().stream()
                    .filter(lost -> mine.test(lost.endpointId()))
                    .forEach(lost ->
                            writer.write(lost.subscriptionId(), lost.wanted().orElse(null)));
            List<PendingEndpoint> waiting = pending.pending();
            tries.keepOnly(waiting.stream()
                    .map(one -> one.endpoint().getEndpointId())
                    .collect(Collectors.toUnmodifiableSet()));
            waiting.stream()
                    .filter(one -> mine.test(one.endpoint().getEndpointId()))
                    .filter(one -> tries.begin(one.endpoint(), clock.instant()))
                    .forEach(this::ask);
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("WHK-031 Fault while asking for consent; please report it");
        }
    }

    private void ask(PendingEndpoint one) {
        var unused = asking.ask(one.recipient())
                .thenAcceptAsync(answer -> answered(one.endpoint(), answer), thread)
                .exceptionally(ConsentDesk::ended);
    }

    private void answered(Endpoint asked, Answer answer) {
        switch (answer) {
            case Answer.Granted(int rate) -> {
                // what was written meanwhile must not be lost
                var unused = pending.catchUp()
                        .thenRunAsync(() -> grant(asked, rate), thread)
                        .exceptionally(ConsentDesk::ended);
            }
            case Answer.NotYet(String reason, String why) -> {
                Instant now = now();
                notices.accept(
                        ConsentNotices.notYet(asked.getEndpointId(), reason, why, tries.failed(asked, now), now));
                LOGGER.atInfo()
                        .addKeyValue("endpoint", asked.getEndpointId())
                        .addKeyValue("answer", why)
                        .log("WHK-017 An endpoint has not agreed to get webhooks; nothing is sent there");
            }
        }
    }

    private void grant(Endpoint asked, int rate) {
        Instant now = now();
        pending.pending().stream().filter(one -> one.endpoint().equals(asked)).forEach(one -> one.subscriptions()
                .forEach(subscription -> {
                    Endpoint agreed = Endpoint.newBuilder(asked)
                            .setConsent(Consent.GRANTED)
                            .setConsentedAt(now)
                            .setChangedAt(now)
                            .setRatePerMinute(rate == 0 ? asked.getRatePerMinute() : rate)
                            .build();
                    granted.put(agreed.getEndpointId(), agreed);
                    writer.write(subscription.getSubscriptionId(), withGranted(subscription));
                }));
        notices.accept(ConsentNotices.granted(asked.getEndpointId(), now));
        LOGGER.atInfo().addKeyValue("endpoint", asked.getEndpointId()).log("An endpoint agreed to get webhooks");
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Two contacts of one subscription may agree in the same moment: what is written for one must not take back the other's consent. */
    private Subscription withGranted(Subscription subscription) {
        Subscription changed = subscription;
        for (Endpoint endpoint : SubscriptionEndpoints.of(subscription)) {
            Endpoint agreed = granted.get(endpoint.getEndpointId());
            boolean lacking = agreed != null
                    && endpoint.getConsent() == Consent.PENDING
                    && endpoint.getUrl().equals(agreed.getUrl());
            changed = lacking ? SubscriptionEndpoints.with(changed, agreed) : changed;
        }
        return changed;
    }

    /** Whoever closes the desk wants no more answers. */
    private static Void ended(Throwable fault) {
        if (!(fault.getCause() instanceof RejectedExecutionException)) {
            LOGGER.atDebug().setCause(fault).log("An answer about consent came too late");
        }
        return null;
    }
}
