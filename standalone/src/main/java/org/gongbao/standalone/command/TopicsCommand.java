package org.gongbao.standalone.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.gongbao.schemas.registry.SchemaRegistration;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.streams.runtime.AgencySeeding;
import org.gongbao.streams.runtime.StreamsConfiguration;
import org.gongbao.streams.runtime.TopicProvisioning;
import org.gongbao.streams.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao topics}: the first role of the distributed shape to run; ends when all is in place. */
@Command(
        name = "topics",
        description = "Role: creates and checks topics, registers schemas, writes the agency registry; safe to repeat.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  GONGBAO_BOOTSTRAP_SERVERS=kafka:9092 gongbao topics")
final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private RoleOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> settings = options.gather();
        Clients clients = Clients.of(settings);
        StreamsConfiguration streams = StreamsConfiguration.from(settings);
        Understanding understanding = Understanding.load();
        List<TopicDefinition<?>> topics = TopicProvisioning.topics(streams, understanding);
        short replicas = Short.parseShort(settings.getOrDefault("gongbao.topics.replication.factor", "1"));
        try (Admin admin = clients.admin()) {
            new TopicCatalogue(admin, replicas).ensure(topics);
        }
        new SchemaRegistration(SchemaRegistryClients.from(Map.of("schema.registry.url", clients.registryUrl())))
                .register(topics);
        int agencies = new AgencySeeding(streams).seed(understanding.registry().agencies());
        spec.commandLine()
                .getOut()
                .println("%d topics are as declared, their schemas are registered, %d agencies were new or changed."
                        .formatted(topics.size(), agencies));
        return ExitCode.OK;
    }
}
