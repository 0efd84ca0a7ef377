package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many deliveries a minute a tenant's endpoints get together, by the generic cell rate algorithm: one moment is kept of each tenant, and no more than a second's share goes out at once. One for all tasks of a process, which
 * has as large a part of each limit as it has of the tasks: all of it if it runs alone. Nothing of it outlives the process. Thread-safe.
 */
public final class TenantRates {

    private static final Logger LOGGER = LoggerFactory.getLogger(TenantRates.class);

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int SECONDS = 60;
    /** Endpoints do not look at once when a tenant is free; what they are late by is not lost. */
    private static final long LATE = Duration.ofMillis(TenantTurn.SLOT_MILLIS).toNanos();

    private final int allTasks;
    private final Function<byte[], Tenant> decoder;
    private final AtomicInteger tasks = new AtomicInteger();
    /** Records that were not decoded yet. */
    private final ConcurrentMap<String, byte[]> arrived = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Integer> limits = new ConcurrentHashMap<>();
    /** Nanoseconds since 1970 up to which the rate is used. */
    private final ConcurrentMap<String, Long> usedUntil = new ConcurrentHashMap<>();

    /**
     * Makes rates without a limit.
     *
     * @param allTasks tasks that all processes have together
     * @param decoder decodes values of the topic of tenants
     */
    public TenantRates(int allTasks, Function<byte[], Tenant> decoder) {
        this.allTasks = allTasks;
        this.decoder = decoder;
    }

    /** A task begins in this process. */
    void joined() {
        tasks.incrementAndGet();
    }

    /** A task ends in this process, or goes to another. */
    void left() {
        tasks.decrementAndGet();
    }

    /** Takes a tenant's record; null = it has none any more. */
    void put(String tenant, byte[] record) {
        if (record == null) {
            arrived.remove(tenant);
            limits.remove(tenant);
            usedUntil.remove(tenant);
        } else {
            arrived.put(tenant, record);
        }
    }

    /** Returns from when on a tenant may have one more delivery; the beginning of time if it has no limit, or none is known of it. */
    Instant freeAt(String tenant) {
        long interval = interval(tenant);
        Long used = interval == 0 ? null : usedUntil.get(tenant);
        if (used == null) {
            return Instant.EPOCH;
        }
        long burst = Math.max(1, MINUTE / SECONDS / interval);
        return instant(used - interval * (burst - 1));
    }

    /** A tenant had one more delivery. */
    void spent(String tenant, Instant now) {
        long interval = interval(tenant);
        if (interval > 0) {
            usedUntil.merge(
                    tenant, nanos(now) + interval, (used, first) -> Math.max(used, nanos(now) - LATE) + interval);
        }
    }

    /** Returns the nanoseconds between two deliveries; 0 if there is no limit. */
    private long interval(String tenant) {
        int perMinute = tenant == null ? 0 : limit(tenant);
        return perMinute <= 0 ? 0 : MINUTE / perMinute * allTasks / Math.clamp(tasks.get(), 1, allTasks);
    }

    private int limit(String tenant) {
        byte[] record = arrived.get(tenant);
        if (record != null) {
            learn(tenant, record);
        }
        return limits.getOrDefault(tenant, 0);
    }

    /** What cannot be decoded now is tried again at the next look, and until then the former limit holds; so it does if it never can be. */
    private synchronized void learn(String tenant, byte[] record) {
        try {
            Integer limit = decoder.apply(record).getDeliveriesPerMinute();
            limits.put(tenant, limit == null ? 0 : limit);
            arrived.remove(tenant, record);
        } catch (RegistryUnavailableException away) {
            limits.putIfAbsent(tenant, 0);
        } catch (SerializationException unreadable) {
            arrived.remove(tenant, record);
            LOGGER.atError()
                    .addKeyValue("tenant", tenant)
                    .setCause(unreadable)
                    .log("STR-054 The limits of a tenant cannot be read; set them anew");
        }
    }

    private static long nanos(Instant at) {
        return at.toEpochMilli() * 1_000_000;
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
    }
}
