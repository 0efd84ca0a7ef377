package org.gongbao.portal.api;

import java.time.Clock;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.acknowledgement.AcknowledgementTable;
import org.gongbao.portal.acknowledgement.AnswerDesk;
import org.gongbao.portal.acknowledgement.SignedAnswers;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.delivery.CommandDesk;
import org.gongbao.portal.delivery.DeliveryRequests;
import org.gongbao.portal.delivery.DocumentRequests;
import org.gongbao.portal.delivery.TenantEndpoints;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.portal.subscription.FilterPreview;
import org.gongbao.portal.subscription.Quotas;
import org.gongbao.portal.subscription.Secrets;
import org.gongbao.portal.subscription.SubscriptionService;
import org.gongbao.portal.subscription.SubscriptionWrites;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.topic.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST API. */
@Configuration(proxyBeanMethods = false)
@Import({
    DocumentsApi.class,
    SubscriptionsApi.class,
    PreviewApi.class,
    DeliveriesApi.class,
    EndpointsApi.class,
    ReplayApi.class,
    ConsentApi.class,
    RotationApi.class,
    AcknowledgementsApi.class,
    FiltersApi.class,
    KeysApi.class,
    ChangesApi.class,
    TenantApi.class,
    TenantsApi.class,
    OpenApi.class,
    ApiProblems.class,
    TenantBeans.class,
    FilterBeans.class
})
public class ApiBeans {

    @Bean(destroyMethod = "close")
    TopicLog<Subscription> subscriptionLog(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.SUBSCRIPTIONS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean(destroyMethod = "close")
    TopicLog<DeliveryCommand> commandLog(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.DELIVERIES_COMMANDS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean
    CommandDesk commandDesk(Views views, TopicLog<DeliveryCommand> log, ChangeLog changes) {
        return new CommandDesk(views, log, changes);
    }

    @Bean(destroyMethod = "close")
    TopicLog<AcknowledgementReply> replyLog(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.ACKNOWLEDGEMENTS_ANSWERS, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean
    AnswerDesk answerDesk(Views views, Secrets secrets, TopicLog<AcknowledgementReply> log) {
        return new AnswerDesk(views, secrets::tokens, log, Clock.systemUTC());
    }

    @Bean
    SignedAnswers signedAnswers(Views views, EndpointService endpoints) {
        return new SignedAnswers(views, endpoints, Clock.systemUTC());
    }

    @Bean
    AcknowledgementTable acknowledgementTable(DocumentSearch search) {
        return new AcknowledgementTable(search);
    }

    @Bean
    DeliveryRequests deliveryRequests(Views views, CommandDesk desk) {
        return new DeliveryRequests(views, desk, Clock.systemUTC());
    }

    @Bean
    DocumentRequests documentRequests(Views views, DocumentSearch search, CommandDesk desk) {
        return new DocumentRequests(views, search, desk, Clock.systemUTC());
    }

    @Bean
    TenantEndpoints tenantEndpoints(Views views) {
        return new TenantEndpoints(views);
    }

    @Bean
    FilterPreview filterPreview(DocumentSearch search) {
        return new FilterPreview(search, Clock.systemUTC());
    }

    @Bean
    SubscriptionWrites subscriptionWrites(TopicLog<Subscription> log, Tails tails) {
        return new SubscriptionWrites(log, tails.views());
    }

    @Bean
    Secrets secrets(PortalConfiguration configuration) {
        return new Secrets(configuration.secretKeyFile());
    }

    @Bean
    EndpointService endpointService(
            PortalConfiguration configuration,
            Views views,
            SubscriptionWrites writes,
            Secrets secrets,
            ChangeLog changes) {
        return new EndpointService(
                views.subscriptions(), writes, secrets, configuration.trusted(), changes, Clock.systemUTC());
    }

    @Bean
    SubscriptionService subscriptionService(
            PortalConfiguration configuration,
            Views views,
            SubscriptionWrites writes,
            EndpointService endpoints,
            Quotas quotas,
            ChangeLog changes) {
        return new SubscriptionService(
                views.subscriptions(),
                views.filters(),
                writes,
                endpoints,
                quotas,
                changes,
                configuration.shortestDeadline(),
                Clock.systemUTC());
    }
}
