package org.gongbao.portal.api;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.subscription.Quotas;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.tenant.KeyDesk;
import org.gongbao.portal.tenant.TenantDesk;
import org.gongbao.portal.view.AccessViews;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.topic.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys, limits and the log of changes. */
@Configuration(proxyBeanMethods = false)
class TenantBeans {

    @Bean(destroyMethod = "close")
    TopicLog<Change> changeTopic(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.CHANGES, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean(destroyMethod = "close")
    TopicLog<ApiKey> keyTopic(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.ACCESS_KEYS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean(destroyMethod = "close")
    TopicLog<Tenant> tenantTopic(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.ACCESS_TENANTS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean
    TenantDesk tenantDesk(AccessViews views, TopicLog<Tenant> log, Tails tails, ChangeLog changes) {
        return new TenantDesk(views, new ShownLog<>(log, tails.access()), changes, Clock.systemUTC());
    }

    @Bean
    ChangeLog changeLog(TopicLog<Change> log) {
        return new ChangeLog(log, Clock.systemUTC());
    }

    @Bean
    KeyDesk keyDesk(AccessViews views, TopicLog<ApiKey> log, Tails tails, ChangeLog changes) {
        return new KeyDesk(views, new ShownLog<>(log, tails.access()), changes, Clock.systemUTC());
    }

    @Bean
    Quotas quotas(PortalConfiguration configuration, Views views, AccessViews access) {
        return new Quotas(views.subscriptions(), access, configuration.limits());
    }
}
