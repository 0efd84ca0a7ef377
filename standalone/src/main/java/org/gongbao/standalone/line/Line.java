package org.gongbao.standalone.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.broker.RegistryProcess;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.standalone.StopSignal;
import org.gongbao.standalone.inbox.InboxStore;
import org.gongbao.streams.runtime.AgencySeeding;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.StreamsRunner;
import org.gongbao.streams.runtime.TopicProvisioning;
import org.gongbao.streams.understanding.Understanding;

/**
 * Everything that runs on one machine. Starting goes broker beside registry, then topics and schemas, then Streams, Connect and portal side by side, then
 * connectors and the demo subscription; closing goes the other way round.
 */
public final class Line implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(50);

    private final LineSettings settings;
    private final Clients clients;
    private final StopSignal stop;
    private final Started started = new Started();
    private RegistryProcess registry;
    private StreamsRunner streams;
    private ConnectWorker connect;
    private Producers producers;

    private Line(LineSettings settings, StopSignal stop) {
        this.settings = settings;
        this.clients = new Clients(settings.bootstrapServers(), settings.registryUrl());
        this.stop = stop;
    }

    /**
     * Starts all parts and returns when documents can be taken.
     *
     * @param inbox where the demo inbox keeps what it receives; stays open
     * @param stop is told when a part cannot go on
     * @throws GongbaoException if a part does not start; what was started is stopped again
     */
    public static Line start(LineSettings settings, InboxStore inbox, StopSignal stop) throws InterruptedException {
        Line line = new Line(settings, stop);
        try (ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            line.startAll(workers, inbox);
            return line;
        } catch (RuntimeException | InterruptedException | Error e) {
            line.close();
            throw e;
        }
    }

    /** Returns the means to reach the broker. */
    public Clients clients() {
        return clients;
    }

    /** Returns the consumer groups that work on documents, in the order of the line. */
    public List<String> groups() {
        StreamsConfiguration configuration = streamsConfiguration();
        List<String> groups = new ArrayList<>(List.of(
                configuration.documentsApplicationId(),
                configuration.deliveryApplicationId(),
                "connect-" + Connectors.WEBHOOK));
        settings.ckan().ifPresent(_ -> groups.add("connect-" + Connectors.CKAN));
        return groups;
    }

    /** Returns the way in for files. */
    public Producers producers() {
        return producers;
    }

    /** Returns the process of the registry. */
    public ProcessHandle registryProcess() {
        return registry.handle();
    }

    /** Looks after the parts; tells the stop signal if one of them has ended for good. */
    public void check() {
        if (!streams.healthy()) {
            Throwable cause = streams.firstCause().orElse(null);
            stop.fail(new GongbaoException("RUN-040", "The streams have stopped; see the log for the reason", cause));
        }
        if (!registry.handle().isAlive()) {
            stop.fail(new GongbaoException(
                    "RUN-041",
                    "The schema registry has ended; its log is "
                            + settings.data().resolve("registry")));
        }
    }

    @Override
    public void close() {
        started.close();
    }

    private void startAll(ExecutorService workers, InboxStore inbox) throws InterruptedException {
        Future<Understanding> rules = workers.submit(Understanding::load);
        registry = started.add(
                Part.REGISTRY,
                RegistryProcess.begin(
                        settings.installation().resolve("registry"),
                        settings.data().subfolder("registry"),
                        settings.registryPort()));
        started.add(
                Part.BROKER,
                EmbeddedKafka.start(
                        settings.data().subfolder("broker"),
                        settings.brokerPort(),
                        fault -> stop.fail(Faults.of(fault, settings))));
        Future<ConnectWorker> worker = workers.submit(() ->
                started.add(Part.CONNECT, ConnectWorker.start(settings.bootstrapServers(), settings.connectPort())));
        Understanding understanding = Joined.get(rules);
        Provisioning provisioning =
                new Provisioning(settings, TopicProvisioning.topics(streamsConfiguration(), understanding));
        provisioning.createTopics(clients);
        registry.awaitReady();
        provisioning.registerNeeded();
        producers = started.add(Part.PRODUCERS, new Producers(settings.all()));
        Future<?> portal = workers.submit(
                () -> started.add(Part.PORTAL, PortalServer.start(settings, producers.publisher(), inbox)));
        startStreams(understanding);
        connect = Joined.get(worker);
        connectors();
        subscribeInbox();
        Joined.get(portal);
        await("the streams", streams::running);
        await("the webhook connector", () -> connect.isRunning(Connectors.WEBHOOK));
        provisioning.registerRest();
    }

    private void startStreams(Understanding understanding) {
        streams = started.add(Part.STREAMS, new StreamsRunner(streamsConfiguration(), understanding));
        streams.start();
        new AgencySeeding(streamsConfiguration()).seed(understanding.registry().agencies());
    }

    private void connectors() throws InterruptedException {
        connect.configure(Connectors.WEBHOOK, Connectors.webhook(settings));
        if (settings.ckan().isPresent()) {
            connect.configure(
                    Connectors.CKAN, Connectors.ckan(settings, settings.ckan().get()));
        } else {
            connect.remove(Connectors.CKAN);
        }
    }

    private void subscribeInbox() throws InterruptedException {
        SecretSealer sealer = SecretSealer.fromFile(Path.of(settings.all().get("gongbao.secret.key.file")));
        try (Consumer<String, Subscription> consumer = clients.reader(Subscription.class);
                Producer<String, Subscription> producer = clients.writer(Subscription.class)) {
            new DemoSubscription(settings.inboxUrl(), settings.inboxSecret(), sealer)
                    .writeIfChanged(consumer, producer, Instant.now());
        }
    }

    private void await(String what, BooleanSupplier ready) throws InterruptedException {
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (stop.await(POLL)) {
                return;
            }
            if (System.nanoTime() > giveUp) {
                throw new GongbaoException(
                        "RUN-043",
                        "After " + START_LIMIT.toSeconds() + " s " + what
                                + " did not run yet; the log of the data directory tells why.");
            }
        }
    }

    private StreamsConfiguration streamsConfiguration() {
        return StreamsConfiguration.from(settings.all());
    }
}
