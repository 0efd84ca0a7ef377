package org.gongbao.producers.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Configuration of the producers. Immutable.
 *
 * @param bootstrapServers {@code gongbao.bootstrap.servers}: brokers; no default
 * @param registry keys for the registry's client; {@code gongbao.schema.registry.url} has no default, further keys behind
 *     {@code gongbao.schema.registry.} are handed on
 * @param watchDirectory {@code gongbao.producers.watch.dir}: folder to watch; empty = none
 * @param watchInterval {@code gongbao.producers.watch.interval.ms}: between two looks, at least 10 ms; 1000
 * @param limits where reading stops: {@code gongbao.producers.file.max.bytes} (67108864), {@code gongbao.producers.file.max.pages} (2000),
 *     {@code gongbao.producers.file.timeout.ms} (120000), {@code gongbao.producers.scan.timeout.ms} (3600000) for recognising the pages of a
 *     file, {@code gongbao.producers.parser.heap.mb} (768), {@code gongbao.producers.archive.max.files} (1000), {@code
 *     gongbao.producers.archive.max.bytes} (536870912), {@code gongbao.producers.archive.max.ratio} (100), {@code
 *     gongbao.producers.archive.max.depth} (2)
 * @param documentMaxBytes {@code gongbao.producers.document.max.bytes}: larger events are refused, 1000 to 8000000; 960000 leaves room for
 *     tags below the broker's usual limit of 1 MiB
 * @param transactionalIdPrefix {@code gongbao.producers.transactional.id}: start of the transactional id; one publisher at a time may
 *     have it; gongbao-producers
 * @param timeout {@code gongbao.producers.timeout.ms}: how long one attempt may wait for the broker, 1000 to 600000 ms; 30000
 * @param attempts {@code gongbao.producers.attempts}: attempts before publishing is given up, 1 to 100; 3
 * @param reviewConfidence {@code gongbao.streams.review.confidence}, the streams' own key: documents whose boundaries are less sure are held, 0 to 1; 0.6
 */
public record ProducersConfiguration(
        String bootstrapServers,
        Map<String, String> registry,
        Optional<Path> watchDirectory,
        Duration watchInterval,
        ReadingLimits limits,
        int documentMaxBytes,
        String transactionalIdPrefix,
        Duration timeout,
        int attempts,
        double reviewConfidence) {

    private static final String PREFIX = "gongbao.producers.";
    private static final String REGISTRY = "gongbao.schema.registry.";
    private static final String REGISTRY_URL = "schema.registry.url";
    private static final long MAX_FILE = 1L << 30;
    private static final long MAX_MILLIS = Duration.ofDays(1).toMillis();

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
                reading.limits(),
                (int) reading.number(PREFIX + "document.max.bytes", 960_000, 1000, 8_000_000),
                settings.getOrDefault(PREFIX + "transactional.id", "gongbao-producers"),
                Duration.ofMillis(reading.number(PREFIX + "timeout.ms", 30_000, 1000, 600_000)),
                (int) reading.number(PREFIX + "attempts", 3, 1, 100),
                reading.share("gongbao.streams.review.confidence", 0.6));
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

        ReadingLimits limits() {
            ReadingLimits usual = ReadingLimits.DEFAULT;
            return new ReadingLimits(
                    number(PREFIX + "file.max.bytes", usual.maxBytes(), 1, MAX_FILE),
                    (int) number(PREFIX + "file.max.pages", usual.maxPages(), 1, 100_000),
                    Duration.ofMillis(
                            number(PREFIX + "file.timeout.ms", usual.time().toMillis(), 100, MAX_MILLIS)),
                    Duration.ofMillis(
                            number(PREFIX + "scan.timeout.ms", usual.scanTime().toMillis(), 100, MAX_MILLIS)),
                    (int) number(PREFIX + "parser.heap.mb", usual.heapMegabytes(), 64, 16_384),
                    (int) number(PREFIX + "archive.max.files", usual.maxEntries(), 1, 1_000_000),
                    number(PREFIX + "archive.max.bytes", usual.maxUnpackedBytes(), 1, 64 * MAX_FILE),
                    (int) number(PREFIX + "archive.max.ratio", usual.maxRatio(), 2, 100_000),
                    (int) number(PREFIX + "archive.max.depth", usual.maxDepth(), 1, 10));
        }

        double share(String key, double fallback) {
            String value = settings.get(key);
            if (value == null) {
                return fallback;
            }
            try {
                double share = Double.parseDouble(value.strip());
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException notANumber) {
                // told below, like a number out of range
            }
            faults.add(key + " must be a number from 0 to 1, not " + value);
            return fallback;
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
