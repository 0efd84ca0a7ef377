package org.gongbao.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongbao.schemas.topic.TopicDefinition.Cleanup;

/** Kafka's settings for a topic of the catalogue. */
final class TopicSettings {

    static final String CLEANUP = "cleanup.policy";

    /** How long a removed key stays visible as null: longer than any consumer may be away. */
    private static final Duration TOMBSTONES = Duration.ofDays(30);

    private TopicSettings() {}

    static Map<String, String> of(TopicDefinition<?> topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(CLEANUP, policy(topic.cleanup()));
        if (topic.cleanup() != Cleanup.COMPACTED) {
            settings.put(
                    "retention.ms",
                    topic.retention().map(Duration::toMillis).orElse(-1L).toString());
        }
        if (topic.cleanup() != Cleanup.LOG) {
            settings.put(
                    "min.compaction.lag.ms", Long.toString(topic.compactionLag().toMillis()));
            settings.put("delete.retention.ms", Long.toString(TOMBSTONES.toMillis()));
        }
        return settings;
    }

    static boolean samePolicy(String found, String wanted) {
        return Set.of(found.split(",")).equals(Set.of(wanted.split(",")));
    }

    private static String policy(Cleanup cleanup) {
        return switch (cleanup) {
            case LOG -> "delete";
            case COMPACTED -> "compact";
            case COMPACTED_AND_EXPIRED -> "compact,delete";
        };
    }
}
