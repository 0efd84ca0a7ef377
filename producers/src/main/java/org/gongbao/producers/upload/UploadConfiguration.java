package org.gongbao.producers.upload;

import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the upload to a web application that has beans of {@link DocumentPublisher} and {@link ProducersConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {

    /** Returns the controller. */
    @Bean
    public UploadController uploadController(DocumentPublisher publisher, ProducersConfiguration configuration) {
        return new UploadController(publisher, configuration.limits().maxBytes());
    }
}
