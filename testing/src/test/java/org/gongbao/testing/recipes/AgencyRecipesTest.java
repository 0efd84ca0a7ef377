package org.gongbao.testing.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.RegistryExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every recipe of docs/agencies.md reads what our serde wrote, at a real registry, and keeps to the rules of a consumer group. */
@Tag("slow")
class AgencyRecipesTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @RegisterExtension
    static final RegistryExtension REGISTRY = new RegistryExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static AgencyTopic topic;

    @BeforeAll
    static void write() {
        topic = AgencyTopic.create(KAFKA, REGISTRY.schemaRegistryUrl());
    }

    @ParameterizedTest
    @EnumSource
    void readsATopicAndCommitsWhatItHasRead(Recipe recipe) throws Exception {
        // given
        Installation.prepare(recipe);
        String group = KAFKA.uniqueName("office");

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
        List<JsonNode> lines = run(recipe, expected.size(), KAFKA.uniqueName("office"), AgencyTopic.SINCE);

        // then
        assertThat(lines).isEqualTo(expected);
    }

    private static List<JsonNode> run(Recipe recipe, int count, String group, String... since) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(KAFKA.bootstrapServers(), REGISTRY.schemaRegistryUrl(), group, topic.name()));
        arguments.addAll(List.of(since));
        Map<String, String> environment =
                Map.of("PYTHON", Recipe.PYTHON.command().getFirst());
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

    private static long committed(String group) throws Exception {
        try (Admin admin = KAFKA.admin()) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic.name(), 0))
                    .offset();
        }
    }
}
