package org.gongbao.portal.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The feeds. */
@Configuration(proxyBeanMethods = false)
@Import(FeedController.class)
public class FeedBeans {}
