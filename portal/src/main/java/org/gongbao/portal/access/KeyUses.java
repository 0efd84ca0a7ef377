package org.gongbao.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.change.Actor;
import org.gongbao.record.v1.ActorKind;
import org.gongbao.record.v1.ApiKeyUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in which hour a key was last used: one record an hour at most, written beside the request. Of several portals the first writes; two at the same moment write the same. Thread-safe.
 */
public final class KeyUses implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(KeyUses.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Function<String, Optional<Instant>> known;
    private final Consumer<ApiKeyUse> log;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("key-uses").factory());
    /** When each key is looked at again. */
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

    /**
     * Makes it.
     *
     * @param known tells the hour of the last use that is known of a key
     * @param log writes a use; may take its time and may fail
     */
    public KeyUses(Function<String, Optional<Instant>> known, Consumer<ApiKeyUse> log, Clock clock) {
        this.known = known;
        this.log = log;
        this.clock = clock;
    }

    /** A request came with this key. Keys of the configuration have no records. */
    void used(Actor actor) {
        if (actor.kind() != ActorKind.KEY) {
            return;
        }
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant end = hour.plus(1, ChronoUnit.HOURS);
        Instant quiet = quietUntil.getOrDefault(actor.name(), Instant.EPOCH);
        // only one of several requests at the same moment replaces what all of them found
        boolean mine = !now.isBefore(quiet)
                && (quietUntil.putIfAbsent(actor.name(), end) == null || quietUntil.replace(actor.name(), quiet, end));
        if (mine
                && known.apply(actor.name())
                        .filter(last -> !last.isBefore(hour))
                        .isEmpty()) {
            writer.execute(() -> write(actor.name(), hour));
        }
    }

    private void write(String keyId, Instant hour) {
        try {
            log.accept(new ApiKeyUse(keyId, hour));
        } catch (PortalException failed) {
            quietUntil.put(keyId, clock.instant().plus(AGAIN));
            LOGGER.atWarn()
                    .addKeyValue("key", keyId)
                    .addKeyValue("error", failed.getMessage())
                    .log("POR-039 That a key was used could not be noted; its next use is");
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
