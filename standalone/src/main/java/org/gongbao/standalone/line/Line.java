package org.gongbao.standalone.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.broker.SupervisedRegistry;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.standalone.StopSignal;
import org.gongbao.standalone.inbox.InboxStore;
import org.gongbao.standalone.tally.TopicTail;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.TopicProvisioning;
import org.gongbao.streams.understanding.Understanding;

/**
 * Everything that runs on one machine. Starting goes broker beside registry, then topics and schemas, then Streams, Connect and portal side by side, then
 * connectors, which begin when the portal listens, and the demo subscription; closing goes the other way round.
 */
public final class Line implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(50);

    private final LineSettings settings;
    private final Clients clients;
    private final StopSignal stop;
    private final Notices notices;
    private final Started started = new Started();
    private final CountDownLatch listening = new CountDownLatch(1);
    private Map<TopicPartition, Long> origin;
    private SupervisedRegistry registry;
    private StreamsPart streams;
    private ConnectWorker connect;
    private ConnectorWatch watch;
    private Producers producers;

    private Line(LineSettings settings, StopSignal stop, Notices notices) {
        this.settings = settings;
        this.clients = new Clients(settings.bootstrapServers(), settings.registryUrl());
        this.stop = stop;
        this.notices = notices;
    }

    /**
     * Starts all parts and returns when documents can be taken.
     *
     * @param inbox where the demo inbox keeps what it receives; stays open
     * @param stop is told when a part cannot go on
     * @param notices is told, in sentences for people, when a part fails and when it is back
     * @throws GongbaoException if a part does not start; what was started is stopped again
     */
    public static Line start(LineSettings settings, InboxStore inbox, StopSignal stop, Notices notices)
            throws InterruptedException {
        Line line = new Line(settings, stop, notices);
        try (ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            try {
                line.startAll(workers, inbox);
            } finally {
                // of a start that failed nobody waits any more
                line.listening.countDown();
            }
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
        List<String> groups =
                new ArrayList<>(List.of(configuration.documentsApplicationId(), configuration.deliveryApplicationId()));
        connectorNames().stream().map(Connectors::group).forEach(groups::add);
        return groups;
    }

    /** Returns those groups whose connector has stopped for good; what waits for them waits in vain. */
    public Set<String> stoppedGroups() {
        return watch.stoppedGroups();
    }

    /** Returns where the counted topics ended before any part began to work. */
    public Map<TopicPartition, Long> origin() {
        return origin;
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
        registry.failure().ifPresent(stop::fail);
        watch.check();
    }

    @Override
    public void close() {
        started.close();
    }

    private void startAll(ExecutorService workers, InboxStore inbox) throws InterruptedException {
        Future<Understanding> rules = workers.submit(Understanding::load);
        registry = started.add(
                Part.REGISTRY,
                SupervisedRegistry.begin(
                        settings.installation().resolve("registry"),
                        settings.data().subfolder("registry"),
                        settings.registryPort(),
                        notices::tell));
        started.add(
                Part.BROKER,
                EmbeddedKafka.start(
                        settings.data().subfolder("broker"),
                        settings.brokerPort(),
                        fault -> stop.fail(Faults.of(fault, settings))));
        Future<ConnectWorker> worker = workers.submit(() -> started.add(
                Part.CONNECT, ConnectWorker.start(settings.bootstrapServers(), settings.connectPort(), listening)));
        Understanding understanding = Joined.get(rules);
        Provisioning provisioning =
                new Provisioning(settings, TopicProvisioning.topics(streamsConfiguration(), understanding));
        provisioning.createTopics(clients);
        origin = origin(clients);
        registry.awaitReady();
        provisioning.registerNeeded();
        producers = started.add(Part.PRODUCERS, new Producers(settings.all()));
        Future<?> portal = workers.submit(() -> portal(inbox));
        streams = started.add(Part.STREAMS, new StreamsPart(streamsConfiguration(), understanding));
        streams.start(workers);
        connect = Joined.get(worker);
        connectors();
        subscribeInbox();
        Joined.get(portal);
        awaitStreams();
        await("the webhook connector", () -> connect.isRunning(Connectors.WEBHOOK));
        provisioning.registerRest();
    }

    private void portal(InboxStore inbox) {
        try {
            started.add(Part.PORTAL, PortalServer.start(settings, producers.publisher(), inbox));
        } finally {
            listening.countDown();
        }
    }

    private static Map<TopicPartition, Long> origin(Clients clients) {
        try (Consumer<String, byte[]> consumer = clients.reader()) {
            return TopicTail.ends(consumer);
        }
    }

    private void connectors() throws InterruptedException {
        connect.configure(Connectors.WEBHOOK, Connectors.webhook(settings));
        if (settings.ckan().isPresent()) {
            CkanPortal portal = settings.ckan().get();
            connect.configure(portal.name(), Connectors.ckan(settings, portal));
        }
        connect.removeAllBut(Set.copyOf(connectorNames()));
        watch = new ConnectorWatch(connect, connectorNames(), notices);
    }

    private List<String> connectorNames() {
        return Stream.concat(
                        Stream.of(Connectors.WEBHOOK), settings.ckan().stream().map(CkanPortal::name))
                .toList();
    }

    private void subscribeInbox() throws InterruptedException {
        SecretSealer sealer = SecretSealer.fromFile(Path.of(settings.all().get("gongbao.secret.key.file")));
        try (Consumer<String, Subscription> consumer = clients.reader(Subscription.class);
                Producer<String, Subscription> producer = clients.writer(Subscription.class)) {
            new DemoSubscription(settings.inboxUrl(), settings.inboxSecret(), sealer)
                    .writeIfChanged(consumer, producer, Instant.now());
        }
    }

    /** A start after a kill has been seen to get stuck here; nobody can ask a program that has ended what it waited for, so it says so before. */
    private void awaitStreams() throws InterruptedException {
        if (comes(streams::running, StreamsPart.PATIENCE)) {
            return;
        }
        notices.tell("The streams have not come up within " + StreamsPart.PATIENCE.toSeconds()
                + " s yet; waiting for them a little longer.");
        StuckStart stuck = new StuckStart(clients);
        stuck.log(streams.progress());
        if (!comes(streams::running, START_LIMIT)) {
            stuck.log(streams.progress());
            throw late("the streams");
        }
    }

    private void await(String what, BooleanSupplier ready) throws InterruptedException {
        if (!comes(ready, START_LIMIT)) {
            throw late(what);
        }
    }

    private static GongbaoException late(String what) {
        return new GongbaoException(
                "RUN-043",
                "After " + START_LIMIT.toSeconds() + " s " + what
                        + " did not run yet; nothing is lost: start once more. "
                        + "The log of the data directory tells what was waited for.");
    }

    /** Returns true as soon as it is ready or the program is to stop, false if the time is over. */
    private boolean comes(BooleanSupplier ready, Duration limit) throws InterruptedException {
        long giveUp = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (stop.await(POLL)) {
                return true;
            }
            if (System.nanoTime() > giveUp) {
                return false;
            }
        }
        return true;
    }

    private StreamsConfiguration streamsConfiguration() {
        return StreamsConfiguration.from(settings.all());
    }
}
