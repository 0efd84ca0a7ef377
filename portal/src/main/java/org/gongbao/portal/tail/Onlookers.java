package org.gongbao.portal.tail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Those who wait until all is shown that was written before they asked. One look at the ends of the topics serves all who asked until then. Thread-safe; one
 * thread looks and tells.
 */
final class Onlookers {

    /** More get no answer by waiting, so that questions for what does not exist never hold all threads of the portal. */
    private static final int MOST = 16;

    private final List<Onlooker> waiting = new ArrayList<>();

    private static final class Onlooker {
        private final CountDownLatch shown = new CountDownLatch(1);
        /** Null as long as nobody has looked for this one. */
        private Map<TopicPartition, Long> ends;
    }

    /**
     * Waits; for those who look and tell in another thread.
     *
     * @return false if it was not all shown within that time, or too many wait
     */
    boolean await(Duration most) throws InterruptedException {
        Onlooker onlooker = new Onlooker();
        if (!add(onlooker)) {
            return false;
        }
        try {
            return onlooker.shown.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            remove(onlooker);
        }
    }

    private synchronized boolean add(Onlooker onlooker) {
        return waiting.size() < MOST && waiting.add(onlooker);
    }

    private synchronized void remove(Onlooker onlooker) {
        waiting.remove(onlooker);
    }

    /** How many wait. */
    synchronized int count() {
        return waiting.size();
    }

    /** Notes for those who are new where the topics end now; does not look if there are none. */
    void look(Supplier<Map<TopicPartition, Long>> ends) {
        List<Onlooker> fresh = unseen();
        if (fresh.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> now = ends.get();
        synchronized (this) {
            fresh.forEach(onlooker -> onlooker.ends = now);
        }
    }

    private synchronized List<Onlooker> unseen() {
        return waiting.stream().filter(onlooker -> onlooker.ends == null).toList();
    }

    /** Tells those who wait for no more than was read; makes that seen before, if there are any. */
    void tell(Position read, Runnable show) {
        List<Onlooker> satisfied = satisfied(read);
        if (!satisfied.isEmpty()) {
            show.run();
            satisfied.forEach(onlooker -> onlooker.shown.countDown());
        }
    }

    private synchronized List<Onlooker> satisfied(Position read) {
        return waiting.stream()
                .filter(onlooker -> onlooker.ends != null
                        && onlooker.ends.entrySet().stream().allMatch(end -> read.next(end.getKey()) >= end.getValue()))
                .toList();
    }
}
