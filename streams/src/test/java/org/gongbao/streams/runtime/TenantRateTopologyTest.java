package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant may have 60 deliveries a minute; of the twelve tasks that share them, one is here: five a minute. */
class TenantRateTopologyTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path stateDirectory;

    private TestSettings settings;
    private TopologyTestDriver driver;
    private TestOutputTopic<String, DeliveryIntent> due;

    @BeforeEach
    void start() {
        settings = new TestSettings(stateDirectory);
        driver = new TopologyTestDriver(
                DeliveryTopology.build(
                        settings.checked(),
                        settings.serdes,
                        settings.configuration.delivery(),
                        settings.configuration.deliveryTick()),
                settings.properties,
                START);
        due = driver.createOutputTopic(
                Topics.DELIVERIES_DUE.name(),
                new StringDeserializer(),
                settings.serdes.of(DeliveryIntent.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void whatItsSubscriptionsMatchBeyondTheLimitWaits() {
        // given
        limit(60);
        subscribe("press");
        offer(3);

        // when
        long atOnce = due.readValuesToList().size();
        driver.advanceWallClockTime(Duration.ofSeconds(14));

        // then
        assertThat(atOnce).isEqualTo(1);
        assertThat(due.readValuesToList()).hasSize(1);
    }

    @Test
    void anotherTenantHasNoLimit() {
        // given
        limit(60);
        subscribe("agency");

        // when
        offer(3);

        // then
        assertThat(due.readValuesToList()).hasSize(3);
    }

    private void limit(int perMinute) {
        Tenant press = Tenant.newBuilder()
                .setTenant("press")
                .setCreatedBy("user:operator")
                .setCreatedAt(START)
                .setUpdatedAt(START)
                .setDeliveriesPerMinute(perMinute)
                .build();
        input(Topics.ACCESS_TENANTS).pipeInput("press", press, START);
    }

    private void subscribe(String tenant) {
        input(Topics.SUBSCRIPTIONS)
                .pipeInput(
                        "s",
                        Documents.subscription("s", "http://localhost:1", "")
                                .setTenant(tenant)
                                .build(),
                        START);
    }

    private void offer(int documents) {
        for (int number = 1; number <= documents; number++) {
            input(Topics.DOCUMENTS_ENRICHED)
                    .pipeInput(
                            Documents.documentId(number),
                            Documents.enriched(number).build(),
                            START);
        }
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(TopicDefinition<T> topic) {
        return driver.createInputTopic(
                topic.name(),
                new StringSerializer(),
                settings.serdes.of(topic.valueType()).serializer());
    }
}
