package org.gongbao.broker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends the whole process on a fatal fault, as a full disk. Here it tells listeners instead, which stop the program in order; the
 * thread that met the fault ends with an error.
 */
final class FatalFaults {

    private static final Logger LOGGER = LoggerFactory.getLogger(FatalFaults.class);
    private static final List<Consumer<String>> LISTENERS = new CopyOnWriteArrayList<>();

    private FatalFaults() {}

    static void install() {
        Exit.setExitProcedure(FatalFaults::raise);
        Exit.setHaltProcedure(FatalFaults::raise);
    }

    static void add(Consumer<String> listener) {
        LISTENERS.add(listener);
    }

    static void remove(Consumer<String> listener) {
        LISTENERS.remove(listener);
    }

    private static void raise(int status, String message) {
        String what = "Kafka wanted to end the process with status " + status + (message == null ? "" : ": " + message);
        LOGGER.atError().log(what);
        // on a thread of their own, because they will wait for the thread that stands here
        LISTENERS.forEach(listener -> Thread.ofVirtual().name("kafka-fault").start(() -> listener.accept(what)));
        throw new FatalFault(what);
    }

    /** Ends the thread that met the fault. */
    static final class FatalFault extends Error {
        private static final long serialVersionUID = 1L;

        FatalFault(String message) {
            super(message);
        }
    }
}
