package org.gongbao.connector.ckan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.gongbao.schemas.error.RecordCoordinates;

/**
 * Pushes the records of one call of {@code put}: several documents at a time, the records of one document one after another. A batch that is
 * not done comes again as a whole; what is done of it already is remembered and passed over. Not thread-safe.
 */
final class BatchPush implements AutoCloseable {

    private final DocumentPush documents;
    private final Reporter reporter;
    private final InstantSource clock;
    private final Duration slice;
    private final Semaphore inFlight;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<RecordCoordinates> done = ConcurrentHashMap.newKeySet();

    /**
     * Makes a push.
     *
     * @param slice how long one call may begin new work
     * @param requestsInFlight documents at the same time, at least 1
     */
    BatchPush(DocumentPush documents, Reporter reporter, InstantSource clock, Duration slice, int requestsInFlight) {
        this.documents = documents;
        this.reporter = reporter;
        this.clock = clock;
        this.slice = slice;
        this.inFlight = new Semaphore(requestsInFlight);
    }

    /**
     * Pushes what is not done yet.
     *
     * @return the worst that stood in the way; empty if all records are done
     * @throws InterruptedException if the thread was interrupted; nothing is lost, all may come again
     */
    Optional<Trouble> push(Collection<Incoming> batch) throws InterruptedException {
        Run run = new Run(clock.instant().plus(slice));
        Collection<List<Incoming>> lanes = lanes(batch);
        CountDownLatch running = new CountDownLatch(lanes.size());
        for (List<Incoming> lane : lanes) {
            threads.execute(() -> {
                try {
                    run.lane(lane);
                } finally {
                    running.countDown();
                }
            });
        }
        running.await();
        return run.finish();
    }

    /** Forgets what is done of the batch: it will not come again as it was. */
    void forget() {
        done.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Collection<List<Incoming>> lanes(Collection<Incoming> batch) {
        Map<String, List<Incoming>> lanes = new LinkedHashMap<>();
        batch.stream()
                .filter(incoming -> !done.contains(incoming.coordinates()))
                .forEach(incoming -> lanes.computeIfAbsent(incoming.documentId(), key -> new ArrayList<>())
                        .add(incoming));
        return lanes.values();
    }

    /** One call of push. Thread-safe. */
    private final class Run {

        private final Instant end;
        private final ConcurrentLinkedQueue<RecordCoordinates> finished = new ConcurrentLinkedQueue<>();
        private final AtomicReference<Trouble> worst = new AtomicReference<>();

        Run(Instant end) {
            this.end = end;
        }

        void lane(List<Incoming> lane) {
            try {
                for (Incoming incoming : lane) {
                    inFlight.acquire();
                    try {
                        if (!step(incoming)) {
                            return;
                        }
                    } finally {
                        inFlight.release();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                trouble(new Trouble("CKN-051", "The task is being stopped", Trouble.Kind.OUTAGE, Optional.empty()));
            }
        }

        private boolean step(Incoming incoming) throws InterruptedException {
            Trouble known = worst.get();
            if (known != null && known.concernsAll()) {
                return false;
            }
            if (!clock.instant().isBefore(end)) {
                trouble(new Trouble(
                        "CKN-052", "The rest of the batch follows", Trouble.Kind.SLICE, Optional.of(Duration.ZERO)));
                return false;
            }
            Optional<Trouble> trouble = documents.push(incoming);
            if (trouble.isPresent()) {
                trouble(trouble.get());
                return false;
            }
            finished.add(incoming.coordinates());
            return true;
        }

        private void trouble(Trouble trouble) {
            worst.accumulateAndGet(trouble, (old, fresh) -> old == null ? fresh : old.or(fresh));
        }

        /** A record counts as done only when Kafka has the report on it. */
        Optional<Trouble> finish() {
            try {
                reporter.flush();
                done.addAll(finished);
            } catch (ReportsLostException e) {
                trouble(new Trouble(e.code(), e.getMessage(), Trouble.Kind.OUTAGE, Optional.empty()));
            }
            return Optional.ofNullable(worst.get());
        }
    }
}
