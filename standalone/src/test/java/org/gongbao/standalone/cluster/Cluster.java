package org.gongbao.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.awaitility.Awaitility;
import org.gongbao.broker.RegistryProcess;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.standalone.audit.AuditReader;
import org.gongbao.standalone.audit.AuditReport;
import org.gongbao.standalone.audit.AuditScope;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.line.OpenTransactions;
import org.gongbao.standalone.process.Distribution;

/** The whole cluster, with its subscribers. What should run is found running, or a test fails. For one thread. */
final class Cluster implements AutoCloseable {
    static final Duration LONGEST = Duration.ofMinutes(4);

    /** What the endpoints are called; the workers find the name in a file of their own, as others ask a name server. */
    private static final String HOST = "receiver.example";

    private static final Map<String, String> SMALL_AND_IMPATIENT = Map.of(
            "GONGBAO_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx512m",
            // three copies of each transaction cost a small machine too much 20 times a second
            "GONGBAO_STREAMS_COMMIT_INTERVAL_MS", "250",
            "GONGBAO_DELIVERY_SCHEDULE", "0s" + ",2s".repeat(200),
            "GONGBAO_DELIVERY_BREAKER_PAUSE", "1s",
            "GONGBAO_DELIVERY_BREAKER_PAUSE_LONGEST", "2s");

    private final Path folder;
    private final Path launcher;
    private final Path registryInstallation;
    private final Brokers brokers;
    private final Workers workers;
    private final Receiver receiver = Receiver.start();
    private final Map<String, Role> streams = new HashMap<>();
    private final Map<String, Workers.Worker> connect = new HashMap<>();
    private RegistryProcess registry;
    private Load load;

    private Cluster(Path folder, Distribution distribution) throws IOException {
        this.folder = folder;
        this.launcher = distribution.launcher();
        Path home = launcher.getParent();
        this.registryInstallation = home.resolve("registry");
        JavaCommand java = JavaCommand.of(home, folder);
        this.brokers = new Brokers(folder, java);
        this.registry = RegistryProcess.begin(registryInstallation, folder.resolve("registry"), 0);
        this.workers = new Workers(
                folder,
                java.with("-Djdk.net.hosts.file=" + hosts()),
                Map.of(
                        "broker:19092", brokers.bootstrapServers(),
                        "http://registry:8080/apis/ccompat/v7", registry.schemaRegistryUrl(),
                        "/var/lib/gongbao-secret/secret.key", secretKey().toString()));
        nameIsKnown(true);
    }

    /** Starts everything and returns when the first webhooks have arrived. */
    static Cluster start(Path folder) throws IOException, InterruptedException, ExecutionException {
        Cluster cluster = new Cluster(folder, Distribution.require());
        try {
            cluster.start();
            return cluster;
        } catch (IOException | InterruptedException | ExecutionException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private void start() throws IOException, InterruptedException, ExecutionException {
        String sealed = SecretSealer.fromFile(secretKey())
                .seal("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        brokers.roles().forEach(Role::start);
        registry.awaitReady();
        Role topics = gongbao("topics", "topics").start();
        assertThat(topics.await()).as(topics::said).isZero();
        load = new Load(brokers.bootstrapServers(), registry.schemaRegistryUrl());
        load.subscribe("http://" + HOST + ":" + receiver.port(), sealed);
        streams(1).start();
        streams(2).start();
        worker(1).role().start();
        worker(2).role().start();
        Awaitility.await("the connector is taken").atMost(LONGEST).until(() -> workers.configure(worker(1)));
        awaitTasks();
    }

    List<Role> brokers() {
        return brokers.roles();
    }

    /** Returns an instance of the streams, from 1; one that was never asked for does not run. */
    Role streams(int number) {
        return streams.computeIfAbsent("streams-" + number, name -> gongbao(name, "streams"));
    }

    /** Returns a worker, from 1; one that was never asked for does not run. */
    Workers.Worker worker(int number) {
        return connect.computeIfAbsent("connect-" + number, name -> {
            try {
                return workers.worker(name);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    Receiver receiver() {
        return receiver;
    }

    Load load() {
        return load;
    }

    Clients clients() {
        return new Clients(brokers.bootstrapServers(), registry.schemaRegistryUrl());
    }

    /** Keeps what every role said, and tells where that lies and which transactions are open. */
    String condition() {
        roles().forEach(role -> role.keepOutput(Path.of("target", "cluster")));
        try (Admin admin = clients().admin()) {
            AuditReport audit =
                    new AuditReader(clients(), "gongbao-delivery").audit(AuditScope.all(), Duration.ofSeconds(5));
            return "the audit says " + audit.total() + " " + audit.findings()
                    + "; the output of all roles lies in target/cluster; open transactions: "
                    + OpenTransactions.find(admin);
        } catch (Exception e) {
            return "The output of all roles lies in target/cluster; open transactions cannot be told: " + e;
        }
    }

    /** Waits until all copies of all partitions are in step. */
    void awaitCopies() {
        try (Admin admin = clients().admin()) {
            Awaitility.await("all copies are in step")
                    .atMost(LONGEST)
                    .ignoreExceptions()
                    .until(() -> descriptions(admin).stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size() == Brokers.COUNT));
        }
    }

    /** Waits until both tasks run, on a worker each. */
    void awaitTasks() {
        Awaitility.await("both tasks run")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> connect.values().stream()
                        .filter(worker -> worker.role().isAlive())
                        .findFirst()
                        .filter(workers::runs)
                        .isPresent());
    }

    void killRegistry() {
        registry.handle().destroyForcibly();
        registry.close();
    }

    void startRegistry() {
        registry = RegistryProcess.start(registryInstallation, folder.resolve("registry"), 0);
    }

    /** Tells the workers' resolver the name of the endpoints, or takes it away. */
    void nameIsKnown(boolean known) throws IOException {
        Files.writeString(hosts(), "127.0.0.1 localhost\n" + (known ? "127.0.0.1 " + HOST + "\n" : ""));
    }

    /** Returns all processes that were ever started. */
    Stream<Role> roles() {
        return Stream.of(
                        brokers.roles().stream(),
                        streams.values().stream(),
                        connect.values().stream().map(Workers.Worker::role))
                .flatMap(roles -> roles);
    }

    private List<TopicDescription> descriptions(Admin admin) throws InterruptedException, ExecutionException {
        var names = admin.listTopics().names().get();
        return List.copyOf(admin.describeTopics(names).allTopicNames().get().values());
    }

    private Role gongbao(String name, String command) {
        Map<String, String> settings = new HashMap<>(SMALL_AND_IMPATIENT);
        settings.putAll(Map.of(
                "GONGBAO_BOOTSTRAP_SERVERS", brokers.bootstrapServers(),
                "GONGBAO_SCHEMA_REGISTRY_URL", registry.schemaRegistryUrl(),
                "GONGBAO_TOPICS_REPLICATION_FACTOR", "3",
                "GONGBAO_SECRET_KEY_FILE", secretKey().toString(),
                "GONGBAO_STREAMS_STATE_DIR", folder.resolve("streams").toString(),
                "GONGBAO_STREAMS_STANDBY_REPLICAS", "1"));
        return new Role(name, List.of(launcher.toString(), command), settings, folder);
    }

    private Path secretKey() {
        return folder.resolve("secret.key");
    }

    private Path hosts() {
        return folder.resolve("hosts");
    }

    @Override
    public void close() {
        roles().forEach(Role::close);
        if (load != null) {
            load.close();
        }
        workers.close();
        registry.close();
        receiver.close();
    }
}
