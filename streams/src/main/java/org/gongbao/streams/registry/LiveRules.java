package org.gongbao.streams.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.EnrichedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules as the registry says now. An edition is built beside the work and swapped in when it is ready; who tags sees one edition or the other, never
 * half of one. Entries arrive as bytes and are decoded by whoever builds, so that an outage of the schema registry does not reach the thread that
 * brings them. One for all tasks of a process. Thread-safe.
 */
public final class LiveRules {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveRules.class);

    private final RegistryRules rules;
    private final Function<byte[], Agency> decoder;
    private final Executor builder;
    private final Object oneBuilder = new Object();
    /** Entries that no edition has yet; empty = removed. Guarded by this. */
    private final Map<String, Optional<byte[]>> arrived = new HashMap<>();

    private boolean building;
    private volatile RegistryEdition edition;

    /**
     * Makes rules that know no explicit entry yet; builds the first edition at once.
     *
     * @param decoder decodes values of the registry's topic
     * @param builder runs the building of later editions
     */
    public LiveRules(RegistryRules rules, Function<byte[], Agency> decoder, Executor builder) {
        this.rules = rules;
        this.decoder = decoder;
        this.builder = builder;
        this.edition = new RegistryEdition(Map.of(), rules.taggerFor(List.of()));
    }

    /** Takes an entry of the registry; null = removed. */
    public synchronized void put(String agencyId, byte[] entry) {
        arrived.put(agencyId, Optional.ofNullable(entry));
    }

    /** Returns the edition to tag by. */
    public RegistryEdition edition() {
        return edition;
    }

    /** Lets a new edition be built beside the work if the registry has changed. */
    public synchronized void refresh() {
        if (!arrived.isEmpty() && !building) {
            building = true;
            builder.execute(this::build);
        }
    }

    /**
     * Builds a new edition here and now if the registry has changed.
     *
     * @throws org.gongbao.schemas.error.RegistryUnavailableException if an entry cannot be decoded now; call again later
     */
    public void refreshNow() {
        synchronized (oneBuilder) {
            Map<String, Optional<byte[]>> taken = taken();
            Map<String, Agency> entries = new TreeMap<>(edition.entries());
            taken.forEach((id, bytes) -> decoded(id, bytes)
                    .filter(rules::isExplicit)
                    .ifPresentOrElse(entry -> entries.put(id, entry), () -> entries.remove(id)));
            if (!entries.equals(edition.entries())) {
                edition = new RegistryEdition(entries, rules.taggerFor(entries.values()));
                LOGGER.atInfo()
                        .addKeyValue("entries", entries.size())
                        .log("Documents are tagged by a new state of the registry of agencies");
            }
            forget(taken);
        }
    }

    /**
     * Tells which documents may have to be tagged anew.
     *
     * @param before explicit entries that they were tagged by
     * @param after explicit entries now
     */
    public Predicate<EnrichedDocument> concernedBy(Collection<Agency> before, Collection<Agency> after) {
        return rules.concernedBy(before, after);
    }

    private void build() {
        try {
            refreshNow();
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .setCause(e)
                    .log("The changed registry of agencies cannot be used yet; tagging goes on by the one before it");
        } finally {
            synchronized (this) {
                building = false;
            }
        }
    }

    private Optional<Agency> decoded(String agencyId, Optional<byte[]> bytes) {
        try {
            return bytes.map(decoder);
        } catch (SerializationException e) {
            LOGGER.atError()
                    .addKeyValue("agency", agencyId)
                    .addKeyValue("code", "STR-018")
                    .setCause(e)
                    .log("An entry of the registry of agencies cannot be read and is passed over; write it anew");
            return Optional.empty();
        }
    }

    private synchronized Map<String, Optional<byte[]>> taken() {
        return Map.copyOf(arrived);
    }

    private synchronized void forget(Map<String, Optional<byte[]>> taken) {
        taken.forEach((id, bytes) -> {
            if (same(arrived.get(id), bytes)) {
                arrived.remove(id);
            }
        });
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one != null && Arrays.equals(one.orElse(null), other.orElse(null));
    }
}
