package org.gongbao.testing.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gongbao.testing.RegistryExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every recipe of docs/agencies.md reads what our serde wrote, at a real registry, with no more rights than docker-compose.yml gives an
 * agency (where it can log in), and keeps to the rules of a consumer group.
 */
@Tag("slow")
class AgencyRecipesTest {

    @RegisterExtension
    static final RegistryExtension REGISTRY = new RegistryExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String AGENCY = "999901-office";
    private static final String PASSWORD = "b5ff2a7c";

    @TempDir
    static Path directory;

    private static AgenciesBroker broker;
    private static AgencyTopic topic;

    @BeforeAll
    static void start() throws IOException {
        broker = new AgenciesBroker(directory);
        broker.admit(AGENCY, PASSWORD);
        topic = AgencyTopic.create(broker, AGENCY, REGISTRY.schemaRegistryUrl());
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsATopicAndCommitsWhatItHasRead(Recipe recipe) throws Exception {
        // given
        Installation.prepare(recipe);
        String group = group(recipe, "reader");

        // when
        List<JsonNode> lines = run(recipe, topic.lines().size(), group);

        // then
        assertThat(lines).isEqualTo(topic.lines());
        assertThat(committed(group)).isGreaterThan(topic.lastOffset());
    }

    @ParameterizedTest
    @EnumSource
    void readsOnceMoreWhatCameSinceADay(Recipe recipe) throws Exception {
        // given
        Installation.prepare(recipe);
        List<JsonNode> expected = topic.linesSince();

        // when
        List<JsonNode> lines = run(recipe, expected.size(), group(recipe, "replay"), AgencyTopic.SINCE);

        // then
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void anAgencyMayReadNoOtherTopic() throws Exception {
        // given
        try (Admin admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic("documents.held.v1", 1, (short) 1)))
                    .all()
                    .get();
        }

        // when
        assertThatThrownBy(() -> read("documents.held.v1", AGENCY))
                // then
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void anAgencyMayJoinNoGroupOfAnotherOne() {
        // when
        assertThatThrownBy(() -> read(topic.name(), AGENCY + "-2"))
                // then
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void anAgencyMayNotDeleteItsTopic() {
        try (Admin admin = Admin.create(agency())) {
            // when
            assertThatThrownBy(() ->
                            admin.deleteTopics(List.of(topic.name())).all().get())
                    // then
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void anAgencyHasQuotasAndThePlatformNone() throws Exception {
        // given
        try (Admin admin = broker.admin()) {

            // when
            var quotas = admin.describeClientQuotas(ClientQuotaFilter.all())
                    .entities()
                    .get();

            // then
            assertThat(quotas)
                    .isEqualTo(Map.of(
                            new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, AGENCY)),
                            Map.of(
                                    "consumer_byte_rate",
                                    5242880.0,
                                    "producer_byte_rate",
                                    1024.0,
                                    "request_percentage",
                                    25.0)));
        }
    }

    private static String group(Recipe recipe, String purpose) {
        return AGENCY + "." + purpose + "-" + recipe.name().toLowerCase(Locale.ROOT);
    }

    private static List<JsonNode> run(Recipe recipe, int count, String group, String... since) throws IOException {
        String address = recipe.logsIn() ? broker.agenciesAddress() : broker.bootstrapServers();
        List<String> arguments = new ArrayList<>(List.of(address, REGISTRY.schemaRegistryUrl(), group, topic.name()));
        arguments.addAll(List.of(since));
        Map<String, String> environment =
                new HashMap<>(Map.of("PYTHON", Recipe.PYTHON.command().getFirst()));
        if (recipe.logsIn()) {
            environment.put("KAFKA_USER", AGENCY);
            environment.put("KAFKA_PASSWORD", PASSWORD);
            environment.put("KAFKA_SECURITY", broker.agenciesProtocol());
        }
        try (BoundedProcess process = BoundedProcess.start(
                LIMIT, recipe.folder(), environment, recipe.command(arguments.toArray(String[]::new)))) {
            process.awaitLines(count);
            process.stop();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : process.lines()) {
                lines.add(JSON.readTree(line));
            }
            assertThat(lines).as(process.report()).hasSize(count);
            return lines;
        }
    }

    private static void read(String from, String group) {
        Map<String, Object> settings = agency();
        settings.put("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(from));
            consumer.poll(LIMIT);
        }
    }

    /** The settings of the Java recipe, which are those that an agency uses. */
    private static Map<String, Object> agency() {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.agenciesAddress(),
                "security.protocol",
                broker.agenciesProtocol(),
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + AGENCY
                        + "\" password=\"" + PASSWORD + "\";"));
    }

    private static long committed(String group) throws Exception {
        try (Admin admin = broker.admin()) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic.name(), 0))
                    .offset();
        }
    }
}
