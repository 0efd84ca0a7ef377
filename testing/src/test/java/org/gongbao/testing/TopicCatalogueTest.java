package org.gongbao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.gongbao.record.v1.Review;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.TopicCatalogue;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.TopicDefinition.Cleanup;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicCatalogueTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private Admin admin;
    private TopicCatalogue catalogue;

    @BeforeEach
    void begin() {
        admin = KAFKA.admin();
        catalogue = new TopicCatalogue(admin, (short) 1);
    }

    @AfterEach
    void end() {
        admin.close();
    }

    @Test
    void createsTheWholeCatalogueAndFindsNothingToDoTheSecondTime() throws Exception {
        // given
        List<TopicDefinition<?>> all = Topics.all(List.of("999901-office"));
        catalogue.ensure(all);

        // when
        catalogue.ensure(all);

        // then
        assertThat(admin.listTopics().names().get())
                .containsAll(all.stream().map(TopicDefinition::name).toList());
        assertThat(setting(Topics.DOCUMENTS_ENRICHED.name(), "cleanup.policy")).isEqualTo("compact");
        assertThat(setting(Topics.DOCUMENTS_ENRICHED.name(), "min.compaction.lag.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(14).toMillis()));
        assertThat(setting(Topics.DOCUMENTS_PUBLISHED.name(), "retention.ms")).isEqualTo("-1");
        assertThat(setting(Topics.DELIVERIES_STATE.name(), "cleanup.policy").split(","))
                .containsExactlyInAnyOrder("compact", "delete");
    }

    @Test
    void refusesATopicWithOtherPartitions() throws Exception {
        // given
        TopicDefinition<Review> wanted = definition(Cleanup.COMPACTED);
        create(wanted.name(), 3, Map.of("cleanup.policy", "compact"));

        // when
        assertThatThrownBy(() -> catalogue.ensure(List.of(wanted)))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("TOP-001"))
                .hasMessageContaining(wanted.name())
                .hasMessageContaining("3 partitions");
    }

    @Test
    void refusesATopicThatMayHaveLostRecords() throws Exception {
        // given
        TopicDefinition<Review> wanted = definition(Cleanup.COMPACTED);
        create(wanted.name(), 2, Map.of("cleanup.policy", "delete"));

        // when
        assertThatThrownBy(() -> catalogue.ensure(List.of(wanted)))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("TOP-002"))
                .hasMessageContaining(wanted.name());
    }

    @Test
    void mendsARetentionThatWasChangedByHand() throws Exception {
        // given
        TopicDefinition<Review> wanted = definition(Cleanup.LOG);
        catalogue.ensure(List.of(wanted));
        var change = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource(wanted.name()), List.of(change)))
                .all()
                .get();
        // the controller has it; the broker that is asked learns of it a little later, here and below
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> setting(wanted.name(), "retention.ms")
                .equals("1000"));

        // when
        catalogue.ensure(List.of(wanted));

        // then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        setting(wanted.name(), "retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(5).toMillis())));
    }

    private static TopicDefinition<Review> definition(Cleanup cleanup) {
        return new TopicDefinition<>(
                KAFKA.uniqueName("catalogue"),
                "key",
                Review.class,
                2,
                cleanup,
                cleanup == Cleanup.LOG ? Optional.of(Duration.ofDays(5)) : Optional.empty(),
                Duration.ZERO,
                "for a test");
    }

    private void create(String name, int partitions, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                .all()
                .get();
    }

    private String setting(String topic, String key) throws Exception {
        return admin.describeConfigs(List.of(resource(topic)))
                .all()
                .get()
                .get(resource(topic))
                .get(key)
                .value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
