package org.gongbao.portal.access;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The filters before every page and every part of the API. */
@Configuration(proxyBeanMethods = false)
public class AccessBeans {

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeys(PortalConfiguration configuration) {
        var registration = new FilterRegistrationBean<>(new ApiKeyFilter(configuration.apiKeys()));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimits(PortalConfiguration configuration) {
        var registration =
                new FilterRegistrationBean<>(new RateLimitFilter(configuration.apiRate(), Clock.systemUTC()));
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
