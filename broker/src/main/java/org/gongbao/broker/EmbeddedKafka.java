package org.gongbao.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker in this process, on loopback, with its data in a directory. It survives a restart and a killed process, on the same
 * ports. Safe for use by several threads.
 */
public final class EmbeddedKafka implements AutoCloseable {

    static final int NODE_ID = 1;

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;
    private final Consumer<String> onFatalFault;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, DirectoryLock lock, int port, Consumer<String> onFatalFault) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.onFatalFault = onFatalFault;
    }

    /** Starts a broker whose fatal faults are logged only; see the other form. */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        return start(dataDirectory, port, Map.of());
    }

    /**
     * Starts such a broker with further settings of Kafka, which go before its own.
     *
     * @param furtherSettings by Kafka's names; listeners and their protocols are added to its own
     */
    public static EmbeddedKafka start(Path dataDirectory, int port, Map<String, String> furtherSettings) {
        return start(dataDirectory, port, furtherSettings, fault -> {});
    }

    /**
     * Starts a broker and returns when it serves requests.
     *
     * @param dataDirectory where it keeps everything; made when it is missing
     * @param port of the clients; 0 = the port of the last run if it is free, else any
     * @param onFatalFault is told, on a thread of its own, when Kafka cannot go on (disk full or broken); the program should stop
     * @throws GongbaoException RUN-011 (port taken), RUN-012 (directory in use), RUN-013 (directory cannot be used), RUN-014 (Kafka did
     *     not start)
     */
    public static EmbeddedKafka start(Path dataDirectory, int port, Consumer<String> onFatalFault) {
        return start(dataDirectory, port, Map.of(), onFatalFault);
    }

    private static EmbeddedKafka start(
            Path dataDirectory, int port, Map<String, String> furtherSettings, Consumer<String> onFatalFault) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return start(directory, port, furtherSettings, onFatalFault, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedKafka start(
            Path directory,
            int wanted,
            Map<String, String> furtherSettings,
            Consumer<String> onFatalFault,
            DirectoryLock lock) {
        RememberedSettings remembered = new RememberedSettings(directory.resolve("broker.properties"));
        int port = LoopbackPorts.choose(wanted, remembered.port("port"), "broker");
        int controllerPort = LoopbackPorts.choose(0, remembered.port("controller.port"), "controller");
        String clusterId = remembered.text("cluster.id", Uuid.randomUuid().toString());
        remembered.remember(Map.of(
                "port", Integer.toString(port),
                "controller.port", Integer.toString(controllerPort),
                "cluster.id", clusterId));
        Path log = directory.resolve("log");
        FatalFaults.install();
        FatalFaults.add(onFatalFault);
        try {
            boolean killed = FormerSession.isOpen(log);
            format(log, clusterId);
            Map<String, String> settings =
                    BrokerSettings.with(BrokerSettings.of(log, port, controllerPort), furtherSettings);
            if (killed) {
                FormerSession.end(settings, controllerPort);
            }
            KafkaConfig config = new KafkaConfig(settings, false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            startUp(server);
            LOGGER.atInfo().addKeyValue("port", port).log("The broker serves requests");
            return new EmbeddedKafka(server, lock, port, onFatalFault);
        } catch (Exception | FatalFaults.FatalFault e) {
            FatalFaults.remove(onFatalFault);
            throw new GongbaoException(
                    "RUN-014",
                    "The broker does not start with the data in " + directory + ": " + e.getMessage()
                            + "; is the disk full, or the data from another version?",
                    e);
        }
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (Throwable e) {
            server.shutdown();
            server.awaitShutdown();
            throw e;
        }
    }

    private static void format(Path log, String clusterId) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(log);
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(NODE_ID)
                    .setClusterId(clusterId)
                    .addDirectory(log.toString())
                    .setIgnoreFormatted(true)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(log.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns host and port, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LoopbackPorts.host() + ":" + port;
    }

    /** Stops the broker and waits until its data are on disk. Its clients should have been closed before. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            FatalFaults.remove(onFatalFault);
            lock.close();
        }
    }
}
