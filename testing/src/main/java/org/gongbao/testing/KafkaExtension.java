package org.gongbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.broker.EmbeddedKafka;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A broker for tests: {@code @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();}. All test classes of a JVM
 * share one broker, so each names its topics and groups by {@link #uniqueName}.
 */
public final class KafkaExtension implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(KafkaExtension.class);
    private static final AtomicLong COUNTER = new AtomicLong();

    private EmbeddedKafka kafka;

    /** Makes the extension; the broker starts before the first test. */
    public KafkaExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        kafka = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedBroker.class, key -> new SharedBroker(), SharedBroker.class)
                .broker;
    }

    /** Returns host and port of the broker. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Returns a name that no other test of this JVM gets, fit for topics, groups and applications. */
    public String uniqueName(String prefix) {
        return prefix + "-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    /** Returns the address of a registry in memory that no other test of this JVM gets. */
    public String uniqueRegistry() {
        return "mock://" + uniqueName("registry");
    }

    /** Creates topics of the catalogue; those that exist are left alone. */
    public void createTopics(TopicDefinition<?>... topics) {
        try (Admin admin = admin()) {
            new TopicCatalogue(admin, (short) 1).ensure(List.of(topics));
        }
    }

    /** Returns a new client for administration; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Ends with the test run. */
    private static final class SharedBroker implements AutoCloseable {

        private final Path directory;
        private final EmbeddedKafka broker;

        SharedBroker() {
            try {
                directory = Files.createTempDirectory("gongbao-kafka");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            broker = EmbeddedKafka.start(directory, 0);
        }

        @Override
        public void close() throws IOException {
            broker.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
