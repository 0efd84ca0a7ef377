package org.gongbao.standalone.line;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.runtime.AbstractStatus;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
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

    private final Connect<DistributedHerder> connect;

    private ConnectWorker(Connect<DistributedHerder> connect) {
        this.connect = connect;
    }

    /**
     * Starts a worker; it joins its group in the background.
     *
     * @param port of its REST interface on loopback
     * @throws GongbaoException RUN-034 if it does not start
     */
    static ConnectWorker start(String bootstrapServers, int port) {
        // the order of the end is ours: Connect's own hook would stop it beside the broker
        Exit.setShutdownHookAdder(
                (name, hook) -> LOGGER.atDebug().addKeyValue("hook", name).log("Hook left out"));
        try {
            return new ConnectWorker(new ConnectDistributed().startConnect(WorkerSettings.of(bootstrapServers, port)));
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
                CompletableFuture<Object> taken = new CompletableFuture<>();
                connect.herder()
                        .putConnectorConfig(name, wanted, true, (error, result) -> complete(taken, error, result));
                taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            throw new GongbaoException(
                    "RUN-035", "The connector " + name + " cannot be set up: " + cause.getMessage(), cause);
        }
    }

    /** Removes a connector that is no longer wanted; does nothing if there is none. */
    void remove(String name) throws InterruptedException {
        try {
            if (present(name) != null) {
                CompletableFuture<Object> gone = new CompletableFuture<>();
                connect.herder().deleteConnectorConfig(name, (error, result) -> complete(gone, error, result));
                gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new GongbaoException("RUN-035", "The connector " + name + " cannot be removed: " + e.getMessage(), e);
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

    private Map<String, String> present(String name) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Map<String, String>> found = new CompletableFuture<>();
        connect.herder().connectorConfig(name, (error, result) -> complete(found, error, result));
        try {
            return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotFoundException) {
                return null;
            }
            throw e;
        }
    }

    private static <T> void complete(CompletableFuture<T> future, Throwable error, T result) {
        if (error != null) {
            future.completeExceptionally(error);
        } else {
            future.complete(result);
        }
    }
}
