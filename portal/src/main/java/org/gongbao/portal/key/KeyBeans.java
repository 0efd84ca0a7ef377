package org.gongbao.portal.key;

import org.gongbao.portal.PortalConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What receivers need to check webhooks. */
@Configuration(proxyBeanMethods = false)
@Import({KeyController.class, SchemaController.class})
public class KeyBeans {

    @Bean
    PlatformKey platformKey(PortalConfiguration configuration) {
        return new PlatformKey(configuration.signingKeyFile());
    }
}
