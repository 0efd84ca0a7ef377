package org.gongbao.producers.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.FileDocument;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Publishing of documents that must be held, against a real broker. All tests share the topics, so each has a county of its own. */
class HeldPublishingTest {

    /** Registry of all tests that publish to this broker. */
    static final String REGISTRY = "mock://publishing";

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private String county;
    private DocumentPublisher publisher;

    @BeforeEach
    void connect() {
        KAFKA.createTopics(
                Topics.DOCUMENTS_PUBLISHED, Topics.DOCUMENTS_HELD, Topics.SOURCES_FILES, Topics.DEAD_LETTERS);
        county = KAFKA.uniqueName("n")
                .replaceAll("\\D", "")
                .chars()
                .mapToObj(digit -> String.valueOf("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0')))
                .collect(Collectors.joining("", "榆", "县"));
        publisher = new DocumentPublisher(configuration());
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void facts_of_a_held_document_go_to_its_topic_and_a_reference_into_the_log() {
        // when
        PublishedFile answer = publisher.publish("notice.txt", notice("机密★1年\n\n", "三月底"));
        // then
        assertThat(answer.published()).isEqualTo(1);
        ConsumerRecord<String, SpecificRecord> held =
                records(Topics.DOCUMENTS_HELD, 1).getFirst();
        HeldDocument reading = (HeldDocument) held.value();
        DocumentEvent event = event(records(Topics.DOCUMENTS_PUBLISHED, 1).getFirst());
        assertThat(held.key()).isEqualTo(event.getEventId());
        assertThat(reading.getHold().getReason()).isEqualTo("SECRET");
        assertThat(reading.getAsRead().getTitle()).contains("春灌");
        assertThat(reading.getDocument()).isNull();
        assertThat(event.getHeld()).isTrue();
        assertThat(event.getDocument()).isNull();
        assertThat(event.getDocumentId()).isEqualTo(reading.getDocumentId());
        assertThat(records(Topics.SOURCES_FILES, 1).getFirst().value())
                .isInstanceOfSatisfying(SourceFile.class, file -> {
                    assertThat(file.getDocuments()).hasSize(1);
                    assertThat(file.toString()).doesNotContain("春灌");
                });
    }

    @Test
    void the_same_held_document_again_adds_nothing_even_after_a_restart() {
        // given
        publisher.publish("notice.txt", notice("机密★1年\n\n", "三月底"));
        publisher.close();
        publisher = new DocumentPublisher(configuration());
        // when
        PublishedFile again = publisher.publish("notice.txt", notice("机密★1年\n\n", "三月底"));
        // then
        assertThat(again.outcome()).isEqualTo(FileOutcome.UNCHANGED);
        assertThat(records(Topics.DOCUMENTS_HELD, 1)).hasSize(1);
        assertThat(records(Topics.DOCUMENTS_PUBLISHED, 1)).hasSize(1);
    }

    @Test
    void a_new_reading_of_a_document_that_waits_goes_the_same_way_without_its_mark() {
        // given
        publisher.publish("notice.txt", notice("机密★1年\n\n", "三月底"));
        // when
        publisher.publish("other.txt", notice("", "四月底"));
        // then
        List<ConsumerRecord<String, SpecificRecord>> events = records(Topics.DOCUMENTS_PUBLISHED, 2);
        assertThat(events).extracting(record -> event(record).getHeld()).containsOnly(true);
        assertThat(records(Topics.DOCUMENTS_HELD, 2))
                .extracting(record -> ((HeldDocument) record.value()).getHold())
                .extracting(Hold::getReason)
                .containsOnly("SECRET");
    }

    @Test
    void a_held_document_is_withdrawn_by_its_number() {
        // given
        publisher.publish("notice.txt", notice("机密★1年\n\n", "三月底"));
        Document document =
                ((HeldDocument) records(Topics.DOCUMENTS_HELD, 1).getFirst().value()).getAsRead();
        // when
        boolean withdrawn = publisher.withdraw(document.getDocNumber(), "误发");
        // then
        assertThat(withdrawn).isTrue();
        assertThat(records(Topics.DOCUMENTS_PUBLISHED, 2))
                .extracting(record -> event(record).getEventType())
                .containsExactly(EventType.PUBLISHED, EventType.WITHDRAWN);
    }

    private byte[] notice(String above, String term) {
        return (above + """
                %2$s政发〔2031〕8号

                %1$s人民政府
                关于做好春灌工作的通知

                各乡镇人民政府：

                请在%3$s前完成渠道清淤。

                %1$s人民政府

                2031年3月2日
                """.formatted(county, county.substring(0, county.length() - 1), term))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ProducersConfiguration configuration() {
        return ProducersConfiguration.from(
                Map.of("gongbao.bootstrap.servers", KAFKA.bootstrapServers(), "gongbao.schema.registry.url", REGISTRY));
    }

    /** Returns the records that this test made, as soon as there are so many. */
    private List<ConsumerRecord<String, SpecificRecord>> records(TopicDefinition<?> topic, int atLeast) {
        List<ConsumerRecord<String, SpecificRecord>> records = new ArrayList<>();
        // the mark of a committed transaction reaches the partitions shortly after the commit was answered
        Awaitility.await().untilAsserted(() -> {
            Set<String> mine = documents();
            records.clear();
            all(topic).stream()
                    .filter(record -> documents(record.value()).anyMatch(mine::contains))
                    .forEach(records::add);
            assertThat(records).hasSizeGreaterThanOrEqualTo(atLeast);
        });
        return records;
    }

    private Set<String> documents() {
        return all(Topics.DOCUMENTS_HELD).stream()
                .map(record -> (HeldDocument) record.value())
                .filter(held -> held.getAsRead().getTitle().startsWith(county))
                .map(HeldDocument::getDocumentId)
                .collect(Collectors.toSet());
    }

    private static Stream<String> documents(SpecificRecord record) {
        return switch (record) {
            case HeldDocument held -> Stream.of(held.getDocumentId());
            case DocumentEvent event -> Stream.of(event.getDocumentId());
            case SourceFile file -> file.getDocuments().stream().map(FileDocument::getDocumentId);
            default -> Stream.of();
        };
    }

    private static List<ConsumerRecord<String, SpecificRecord>> all(TopicDefinition<?> topic) {
        List<ConsumerRecord<String, SpecificRecord>> all = new ArrayList<>();
        KafkaClients clients = new KafkaClients(configuration());
        new TopicScan(clients::consumer, Duration.ofSeconds(20)).read(topic, all::add);
        return all;
    }

    private static DocumentEvent event(ConsumerRecord<String, SpecificRecord> record) {
        return (DocumentEvent) record.value();
    }
}
