package org.gongbao.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gongbao.broker.EmbeddedKafka;

/** Goes through all that a data directory holds after its program has ended. */
final class DataSweep {
    private DataSweep() {}

    /**
     * Looks at key, headers and value of every record of the topics, internal ones and records of transactions that were given up too.
     *
     * @return names of the topics that hold records
     */
    static Set<String> topics(Path data, Predicate<String> wanted, Traces traces) {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("broker"), 0);
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "isolation.level",
                                "read_uncommitted",
                                "exclude.internal.topics",
                                "false"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            Set<String> seen = new TreeSet<>();
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> wanted.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    seen.add(record.topic());
                    traces.look(record.topic(), record.key());
                    traces.look(record.topic(), record.value());
                    record.headers().forEach(header -> traces.look(record.topic(), header.value()));
                });
            }
            return seen;
        }
    }

    /** Looks at the bytes of every file but those of the broker, whose records are compressed. */
    static void files(Path data, Traces traces) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("broker")))
                    .toList()) {
                traces.look(data.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }
}
