package org.gongbao.streams.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.streams.deadletter.DeadLetters;
import org.gongbao.streams.serde.Patience;
import org.gongbao.streams.serde.RecordSerdes;

/** Configuration of topologies under test: registry in memory, no patience. */
final class TestSettings {

    final StreamsConfiguration configuration;
    final RecordSerdes serdes;
    final Properties properties;

    TestSettings(Path stateDirectory) {
        configuration = StreamsConfiguration.from(Map.of(
                "gongbao.bootstrap.servers",
                "localhost:1",
                "gongbao.schema.registry.url",
                "mock://" + UUID.randomUUID(),
                "gongbao.streams.state.dir",
                stateDirectory.toString()));
        serdes = new RecordSerdes(Map.of("schema.registry.url", configuration.schemaRegistryUrl()), Patience.none());
        properties = KafkaProperties.of(
                configuration,
                "gongbao-test",
                // the driver drops dead letters of the first gate under transactions; StreamsRunnerTest tests these
                // with a broker
                StreamsConfig.AT_LEAST_ONCE,
                configuration.taskIdle(),
                new InstanceDirectory(stateDirectory, "test", null),
                new DeadLetters(serdes.of(DeadLetter.class).serializer(), Clock.systemUTC()));
        // the driver's clock stands still, so a task would wait for its other topics for ever
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
    }

    TopologyConfig checked() {
        return new TopologyConfig(new StreamsConfig(properties));
    }
}
