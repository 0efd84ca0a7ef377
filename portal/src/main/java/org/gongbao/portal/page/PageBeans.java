package org.gongbao.portal.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of the portal. */
@Configuration(proxyBeanMethods = false)
@Import({
    LayoutAttributes.class,
    PageProblems.class,
    ListController.class,
    DocumentController.class,
    SubscribeController.class,
    AcknowledgeController.class,
    StatusController.class
})
public class PageBeans {

    @Bean
    NavigationEntry listEntry() {
        return new NavigationEntry("/", "公文", "Documents", 10);
    }

    @Bean
    NavigationEntry subscriptionsEntry() {
        return new NavigationEntry("/subscriptions", "订阅", "Subscribe", 50);
    }

    @Bean
    NavigationEntry statusEntry() {
        return new NavigationEntry("/status", "运行状态", "Status", 90);
    }
}
