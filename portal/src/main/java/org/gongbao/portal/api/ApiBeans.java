package org.gongbao.portal.api;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.subscription.FilterPreview;
import org.gongbao.portal.subscription.Secrets;
import org.gongbao.portal.subscription.SubscriptionLog;
import org.gongbao.portal.subscription.SubscriptionService;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST API. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentsApi.class, SubscriptionsApi.class, PreviewApi.class, OpenApi.class, ApiProblems.class})
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
    SubscriptionService subscriptionService(
            PortalConfiguration configuration, Views views, SubscriptionLog log, Tails tails) {
        Secrets secrets = new Secrets(configuration.secretKeyFile());
        return new SubscriptionService(views.subscriptions(), log, tails.views(), secrets, Clock.systemUTC());
    }
}
