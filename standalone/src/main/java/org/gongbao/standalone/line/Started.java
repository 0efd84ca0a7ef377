package org.gongbao.standalone.line;

import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts that were started; closing stops them in order, each even if another one fails. Thread-safe. */
final class Started implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Started.class);

    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private boolean closed;

    /** Remembers a part and returns it; a part that comes after the closing is closed at once. */
    <T extends AutoCloseable> T add(Part part, T running) {
        synchronized (this) {
            if (!closed) {
                parts.put(part, running);
                return running;
            }
        }
        close(part, running);
        return running;
    }

    @Override
    public void close() {
        Part[] order = Part.values();
        for (int i = order.length - 1; i >= 0; i--) {
            AutoCloseable running;
            synchronized (this) {
                closed = true;
                running = parts.remove(order[i]);
            }
            if (running != null) {
                close(order[i], running);
            }
        }
    }

    private static void close(Part part, AutoCloseable running) {
        long began = System.nanoTime();
        try {
            running.close();
            LOGGER.atInfo()
                    .addKeyValue("part", part)
                    .addKeyValue("millis", (System.nanoTime() - began) / 1_000_000)
                    .log("Stopped");
        } catch (Exception e) {
            LOGGER.atWarn().addKeyValue("part", part).setCause(e).log("Did not stop cleanly");
        }
    }
}
