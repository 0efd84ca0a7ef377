package org.gongbao.producers.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Configuration of the producers. Immutable.
 *
 * @param bootstrapServers {@code gongbao.bootstrap.servers}: brokers; no default
 * @param registry keys for the registry's client; {@code gongbao.schema.registry.url} has no default, further keys behind
 *     {@code gongbao.schema.registry.} are handed on
 * @param watchDirectory {@code gongbao.producers.watch.dir}: folder to watch; empty = none
 * @param watchInterval {@code gongbao.producers.watch.interval.ms}: between two looks, at least 10 ms; 1000
 * @param fileMaxBytes {@code gongbao.producers.file.max.bytes}: larger files are refused; 67108864
 * @param documentMaxBytes {@code gongbao.producers.document.max.bytes}: larger events are refused, 1000 to 8000000; 960000 leaves room for
 *     tags below the broker's usual limit of 1 MiB
 * @param transactionalIdPrefix {@code gongbao.producers.transactional.id}: start of the transactional id; one publisher at a time may
 *     have it; gongbao-producers
 * @param timeout {@code gongbao.producers.timeout.ms}: how long one attempt may wait for the broker, 1000 to 600000 ms; 30000
 * @param attempts {@code gongbao.producers.attempts}: attempts before publishing is given up, 1 to 100; 3
 */
public record ProducersConfiguration(
        String bootstrapServers,
        Map<String, String> registry,
        Optional<Path> watchDirectory,
        Duration watchInterval,
        long fileMaxBytes,
        int documentMaxBytes,
        String transactionalIdPrefix,
        Duration timeout,
        int attempts) {

    private static final String PREFIX = "gongbao.producers.";
    private static final String REGISTRY = "gongbao.schema.registry.";
    private static final String REGISTRY_URL = "schema.registry.url";
    private static final long MAX_FILE = 1L << 30;

    /** Copies the map. */
    public ProducersConfiguration {
        registry = Map.copyOf(registry);
    }

    /**
     * Makes the configuration from settings.
     *
     * @throws GongbaoException PUB-010 with all faults if a setting is missing or out of range
     */
    public static ProducersConfiguration from(Map<String, String> settings) {
        Reading reading = new Reading(settings, new ArrayList<>());
        ProducersConfiguration configuration = new ProducersConfiguration(
                reading.required("gongbao.bootstrap.servers"),
                registry(settings, reading.required(REGISTRY + "url")),
                Optional.ofNullable(settings.get(PREFIX + "watch.dir"))
                        .filter(value -> !value.isBlank())
                        .map(Path::of),
                Duration.ofMillis(reading.number(PREFIX + "watch.interval.ms", 1000, 10, 3_600_000)),
                reading.number(PREFIX + "file.max.bytes", 64L * 1024 * 1024, 1, MAX_FILE),
                (int) reading.number(PREFIX + "document.max.bytes", 960_000, 1000, 8_000_000),
                settings.getOrDefault(PREFIX + "transactional.id", "gongbao-producers"),
                Duration.ofMillis(reading.number(PREFIX + "timeout.ms", 30_000, 1000, 600_000)),
                (int) reading.number(PREFIX + "attempts", 3, 1, 100));
        if (!reading.faults().isEmpty()) {
            throw new GongbaoException(
                    "PUB-010", "The producers' configuration is wrong: " + String.join("; ", reading.faults()));
        }
        return configuration;
    }

    private static Map<String, String> registry(Map<String, String> settings, String url) {
        Map<String, String> keys = settings.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(REGISTRY) && !entry.getKey().equals(REGISTRY + "url"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(REGISTRY.length()),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        TreeMap::new));
        keys.put(REGISTRY_URL, url);
        return keys;
    }

    /** Collects faults while values are read. */
    private record Reading(Map<String, String> settings, List<String> faults) {

        String required(String key) {
            String value = settings.get(key);
            if (value == null || value.isBlank()) {
                faults.add(key + " is missing");
                return "";
            }
            return value;
        }

        long number(String key, long fallback, long least, long most) {
            String value = settings.get(key);
            if (value == null) {
                return fallback;
            }
            try {
                long number = Long.parseLong(value.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // told below, like a number out of range
            }
            faults.add(key + " must be a number from " + least + " to " + most + ", not " + value);
            return fallback;
        }
    }
}
