package org.gongbao.portal.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.tail.TailStatus;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.tail.TopicTail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health under {@code /actuator/health} and figures under {@code /actuator/prometheus}; no other endpoint is open. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    EndpointAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    JacksonEndpointAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    WebMvcHealthEndpointExtensionAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    JvmMetricsAutoConfiguration.class,
    SystemMetricsAutoConfiguration.class
})
public class HealthBeans {

    @Bean
    HealthIndicator topicsHealthIndicator(Tails tails) {
        return new TopicsHealth(tails);
    }

    @Bean
    MeterBinder portalMeters(Tails tails, DocumentSearch search) {
        return registry -> bind(registry, tails, search);
    }

    /**
     * The application is lazy, and nothing asks for the registry of meters before its page of figures is read; it is made beside the
     * start, not within it.
     */
    @Bean
    ApplicationListener<ApplicationReadyEvent> metersAfterStart(ObjectProvider<MeterRegistry> registry) {
        return ready -> Thread.ofVirtual().name("portal-meters").start(registry::getIfAvailable);
    }

    private static void bind(MeterRegistry registry, Tails tails, DocumentSearch search) {
        Gauge.builder("gongbao.portal.documents", search, DocumentSearch::count)
                .description("Active documents in the index")
                .register(registry);
        register(registry, tails.documents(), "documents");
        register(registry, tails.views(), "views");
    }

    private static void register(MeterRegistry registry, TopicTail tail, String name) {
        gauge(registry, tail, name, "lag", TailStatus::lag);
        gauge(registry, tail, name, "read", TailStatus::read);
        gauge(registry, tail, name, "skipped", TailStatus::skipped);
        gauge(registry, tail, name, "connected", status -> status.connected() ? 1 : 0);
    }

    private static void gauge(
            MeterRegistry registry, TopicTail tail, String name, String what, ToDoubleFunction<TailStatus> value) {
        Gauge.builder("gongbao.portal.tail." + what, tail, measured -> value.applyAsDouble(measured.status()))
                .tag("tail", name)
                .register(registry);
    }
}
