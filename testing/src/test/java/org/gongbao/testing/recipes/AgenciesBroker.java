package org.gongbao.testing.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.broker.EmbeddedKafka;

/** A broker as docker-compose.yml sets it up: the platform's listener without names, and one for agencies that come with a password. */
final class AgenciesBroker implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ComposeFile compose = new ComposeFile();
    private final Path directory;
    private final EmbeddedKafka kafka;
    private final String agenciesAddress;

    /** Starts one in this directory. */
    AgenciesBroker(Path directory) throws IOException {
        this.directory = directory;
        this.agenciesAddress = "127.0.0.1:" + freePort();
        Map<String, String> settings = new HashMap<>(compose.brokerSettings());
        settings.put("listeners", "AGENCIES://" + agenciesAddress);
        settings.put("advertised.listeners", "AGENCIES://" + agenciesAddress);
        settings.put("listener.security.protocol.map", "AGENCIES:" + compose.agenciesProtocol());
        this.kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, settings);
    }

    /** Gives an agency a password, rights and quotas by the script of docker-compose.yml, with Kafka's own tools. */
    void admit(String agency, String password) throws IOException {
        Path script = Files.writeString(directory.resolve("agencies.sh"), compose.agenciesScript());
        tool("kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
        tool("kafka-configs.sh", "kafka.admin.ConfigCommand");
        Map<String, String> environment = Map.of(
                "PATH",
                directory + ":" + System.getenv("PATH"),
                "BROKER",
                kafka.bootstrapServers(),
                "PASSWORDS",
                agency + ":" + password,
                "BYTES_PER_SECOND",
                "5242880",
                "REQUEST_PERCENTAGE",
                "25");
        try (BoundedProcess process =
                BoundedProcess.start(LIMIT, directory, environment, List.of("bash", script.toString()))) {
            assertThat(process.awaitEnd()).as(process.report()).isZero();
        }
    }

    /** Returns host and port for the platform. */
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Returns host and port for agencies. */
    String agenciesAddress() {
        return agenciesAddress;
    }

    /** Returns the protocol that agencies use. */
    String agenciesProtocol() {
        return compose.agenciesProtocol();
    }

    /** Returns a new client for administration; the caller closes it. */
    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() {
        kafka.close();
    }

    private void tool(String name, String mainClass) throws IOException {
        Path file = Files.writeString(
                directory.resolve(name),
                "exec '" + JavaCommand.program() + "' -XX:TieredStopAtLevel=1 -cp '" + JavaCommand.classPath() + "' "
                        + mainClass + " \"$@\"\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
