package org.gongbao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands that end soon log to the terminal. */
class LookingLogTest {
    @ParameterizedTest
    @CsvSource({
        "org.apache.kafka.clients.consumer.internals.FetchCollector, false",
        "org.apache.kafka.clients.NetworkClient, true",
        "org.gongbao.standalone.topic.TopicReader, true"
    })
    void theChatterOfConsumersIsLeftOutAndOtherWarningsStay(String logger, boolean warns) {
        // given
        try (LoggerContext context = new LoggerContext("looking")) {
            context.start(ConfigurationFactory.getInstance()
                    .getConfiguration(context, "looking", URI.create("classpath:log4j2.xml")));

            // when
            boolean warning = context.getLogger(logger).isWarnEnabled();
            boolean error = context.getLogger(logger).isErrorEnabled();

            // then
            assertThat(warning).isEqualTo(warns);
            assertThat(error).isTrue();
        }
    }
}
