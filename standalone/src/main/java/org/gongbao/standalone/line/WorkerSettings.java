package org.gongbao.standalone.line;

import java.util.HashMap;
import java.util.Map;

/** Settings of the Connect worker. Immutable. */
final class WorkerSettings {
    /** Group of the workers, and start of the names of their topics. */
    static final String GROUP = "gongbao-connect";

    private WorkerSettings() {}

    static Map<String, String> of(String bootstrapServers, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", GROUP);
        settings.put("listeners", "http://127.0.0.1:" + port);
        settings.put("plugin.discovery", "service_load");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        // secrets stay in files of the data directory: the topic of configurations holds only their names
        settings.put("config.providers", "directory");
        settings.put(
                "config.providers.directory.class", "org.apache.kafka.common.config.provider.DirectoryConfigProvider");
        settings.putAll(storage());
        settings.putAll(quickAfterKill());
        return Map.copyOf(settings);
    }

    private static Map<String, String> storage() {
        return Map.of(
                "config.storage.topic", GROUP + "-configs",
                "config.storage.replication.factor", "1",
                "offset.storage.topic", GROUP + "-offsets",
                "offset.storage.replication.factor", "1",
                "offset.storage.partitions", "1",
                "status.storage.topic", GROUP + "-status",
                "status.storage.replication.factor", "1",
                "status.storage.partitions", "1",
                "offset.flush.interval.ms", "1000");
    }

    /** A killed worker stays a member of the group until its session ends; meanwhile its successor gets no work. */
    private static Map<String, String> quickAfterKill() {
        return Map.of(
                "session.timeout.ms", "6000",
                "heartbeat.interval.ms", "1500",
                "rebalance.timeout.ms", "6000",
                "scheduled.rebalance.max.delay.ms", "0");
    }
}
