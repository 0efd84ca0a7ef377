package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gongbao.portal.view.SavedFilters;
import org.gongbao.record.v1.SavedFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds, in a thread of its own, for subscriptions that are behind the saved filter which they use, and brings them up to it: after a portal was
 * stopped between the filter and its subscriptions, and after two portals changed both at once. What was changed just now is left to whoever changes it.
 */
public final class FilterKeeper implements SmartLifecycle {

    /** How long whoever changes a filter has, before others help. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOGGER = LoggerFactory.getLogger(FilterKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SavedFilters filters;
    private final FilterUsers users;
    private final BooleanSupplier ready;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread;

    /**
     * Makes a keeper that {@link #start()} starts.
     *
     * @param ready false until the views show what the topics held
     */
    public FilterKeeper(SavedFilters filters, FilterUsers users, BooleanSupplier ready, Clock clock) {
        this.filters = filters;
        this.users = users;
        this.ready = ready;
        this.clock = clock;
    }

    /** Brings every subscription up to its filter, once; returns how many were behind. */
    int complete() {
        if (!ready.getAsBoolean()) {
            return 0;
        }
        Instant before = clock.instant().minus(GRACE);
        int followed = 0;
        for (SavedFilter filter : users.behind(filters)) {
            if (!filter.getUpdatedAt().isAfter(before)) {
                followed += users.follow(filter);
            }
        }
        return followed;
    }

    private void run() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            int followed = complete();
            if (followed > 0) {
                LOGGER.atInfo().addKeyValue("subscriptions", followed).log("Subscriptions follow their saved filters");
            }
        } catch (RuntimeException failed) {
            LOGGER.atWarn().log("Subscriptions cannot follow their saved filters yet: {}", failed.toString());
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("portal-filters").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }
}
