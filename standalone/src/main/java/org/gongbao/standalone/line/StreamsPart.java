package org.gongbao.standalone.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gongbao.streams.runtime.AgencySeeding;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.StreamsRunner;
import org.gongbao.streams.understanding.Understanding;

/**
 * The streams as a part of the line. A start after a kill has been seen to get stuck, though everything that it needed was there; where its threads
 * stand is then written down. They cannot be begun once more within the program, as stuck threads keep their stores locked. Used by one thread, but
 * for {@link #close} and {@link #healthy}.
 */
final class StreamsPart implements AutoCloseable {

    /** A quiet machine needs 3 s, a loaded one has needed 40. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StreamsConfiguration configuration;
    private final Understanding understanding;
    private final StreamsRunner streams;

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

    /** Returns what each application is at, for a log. */
    List<String> progress() {
        return streams.progress();
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
