package org.gongbao.connector.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.gongbao.connector.webhook.dispatch.DispatchCounters;
import org.gongbao.record.v1.AttemptOutcome;

/** Publishes the figures of a task with those of the worker (JMX and reporters). */
final class WebhookMetrics implements AutoCloseable {

    private final PluginMetrics metrics;
    private final List<MetricName> names = new ArrayList<>();

    WebhookMetrics(PluginMetrics metrics) {
        this.metrics = metrics;
    }

    /** Publishes how full the lanes are and how attempts ended. */
    void watch(DispatchCounters counters, LongSupplier unwritten) {
        add("in-flight-fast", "Requests in the fast lane", () -> counters.lanes()
                .fast());
        add("in-flight-slow", "Requests in the slow lane", () -> counters.lanes()
                .slow());
        add("waiting-for-place", "Deliveries that wait for a place in the fast lane", () -> counters.lanes()
                .waitingForPlace());
        add("waiting-for-endpoint", "Deliveries that wait for their endpoint", () -> counters.lanes()
                .waitingForEndpoint());
        add("unwritten", "Outcomes that are not yet durable", unwritten);
        add("bad-records-total", "Records that were no intents", counters::badRecords);
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            add(
                    "attempts-" + outcome.name().toLowerCase(Locale.ROOT) + "-total",
                    "Attempts with the outcome " + outcome,
                    () -> counters.attempts(outcome));
        }
    }

    @Override
    public void close() {
        names.forEach(metrics::removeMetric);
        names.clear();
    }

    private void add(String name, String description, LongSupplier value) {
        MetricName metric = metrics.metricName(name, description, new LinkedHashMap<>(Map.of()));
        Gauge<Long> gauge = (config, now) -> value.getAsLong();
        metrics.addMetric(metric, gauge);
        names.add(metric);
    }
}
