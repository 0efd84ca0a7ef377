package org.gongbao.portal.certificate;

import java.time.Clock;
import java.time.Duration;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.tail.TailStatus;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.schemas.topic.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch over certificates, started once the portal is. */
@Configuration(proxyBeanMethods = false)
public class CertificateBeans {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @Bean(destroyMethod = "close")
    TopicLog<EndpointNotice> noticeLog(PortalConfiguration configuration) {
        return new TopicLog<>(Topics.ENDPOINTS_NOTICES, configuration.bootstrapServers(), configuration.serde());
    }

    @Bean(destroyMethod = "close")
    CertificateWatch certificateWatch(Views views, Tails tails, TopicLog<EndpointNotice> log) {
        return new CertificateWatch(
                views, () -> isComplete(tails), notice -> log.write(notice.getEndpointId(), notice), Clock.systemUTC());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> certificateWatchAfterStart(ObjectProvider<CertificateWatch> watch) {
        return ready -> watch.getObject().start(INTERVAL);
    }

    private static boolean isComplete(Tails tails) {
        TailStatus status = tails.views().status();
        return status.connected() && status.lag() == 0;
    }
}
