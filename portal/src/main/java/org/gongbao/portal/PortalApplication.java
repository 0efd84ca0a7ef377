package org.gongbao.portal;

import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.portal.access.AccessBeans;
import org.gongbao.portal.api.ApiBeans;
import org.gongbao.portal.certificate.CertificateBeans;
import org.gongbao.portal.deliverylog.DeliveryLog;
import org.gongbao.portal.feed.FeedBeans;
import org.gongbao.portal.health.HealthBeans;
import org.gongbao.portal.index.DocumentIndex;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.key.KeyBeans;
import org.gongbao.portal.page.PageBeans;
import org.gongbao.portal.query.PortalLinks;
import org.gongbao.portal.tail.DeliveriesTarget;
import org.gongbao.portal.tail.IndexTarget;
import org.gongbao.portal.tail.ShownDocuments;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.tail.TopicTail;
import org.gongbao.portal.tail.ViewsTarget;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.portal.view.Views;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The portal as a Spring application. Auto-configuration is listed by name: nothing starts because it happens to be on the class path,
 * and the start is quick.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    AccessBeans.class,
    PageBeans.class,
    FeedBeans.class,
    ApiBeans.class,
    KeyBeans.class,
    HealthBeans.class,
    CertificateBeans.class
})
public class PortalApplication {

    /**
     * Prepares the portal. The caller runs it and closes the context: there is no shutdown hook, because what the portal reads from may
     * run in the same process and has to stop after it.
     *
     * @param configuration settings of the portal
     * @param additional further configuration classes, with pages and parts of the API of other modules
     */
    public static SpringApplicationBuilder builder(PortalConfiguration configuration, Class<?>... additional) {
        Class<?>[] sources = Stream.concat(Stream.of(PortalApplication.class), Stream.of(additional))
                .toArray(Class<?>[]::new);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(sources);
        builder.application()
                .setListeners(builder.application().getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return builder.properties(properties(configuration))
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("portalConfiguration", configuration));
    }

    private static Map<String, Object> properties(PortalConfiguration configuration) {
        return Map.ofEntries(
                Map.entry("spring.config.name", "gongbao-portal"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "2s"),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
                Map.entry("server.address", configuration.address()),
                Map.entry("server.port", Integer.toString(configuration.port())),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.tomcat.threads.max", "64"),
                Map.entry("spring.servlet.multipart.max-file-size", "64MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "65MB"),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoint.health.show-details", "always"));
    }

    @Bean(destroyMethod = "close")
    @Lazy(false)
    DocumentIndex documentIndex(PortalConfiguration configuration) {
        return DocumentIndex.open(configuration.indexDirectory());
    }

    @Bean
    DocumentSearch documentSearch(DocumentIndex index) {
        return index.search();
    }

    @Bean
    ShownDocuments shownDocuments(DocumentSearch search, Tails tails) {
        return new ShownDocuments(search, tails.documents());
    }

    @Bean(destroyMethod = "close")
    @Lazy(false)
    DeliveryLog deliveryLog(PortalConfiguration configuration) {
        return DeliveryLog.open(configuration.deliveriesDirectory());
    }

    @Bean
    Views views(DeliveryLog deliveries) {
        return Views.beside(deliveries);
    }

    @Bean
    AccessViews accessViews() {
        return AccessViews.empty();
    }

    @Bean
    PortalLinks portalLinks(PortalConfiguration configuration) {
        return new PortalLinks(configuration.url());
    }

    /** Reading begins with the application, not with the first request. */
    @Bean
    @Lazy(false)
    Tails tails(PortalConfiguration configuration, DocumentIndex index, Views views, AccessViews access) {
        String kafka = configuration.bootstrapServers();
        Map<String, Object> serde = configuration.serde();
        return new Tails(
                new TopicTail("documents", kafka, new IndexTarget(index, serde)),
                new TopicTail("deliveries", kafka, new DeliveriesTarget(views.deliveries(), serde)),
                new TopicTail("views", kafka, ViewsTarget.of(views, serde)),
                new TopicTail("access", kafka, ViewsTarget.of(access, serde)));
    }
}
