package org.gongbao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands that end soon log to the terminal. */
class LookingLogTest {
    @ParameterizedTest
    @CsvSource({
        "org.apache.kafka.clients.consumer.internals.FetchCollector, ERROR",
        "org.apache.kafka.clients.NetworkClient, WARN",
        "org.gongbao.standalone.topic.TopicReader, WARN"
    })
    void theChatterOfConsumersIsLeftOutAndWarningsStay(String logger, String level) {
        // given
        try (LoggerContext context = new LoggerContext("looking")) {
            // when
            Configuration configuration = ConfigurationFactory.getInstance()
                    .getConfiguration(context, "looking", URI.create("classpath:log4j2.xml"));
            configuration.initialize();

            // then
            assertThat(configuration.getLoggerConfig(logger).getLevel()).isEqualTo(Level.valueOf(level));
        }
    }
}
