package org.gongbao.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Kafka's settings for one small broker that is its own controller. */
final class BrokerSettings {

    private static final String HOST = LoopbackPorts.host();

    private static final Set<String> LISTENERS =
            Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");

    private BrokerSettings() {}

    /** Adds listeners to those that are there; all other settings replace what is there. */
    static Map<String, String> with(Map<String, String> settings, Map<String, String> further) {
        Map<String, String> all = new HashMap<>(settings);
        further.forEach((name, value) ->
                all.merge(name, value, (old, added) -> LISTENERS.contains(name) ? old + "," + added : added));
        return all;
    }

    static Map<String, String> of(Path log, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(EmbeddedKafka.NODE_ID));
        settings.put("log.dirs", log.toString());
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", EmbeddedKafka.NODE_ID + "@" + HOST + ":" + controllerPort);
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        internalTopics(settings);
        neverGivenUp(settings);
        smallAndQuick(settings);
        return settings;
    }

    /** One broker holds the only copy; the usual 50 partitions would cost start time and files. */
    private static void internalTopics(Map<String, String> settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("min.insync.replicas", "1");
    }

    /**
     * A broker that does not answer its controller for a while (a frozen process, a slow disk) loses its partitions until it does. Here nobody could take them over, and a transaction that
     * ends while a partition has no leader is never ended there (KAFKA-20734): whoever reads committed records would wait for ever behind it. So the session never ends by itself; that
     * of a killed broker is ended by {@link FormerSession}.
     */
    private static void neverGivenUp(Map<String, String> settings) {
        settings.put("broker.session.timeout.ms", Integer.toString(Integer.MAX_VALUE));
    }

    private static void smallAndQuick(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "3");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "134217728");
        settings.put("broker.heartbeat.interval.ms", "500");
    }
}
