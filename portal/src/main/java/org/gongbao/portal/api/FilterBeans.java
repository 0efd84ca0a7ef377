package org.gongbao.portal.api;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.subscription.FilterKeeper;
import org.gongbao.portal.subscription.FilterUsers;
import org.gongbao.portal.subscription.SavedFilterService;
import org.gongbao.portal.subscription.SubscriptionService;
import org.gongbao.portal.subscription.SubscriptionWrites;
import org.gongbao.portal.tail.ShownLog;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.schemas.topic.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Saved filters. */
@Configuration(proxyBeanMethods = false)
class FilterBeans {

    @Bean(destroyMethod = "close")
    TopicLog<SavedFilter> filterTopic(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.FILTERS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean
    FilterUsers filterUsers(Views views, SubscriptionWrites writes, SubscriptionService service) {
        return new FilterUsers(views.subscriptions(), writes, service, Clock.systemUTC());
    }

    @Bean
    SavedFilterService savedFilterService(
            Views views, TopicLog<SavedFilter> log, Tails tails, FilterUsers users, ChangeLog changes) {
        return new SavedFilterService(
                views.filters(), new ShownLog<>(log, tails.views()), users, changes, Clock.systemUTC());
    }

    /** It begins with the application, not with the first request. */
    @Bean
    @Lazy(false)
    FilterKeeper filterKeeper(Views views, FilterUsers users, Tails tails) {
        return new FilterKeeper(views.filters(), users, tails.views()::hasCaughtUp, Clock.systemUTC());
    }
}
