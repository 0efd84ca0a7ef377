package org.gongbao.connector.ckan;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.gongbao.connector.ckan.client.Outcome.Deed;

/** Counts what the task did since it started; shown among the worker's metrics. Thread-safe. */
final class CkanMetrics {

    private final Map<Deed, LongAdder> deeds = new EnumMap<>(Deed.class);
    private final LongAdder refused = new LongAdder();
    private final LongAdder postponed = new LongAdder();
    private final LongAdder held = new LongAdder();

    CkanMetrics() {
        for (Deed deed : Deed.values()) {
            deeds.put(deed, new LongAdder());
        }
    }

    /** Shows the counters among a worker's metrics. */
    void register(PluginMetrics metrics) {
        deeds.forEach((deed, count) -> register(
                metrics,
                "documents-" + deed.name().toLowerCase(Locale.ROOT) + "-total",
                "Documents after which the portal's dataset was " + deed.name().toLowerCase(Locale.ROOT),
                count));
        register(metrics, "documents-refused-total", "Documents that the portal will never take", refused);
        register(metrics, "documents-postponed-total", "Attempts that have to be made again", postponed);
        register(metrics, "documents-held-total", "Documents that wait for a reviewer", held);
    }

    private static void register(PluginMetrics metrics, String name, String description, LongAdder count) {
        Gauge<Long> gauge = (config, now) -> count.sum();
        metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>()), gauge);
    }

    void settled(Deed deed) {
        deeds.get(deed).increment();
    }

    void refused() {
        refused.increment();
    }

    void postponed() {
        postponed.increment();
    }

    void held() {
        held.increment();
    }

    /** Returns how many documents ended with this deed. */
    long count(Deed deed) {
        return deeds.get(deed).sum();
    }
}
