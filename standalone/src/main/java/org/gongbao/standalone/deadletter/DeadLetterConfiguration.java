package org.gongbao.standalone.deadletter;

import org.gongbao.portal.change.ChangeLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds dead letters to the portal's API. Needs a {@link RedriveDesk} as a bean. */
@Configuration(proxyBeanMethods = false)
public class DeadLetterConfiguration {

    /** The part of the API. */
    @Bean
    DeadLettersApi deadLettersApi(RedriveDesk desk, ChangeLog changes) {
        return new DeadLettersApi(desk, changes);
    }
}
