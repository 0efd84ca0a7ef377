package org.gongbao.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.audit.AuditReader;
import org.gongbao.standalone.audit.AuditReport;
import org.gongbao.standalone.audit.AuditScope;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.testing.Documents;

/** Sees what becomes of the documents that are published while a test disturbs the cluster. For one thread. */
final class Watch {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int WINDOW = 16;

    private final Cluster cluster;
    private final Map<String, Long> repeatedBefore;
    private int disturbances;
    private int arrived;

    /** Begins to watch; everything that was published before has arrived. */
    Watch(Cluster cluster) {
        this.cluster = cluster;
        this.repeatedBefore = cluster.receiver().repeats();
        this.arrived = cluster.load().documents();
    }

    /** A disturbance, which may take its time. */
    interface Disturbance {
        void happen() throws Exception;
    }

    /** Disturbs the cluster, waits until everything that was published until its end has arrived, and prints how long the slowest took. */
    void disturb(String what, Disturbance disturbance) throws Exception {
        disturb(what, 1, disturbance);
    }

    /**
     * Disturbs it several times in a row.
     *
     * @param times how often that may make somebody send again what was under way
     */
    void disturb(String what, int times, Disturbance disturbance) throws Exception {
        int first = cluster.load().documents() + 1;
        long begun = System.nanoTime();
        disturbance.happen();
        double took = seconds(begun, System.nanoTime());
        disturbances += times;
        int last = cluster.load().documents();
        awaitArrivals(last);
        System.out.printf(
                "%s: %.1f s; of %d documents the slowest was %.1f s on its way, all there %.1f s later%n",
                what,
                took,
                last - first + 1,
                IntStream.rangeClosed(first, last)
                        .mapToDouble(this::slowest)
                        .max()
                        .orElse(0),
                seconds(begun, System.nanoTime()) - took);
    }

    /** Waits until the webhooks of all documents up to this one have arrived. */
    void awaitArrivals(int last) {
        try {
            arrivals(last);
        } catch (ConditionTimeoutException e) {
            e.addSuppressed(new AssertionError("missing " + missing(last) + "; published "
                    + holds(Topics.DOCUMENTS_PUBLISHED.name(), last) + ", enriched "
                    + holds(Topics.DOCUMENTS_ENRICHED.name(), last) + ", refused "
                    + cluster.load().refused() + "; " + cluster.condition()));
            throw e;
        }
    }

    /** Returns which of the first documents that lack webhooks a topic holds, and where. */
    private List<String> holds(String topic, int last) {
        List<String> places = new ArrayList<>();
        new TopicReader(cluster.clients()).read(topic, record -> {
            for (int document = arrived + 1; document <= Math.min(last, arrived + 5); document++) {
                if (record.key().equals(Documents.documentId(document))) {
                    places.add(document + " at " + record.partition() + "/" + record.offset());
                }
            }
        });
        return places;
    }

    private List<String> missing(int last) {
        return IntStream.rangeClosed(arrived + 1, last)
                .boxed()
                .flatMap(document -> Load.webhooks(document)
                        .filter(id -> cluster.receiver().arrival(id) == null)
                        .map(id -> document + " " + id))
                .toList();
    }

    private void arrivals(int last) {
        Awaitility.await("the webhooks of document " + last)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    while (arrived < last
                            && Load.webhooks(arrived + 1)
                                    .allMatch(id -> cluster.receiver().arrival(id) != null)) {
                        arrived++;
                    }
                    return arrived == last;
                });
    }

    /** Ends the load and proves that nothing was lost, nothing contradictory sent, and no more repeated than the window allows. */
    void prove() throws Exception {
        cluster.load().stop();
        int documents = cluster.load().documents();
        awaitArrivals(documents);
        long expected = IntStream.rangeClosed(1, documents)
                .mapToLong(number -> Load.webhooks(number).count())
                .sum();
        AuditReader reader = new AuditReader(cluster.clients(), "gongbao-delivery");
        AuditReport[] report = new AuditReport[1];
        Awaitility.await("the outcomes of all deliveries").atMost(LONGEST).until(() -> {
            report[0] = reader.audit(AuditScope.all(), Duration.ofSeconds(30));
            return report[0].total().pending() == 0;
        });
        System.out.printf(
                "%d documents, %s, %s, sent again %s%n",
                documents, report[0].total(), report[0].evidence(), repeated());
        assertThat(report[0].findings()).isEmpty();
        assertThat(report[0].exact()).isTrue();
        assertThat(report[0].total().matched()).isEqualTo(expected);
        assertThat(report[0].evidence().byFilter()).isEqualTo(expected);
        assertThat(report[0].total().delivered()).isEqualTo(expected);
        assertThat(cluster.receiver().size()).isEqualTo((int) expected);
        assertThat(cluster.receiver().contradictory()).isEmpty();
        assertThat(cluster.load().refused()).isEmpty();
        assertThat(repeated().values())
                .as("sent again, of each endpoint")
                .allMatch(count -> count <= (long) WINDOW * disturbances);
    }

    /** Returns why attempts failed so far. */
    Set<String> reasonsOfFailure() {
        Set<String> reasons = new TreeSet<>();
        new TopicReader(cluster.clients()).read(Topics.DELIVERIES_ATTEMPTS, key -> true, (key, attempt) -> {
            if (attempt.getReason() != null) {
                reasons.add(attempt.getReason());
            }
        });
        return reasons;
    }

    private Map<String, Long> repeated() {
        Map<String, Long> repeated = cluster.receiver().repeats();
        repeated.replaceAll((path, count) -> count - repeatedBefore.getOrDefault(path, 0L));
        return repeated;
    }

    private double slowest(int document) {
        return Load.webhooks(document)
                .map(cluster.receiver()::arrival)
                .filter(Objects::nonNull)
                .mapToDouble(nanos -> seconds(cluster.load().publishedAt(document), nanos))
                .max()
                .orElse(0);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
