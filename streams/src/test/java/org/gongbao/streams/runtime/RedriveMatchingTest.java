package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.deadletter.RedriveMark;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscribers are told of a document that is put back. */
class RedriveMatchingTest {

    @TempDir
    Path stateDirectory;

    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedDocument> documents;
    private TestOutputTopic<String, DeliveryIntent> due;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        TestSettings settings = new TestSettings(stateDirectory);
        driver = new TopologyTestDriver(
                DeliveryTopology.build(
                        settings.checked(),
                        settings.serdes,
                        settings.configuration.delivery(),
                        settings.configuration.deliveryTick()),
                settings.properties,
                Documents.TIME);
        documents = driver.createInputTopic(
                Topics.DOCUMENTS_ENRICHED.name(),
                new StringSerializer(),
                settings.serdes.of(EnrichedDocument.class).serializer());
        due = output(Topics.DELIVERIES_DUE, settings);
        deadLetters = output(Topics.DEAD_LETTERS, settings);
        driver.createInputTopic(
                        Topics.SUBSCRIPTIONS.name(),
                        new StringSerializer(),
                        settings.serdes.of(Topics.SUBSCRIPTIONS.valueType()).serializer())
                .pipeInput(
                        "one",
                        Documents.subscription("one", "http://localhost:1", "").build(),
                        Documents.TIME);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void whatNobodyWasToldOfIsToldOnceHoweverOftenItIsPutBack() {
        // when
        putBack(revision(1));
        putBack(revision(1));

        // then
        assertThat(told()).containsExactly(1);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void anOldRevisionIsNotToldAfterANewerOne() {
        // given
        publish(revision(2));

        // when
        putBack(revision(1));

        // then
        assertThat(told()).containsExactly(2);
        assertThat(deadLetters.readValue().getCode()).isEqualTo("STR-017");
    }

    @Test
    void whatWasWithdrawnIsNotToldAgain() {
        // given
        publish(revision(1));
        publish(revision(2).setStatus(DocumentStatus.WITHDRAWN));

        // when
        putBack(revision(1));

        // then
        assertThat(told()).containsExactly(1, 2);
        assertThat(deadLetters.readValue().getCode()).isEqualTo("STR-017");
    }

    private static EnrichedDocument.Builder revision(int number) {
        return Documents.enriched(1).setRevision(number);
    }

    private void publish(EnrichedDocument.Builder document) {
        documents.pipeInput(Documents.documentId(1), document.build(), Documents.TIME);
    }

    private void putBack(EnrichedDocument.Builder document) {
        RecordHeaders headers = new RecordHeaders();
        new RedriveMark(12, 1, Documents.TIME).markOn(headers);
        documents.pipeInput(new TestRecord<>(Documents.documentId(1), document.build(), headers, Documents.TIME));
    }

    private List<Integer> told() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        return due.readValuesToList().stream()
                .map(DeliveryIntent::getRevision)
                .distinct()
                .toList();
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(
            TopicDefinition<T> topic, TestSettings settings) {
        return driver.createOutputTopic(
                topic.name(),
                new StringDeserializer(),
                settings.serdes.of(topic.valueType()).deserializer());
    }
}
