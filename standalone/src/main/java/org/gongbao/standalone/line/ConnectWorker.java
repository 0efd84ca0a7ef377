package org.gongbao.standalone.line;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.runtime.AbstractStatus;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.distributed.RebalanceNeededException;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka Connect worker in this process. It is a distributed worker although it is alone, so that others can join its group. Connectors are found on the class
 * path.
 */
final class ConnectWorker implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectWorker.class);
    private static final long PATIENCE_SECONDS = 60;
    private static final Duration REBALANCE_PAUSE = Duration.ofMillis(50);
    private static final String CAUSED_BY = "Caused by: ";

    private final Connect<DistributedHerder> connect;

    private ConnectWorker(Connect<DistributedHerder> connect) {
        this.connect = connect;
    }

    /**
     * Starts a worker; it joins its group in the background.
     *
     * @param port of its REST interface on loopback
     * @param listening comes to zero when its connectors may begin
     * @throws GongbaoException RUN-034 if it does not start
     */
    static ConnectWorker start(String bootstrapServers, int port, CountDownLatch listening) {
        // the order of the end is ours: Connect's own hook would stop it beside the broker
        Exit.setShutdownHookAdder(
                (name, hook) -> LOGGER.atDebug().addKeyValue("hook", name).log("Hook left out"));
        try {
            return new ConnectWorker(
                    new WaitingConnect(listening).startConnect(WorkerSettings.of(bootstrapServers, port)));
        } catch (RuntimeException | Error e) {
            throw new GongbaoException("RUN-034", "The Connect worker does not start: " + e.getMessage(), e);
        } finally {
            Exit.resetShutdownHookAdder();
        }
    }

    /**
     * Makes a connector, or gives it these settings if it has others. Waits until the worker has taken them.
     *
     * @throws GongbaoException RUN-035 if the worker refuses them
     */
    void configure(String name, Map<String, String> settings) throws InterruptedException {
        Map<String, String> wanted = new HashMap<>(settings);
        wanted.put("name", name);
        try {
            if (!wanted.equals(present(name))) {
                ask(callback -> connect.herder().putConnectorConfig(name, wanted, true, callback::complete));
            }
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            throw new GongbaoException(
                    "RUN-035", "The connector " + name + " cannot be set up: " + cause.getMessage(), cause);
        }
    }

    /** Removes all connectors but these. */
    void removeAllBut(Set<String> wanted) throws InterruptedException {
        try {
            Collection<String> present =
                    this.<Collection<String>>ask(callback -> connect.herder().connectors(callback::complete));
            for (String name : present) {
                if (!wanted.contains(name)) {
                    ask(callback -> connect.herder().deleteConnectorConfig(name, callback::complete));
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new GongbaoException(
                    "RUN-035", "A connector that is no longer wanted cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Returns why the connector, or a task of it, has stopped for good; nothing if it has not. */
    Optional<String> failure(String name) {
        try {
            ConnectorStateInfo status = connect.herder().connectorStatus(name);
            return Stream.concat(Stream.of(status.connector()), status.tasks().stream())
                    .filter(part -> part.state().equals(AbstractStatus.State.FAILED.name()))
                    .map(part -> cause(part.trace()))
                    .findFirst();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the connector and at least one task of it run. */
    boolean isRunning(String name) {
        try {
            ConnectorStateInfo status = connect.herder().connectorStatus(name);
            String running = AbstractStatus.State.RUNNING.name();
            return status.connector().state().equals(running)
                    && !status.tasks().isEmpty()
                    && status.tasks().stream().allMatch(task -> task.state().equals(running));
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Override
    public void close() {
        connect.stop();
        connect.awaitStop();
    }

    /** Connect keeps no error, only its trace; the message of the innermost cause is what helps. */
    private static String cause(String trace) {
        return String.valueOf(trace)
                .lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .map(line -> line.substring(CAUSED_BY.length()))
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> String.valueOf(trace).lines().findFirst().orElse(""))
                .replaceFirst("^[\\w.$]++: ", "");
    }

    private Map<String, String> present(String name) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return this.<Map<String, String>>ask(
                    callback -> connect.herder().connectorConfig(name, callback::complete));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotFoundException) {
                return null;
            }
            throw e;
        }
    }

    /** The herder refuses everything while its group finds together, as after each change of a connector: then it is asked again. */
    private <T> T ask(Consumer<Reply<T>> question) throws InterruptedException, ExecutionException, TimeoutException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Reply<T> reply = new Reply<>();
            question.accept(reply);
            try {
                return reply.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RebalanceNeededException) || System.nanoTime() > giveUp) {
                    throw e;
                }
                Thread.sleep(REBALANCE_PAUSE);
            }
        }
    }

    /** What the herder says to one question. */
    private static final class Reply<T> {
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        void complete(Throwable error, T result) {
            if (error != null) {
                answer.completeExceptionally(error);
            } else {
                answer.complete(result);
            }
        }
    }
}
