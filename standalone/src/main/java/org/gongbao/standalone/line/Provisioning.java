package org.gongbao.standalone.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.schemas.registry.SchemaRegistration;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.standalone.data.AtomicFile;
import org.gongbao.standalone.data.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Topics and schemas of one machine. Of the schemas only those that the first document needs are registered before the start goes on: the many topics
 * of single agencies would cost seconds. Whatever is registered is remembered beside the registry's own files, so that a restart asks nothing.
 */
final class Provisioning {
    private static final Logger LOGGER = LoggerFactory.getLogger(Provisioning.class);
    private static final String OF_AGENCIES = "documents.agency.";

    private final LineSettings settings;
    private final List<TopicDefinition<?>> topics;
    private final Path remembered;
    private final String fingerprint;

    Provisioning(LineSettings settings, List<TopicDefinition<?>> topics) {
        this.settings = settings;
        this.topics = topics;
        this.remembered = settings.data().subfolder("registry").resolve("registered.txt");
        this.fingerprint = topics.stream()
                .map(topic -> topic.valueSubject() + " " + schemaOf(topic).hashCode())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Creates the topics that are missing. */
    void createTopics(Clients clients) {
        short replicas = Short.parseShort(settings.all().getOrDefault("gongbao.topics.replication.factor", "1"));
        try (Admin admin = clients.admin()) {
            new TopicCatalogue(admin, replicas).ensure(topics);
        }
    }

    /** Registers what must be there before the first document. */
    void registerNeeded() {
        if (!isRemembered()) {
            register(topics.stream().filter(topic -> !isOfAgency(topic)).toList());
        }
    }

    /** Registers all others on another thread; a serializer that is quicker registers the same schema itself. */
    void registerRest() {
        if (!isRemembered()) {
            Thread.ofPlatform().name("schemas").daemon(true).start(() -> {
                try {
                    register(topics.stream().filter(Provisioning::isOfAgency).toList());
                    AtomicFile.write(remembered, writer -> writer.write(fingerprint));
                } catch (RuntimeException e) {
                    LOGGER.atWarn().setCause(e).log("Not all schemas are registered yet; the next start goes on");
                }
            });
        }
    }

    private boolean isRemembered() {
        try {
            return Files.exists(remembered) && Files.readString(remembered).equals(fingerprint);
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "read the file " + remembered, e);
        }
    }

    private void register(List<TopicDefinition<?>> some) {
        new SchemaRegistration(SchemaRegistryClients.from(Map.of("schema.registry.url", settings.registryUrl())))
                .register(some);
    }

    private static boolean isOfAgency(TopicDefinition<?> topic) {
        return topic.name().startsWith(OF_AGENCIES);
    }

    private static Schema schemaOf(TopicDefinition<?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }
}
