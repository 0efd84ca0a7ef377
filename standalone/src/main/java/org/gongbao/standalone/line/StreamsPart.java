package org.gongbao.standalone.line;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gongbao.streams.runtime.AgencySeeding;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.StreamsRunner;
import org.gongbao.streams.understanding.Understanding;

/**
 * The streams as a part of the line. A start after a kill has been seen to get stuck while stores were restored, though everything that it
 * needed was there; such a start is begun once more, which has nothing to undo, before anybody is told that it failed. Used by one thread, but for
 * {@link #close} and {@link #healthy}.
 */
final class StreamsPart implements AutoCloseable {

    /** A quiet machine needs 3 s, a loaded one has needed 40. */
    static final Duration PATIENCE = Duration.ofSeconds(75);

    private final StreamsConfiguration configuration;
    private final Understanding understanding;
    private volatile StreamsRunner streams;

    StreamsPart(StreamsConfiguration configuration, Understanding understanding) {
        this.configuration = configuration;
        this.understanding = understanding;
        this.streams = new StreamsRunner(configuration, understanding);
    }

    /** Starts them; the registry of this version comes first, so that no document is tagged by that of the version before. */
    void start(ExecutorService workers) throws InterruptedException {
        Future<Integer> seeded = workers.submit(() ->
                new AgencySeeding(configuration).seed(understanding.registry().agencies()));
        Joined.get(seeded);
        streams.start();
    }

    /** Starts them once more in place of those that got stuck. */
    void startAgain() {
        StuckStart.log("streams", streams.progress());
        streams.close();
        streams = new StreamsRunner(configuration, understanding);
        streams.start();
    }

    boolean running() {
        return streams.running();
    }

    boolean healthy() {
        return streams.healthy();
    }

    Optional<Throwable> firstCause() {
        return streams.firstCause();
    }

    @Override
    public void close() {
        streams.close();
    }
}
