package org.gongbao.standalone.inbox;

import java.time.Clock;
import org.gongbao.portal.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the demo inbox to the portal's web server. Needs an {@link InboxStore} and an {@link InboxSecret} as beans. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

    /** The receiver. */
    @Bean
    Receiver inboxReceiver(InboxSecret secret, InboxStore store) {
        return new Receiver(secret.value(), store, Clock.systemUTC());
    }

    /** The pages. */
    @Bean
    InboxController inboxController(Receiver receiver, InboxStore store) {
        return new InboxController(receiver, store);
    }

    /** Its place in the navigation. */
    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry("/inbox", "演示收件箱", "Demo inbox", 80);
    }
}
