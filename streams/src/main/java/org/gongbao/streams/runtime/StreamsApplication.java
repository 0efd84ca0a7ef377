package org.gongbao.streams.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running application. Thread-safe. */
final class StreamsApplication implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(StreamsApplication.class);
    private static final int MOST_REPLACEMENTS = 10;
    private static final Duration REPLACEMENT_SPAN = Duration.ofMinutes(5);

    private final String applicationId;
    private final Duration closeTimeout;
    private final UncaughtErrors errors;
    private final KafkaStreams streams;

    StreamsApplication(Topology topology, Properties properties, Duration closeTimeout, Clock clock) {
        this.applicationId = properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        this.closeTimeout = closeTimeout;
        this.errors = new UncaughtErrors(applicationId, MOST_REPLACEMENTS, REPLACEMENT_SPAN, clock);
        this.streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(errors);
        streams.setStateListener((now, before) -> LOGGER.atInfo()
                .addKeyValue("application", applicationId)
                .addKeyValue("state", now)
                .log("The streams application changed its state"));
    }

    void start() {
        streams.start();
    }

    String applicationId() {
        return applicationId;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /** Returns what each of its threads and tasks is at, for a log. */
    String progress() {
        return applicationId + " " + streams.state() + " " + streams.metadataForLocalThreads();
    }

    Optional<Throwable> firstCause() {
        return errors.firstCause();
    }

    /** Stops without giving up its place, so that a restart takes it again at once. */
    @Override
    public void close() {
        boolean stopped = streams.close(CloseOptions.timeout(closeTimeout)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        if (!stopped) {
            LOGGER.atWarn()
                    .addKeyValue("application", applicationId)
                    .addKeyValue("timeout", closeTimeout)
                    .log("The streams application did not stop in time; its work goes on at the next start");
        }
    }
}
