package org.gongbao.standalone.line;

import java.nio.file.Path;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.broker.SupervisedRegistry;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker and registry of a program that does not run, so that its topics can be read: nothing works on them meanwhile. */
public final class RestingLine implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(RestingLine.class);

    private final Started started = new Started();
    private final Clients clients;

    private RestingLine(Clients clients) {
        this.clients = clients;
    }

    /**
     * Starts both.
     *
     * @param data the data directory, locked
     * @param installation folder with the registry
     * @throws org.gongbao.schemas.error.GongbaoException if one of them does not start; the other is stopped again
     */
    public static RestingLine open(DataDirectory data, Path installation) {
        Ports ports = Ports.in(data);
        int broker = ports.inner("broker");
        int registry = ports.inner("registry");
        RestingLine line = new RestingLine(
                new Clients("127.0.0.1:" + broker, "http://127.0.0.1:" + registry + "/apis/ccompat/v7"));
        try {
            line.start(data, installation, broker, registry);
            return line;
        } catch (RuntimeException | Error e) {
            line.close();
            throw e;
        }
    }

    private void start(DataDirectory data, Path installation, int brokerPort, int registryPort) {
        SupervisedRegistry registry = started.add(
                Part.REGISTRY,
                SupervisedRegistry.begin(
                        installation.resolve("registry"),
                        data.subfolder("registry"),
                        registryPort,
                        notice -> LOGGER.atInfo().log("{}", notice)));
        started.add(Part.BROKER, EmbeddedKafka.start(data.subfolder("broker"), brokerPort, fault -> LOGGER.atError()
                .log("The broker cannot go on: {}", fault)));
        registry.awaitReady();
    }

    /** Returns the means to reach the broker. */
    public Clients clients() {
        return clients;
    }

    @Override
    public void close() {
        started.close();
    }
}
