package org.gongbao.portal.access;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.ApiKeyUse;
import org.gongbao.schemas.topic.Topics;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What stands before every page and every part of the API. */
@Configuration(proxyBeanMethods = false)
@Import(ScopeCheck.class)
public class AccessBeans {

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    KeyRing keyRing(PortalConfiguration configuration, AccessViews views, Tails tails) {
        return new KeyRing(
                configuration.apiKeys(),
                configuration.operators(),
                views,
                tails.access()::hasCaughtUp,
                Clock.systemUTC());
    }

    @Bean(destroyMethod = "close")
    TopicLog<ApiKeyUse> keyUseTopic(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.ACCESS_USES, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean(destroyMethod = "close")
    KeyUses keyUses(TopicLog<ApiKeyUse> log, Views views) {
        return new KeyUses(
                keyId -> views.keyUses().get(keyId).map(ApiKeyUse::getUsedIn),
                use -> log.write(use.getKeyId(), use),
                Clock.systemUTC());
    }

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeys(KeyRing keys, KeyUses uses) {
        var registration = new FilterRegistrationBean<>(new ApiKeyFilter(keys, uses));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimits(PortalConfiguration configuration, AccessViews views) {
        TenantLimits usual = configuration.limits();
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(
                tenant -> usual.of(views.tenants().get(tenant)).requestsPerMinute(), Clock.systemUTC()));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Readers of feeds ask often; what has not changed is answered with 304 and no body. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/feed.atom", "/feed.json", "/api/v1/documents/*");
        return registration;
    }
}
