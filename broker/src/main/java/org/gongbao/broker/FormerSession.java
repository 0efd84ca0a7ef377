package org.gongbao.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed broker left in the metadata: it still counts as living, and the controller admits no successor until its session is over. As sessions of this broker never end
 * by themselves (see {@link BrokerSettings}), the controller is started alone for a moment and told that the broker is gone.
 */
final class FormerSession {

    private static final Logger LOGGER = LoggerFactory.getLogger(FormerSession.class);
    /** Kafka's own mark of a broker that ended in order; it takes it away before it admits clients. */
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private FormerSession() {}

    /** Returns true if a broker has worked on these data and was not stopped in order. */
    static boolean isOpen(Path log) {
        return Files.exists(log.resolve("meta.properties")) && !Files.exists(log.resolve(CLEAN_SHUTDOWN));
    }

    /**
     * Ends it.
     *
     * @param settings those of the broker that is to start; its controller's listener is used
     * @throws ExecutionException if the controller refuses
     */
    static void end(Map<String, String> settings, int controllerPort) throws Exception {
        String address = LoopbackPorts.host() + ":" + controllerPort;
        KafkaConfig config = new KafkaConfig(controllerAlone(settings, address), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            unregister(address);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void unregister(String controllerAddress) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, (Object) controllerAddress))) {
            untilTaken(() ->
                    admin.unregisterBroker(EmbeddedKafka.NODE_ID).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            LOGGER.atInfo().log("The session of a broker that did not stop in order has been ended");
        } catch (ExecutionException e) {
            // it was killed before it registered for the first time
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw e;
            }
        }
    }

    /**
     * Asks again as long as the controller says that it will be able to later: one that has been elected, but not taken office yet, answers that somebody else is active, and the
     * client does not ask such a controller twice.
     */
    static void untilTaken(Callable<Void> asking) throws Exception {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                asking.call();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() - giveUp > 0) {
                    throw e;
                }
                LOGGER.atInfo().addKeyValue("answer", e.getCause().toString()).log("The controller is not ready yet");
                Thread.sleep(PAUSE);
            }
        }
    }

    private static Map<String, String> controllerAlone(Map<String, String> settings, String controllerAddress) {
        Map<String, String> alone = new HashMap<>(settings);
        alone.put("process.roles", "controller");
        alone.put("listeners", "CONTROLLER://" + controllerAddress);
        alone.remove("advertised.listeners");
        alone.remove("inter.broker.listener.name");
        return alone;
    }
}
