package org.gongbao.portal.api;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.portal.subscription.FilterPreview;
import org.gongbao.portal.subscription.Secrets;
import org.gongbao.portal.subscription.SubscriptionLog;
import org.gongbao.portal.subscription.SubscriptionService;
import org.gongbao.portal.subscription.SubscriptionWrites;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST API. */
@Configuration(proxyBeanMethods = false)
@Import({
    DocumentsApi.class,
    SubscriptionsApi.class,
    PreviewApi.class,
    ConsentApi.class,
    RotationApi.class,
    OpenApi.class,
    ApiProblems.class
})
public class ApiBeans {

    @Bean(destroyMethod = "close")
    SubscriptionLog subscriptionLog(PortalConfiguration configuration) {
        return new SubscriptionLog(configuration.bootstrapServers(), configuration.serde());
    }

    @Bean
    FilterPreview filterPreview(DocumentSearch search) {
        return new FilterPreview(search, Clock.systemUTC());
    }

    @Bean
    SubscriptionWrites subscriptionWrites(SubscriptionLog log, Tails tails) {
        return new SubscriptionWrites(log, tails.views());
    }

    @Bean
    EndpointService endpointService(PortalConfiguration configuration, Views views, SubscriptionWrites writes) {
        Secrets secrets = new Secrets(configuration.secretKeyFile());
        return new EndpointService(views.subscriptions(), writes, secrets, configuration.trusted(), Clock.systemUTC());
    }

    @Bean
    SubscriptionService subscriptionService(Views views, SubscriptionWrites writes, EndpointService endpoints) {
        return new SubscriptionService(views.subscriptions(), writes, endpoints, Clock.systemUTC());
    }
}
