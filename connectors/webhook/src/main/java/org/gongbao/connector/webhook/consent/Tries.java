package org.gongbao.connector.webhook.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.gongbao.connector.http.Backoff;
import org.gongbao.record.v1.Endpoint;

/**
 * When which address is asked again: after 10 s, then twice as long each time up to an hour, ten times in all. A change of the endpoint begins
 * anew. Used by one thread.
 */
final class Tries {

    /** An address that never answers is left alone. */
    static final int MOST = 10;

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), 0.2);

    private record Try(Instant changedAt, int failures, Instant next) {}

    private final Map<String, Try> tries = new HashMap<>();
    private final RandomGenerator random;

    Tries(RandomGenerator random) {
        this.random = random;
    }

    /** Returns whether to ask now; if so it counts as being asked until it failed. */
    boolean begin(Endpoint endpoint, Instant now) {
        Try known = tries.get(endpoint.getEndpointId());
        boolean anew = known == null || !Objects.equals(known.changedAt(), endpoint.getChangedAt());
        int failures = anew ? 0 : known.failures();
        if (!anew && (known.next().isAfter(now) || failures >= MOST)) {
            return false;
        }
        tries.put(endpoint.getEndpointId(), new Try(endpoint.getChangedAt(), failures, Instant.MAX));
        return true;
    }

    /**
     * It did not agree; what was asked before a change counts no more.
     *
     * @return when it is asked again; nothing if it is left alone
     */
    Optional<Instant> failed(Endpoint endpoint, Instant now) {
        Try known = tries.get(endpoint.getEndpointId());
        if (known == null || !Objects.equals(known.changedAt(), endpoint.getChangedAt())) {
            return Optional.of(now);
        }
        int failures = known.failures() + 1;
        Instant next = now.plus(BACKOFF.delay(failures, Optional.empty(), random));
        tries.put(endpoint.getEndpointId(), new Try(known.changedAt(), failures, next));
        return failures < MOST ? Optional.of(next) : Optional.empty();
    }

    /** Forgets endpoints that wait no more. */
    void keepOnly(Set<String> endpointIds) {
        tries.keySet().retainAll(endpointIds);
    }
}
