package org.gongbao.producers.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.EventType;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Publishing against a real broker. All tests share the topics, so each has a county of its own. */
class DocumentPublisherTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static String registry;

    private String county;
    private DocumentPublisher publisher;

    @BeforeAll
    static void createTopics() {
        KAFKA.createTopics(
                Topics.DOCUMENTS_PUBLISHED, Topics.DOCUMENTS_HELD, Topics.SOURCES_FILES, Topics.DEAD_LETTERS);
        // the topics are those of all tests of this broker, so the schemas are too
        registry = HeldPublishingTest.REGISTRY;
    }

    @BeforeEach
    void connect() {
        String digits = KAFKA.uniqueName("n").replaceAll("\\D", "");
        county = digits.chars()
                .mapToObj(digit -> String.valueOf("零壹贰叁肆伍陆柒捌玖".charAt(digit - '0')))
                .collect(Collectors.joining("", "青", "县"));
        publisher = new DocumentPublisher(configuration(Map.of()));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void a_file_is_published_with_its_documents_in_order() {
        // when
        PublishedFile answer = publisher.publish("issue.txt", issue());
        // then
        assertThat(answer.outcome()).isEqualTo(FileOutcome.READ);
        assertThat(answer.published()).isEqualTo(2);
        List<ConsumerRecord<String, SpecificRecord>> events = events();
        assertThat(events)
                .extracting(record -> event(record).getEventType())
                .containsOnly(EventType.PUBLISHED)
                .hasSize(2);
        assertThat(header(events.getFirst(), "ce_type")).isEqualTo("org.gongbao.document.published");
        assertThat(header(events.getFirst(), "ce_subject"))
                .isEqualTo(events.getFirst().key());
        assertThat(files(answer.sha256())).singleElement().satisfies(file -> assertThat(file.getDocuments())
                .hasSize(2));
    }

    @Test
    void the_same_file_again_adds_nothing_even_after_a_restart() {
        // given
        publisher.publish("issue.txt", issue());
        publisher.close();
        publisher = new DocumentPublisher(configuration(Map.of()));
        // when
        PublishedFile again = publisher.publish("issue.txt", issue());
        // then
        assertThat(again.outcome()).isEqualTo(FileOutcome.UNCHANGED);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(events()).hasSize(2);
        assertThat(files(again.sha256())).hasSize(1);
    }

    @Test
    void one_changed_sentence_corrects_one_document() {
        // given
        publisher.publish("issue.txt", issue());
        byte[] changed = new String(issue(), StandardCharsets.UTF_8)
                .replace("三月底", "四月底")
                .getBytes(StandardCharsets.UTF_8);
        // when
        PublishedFile answer = publisher.publish("issue.txt", changed);
        // then
        assertThat(answer.corrected()).isEqualTo(1);
        assertThat(answer.unchanged()).isEqualTo(1);
        List<DocumentEvent> events =
                events().stream().map(DocumentPublisherTest::event).toList();
        assertThat(events)
                .extracting(DocumentEvent::getEventType)
                .containsExactlyInAnyOrder(EventType.PUBLISHED, EventType.PUBLISHED, EventType.CORRECTED);
        assertThat(events).extracting(DocumentEvent::getEventId).doesNotHaveDuplicates();
    }

    @Test
    void shifted_lines_change_nothing() {
        // given
        publisher.publish("issue.txt", issue());
        byte[] shifted = new String(issue(), StandardCharsets.UTF_8)
                .replace("\n\n", "\n\n\n")
                .getBytes(StandardCharsets.UTF_8);
        // when
        PublishedFile answer = publisher.publish("issue.txt", shifted);
        // then
        assertThat(answer.outcome()).isEqualTo(FileOutcome.UNCHANGED);
        assertThat(events()).hasSize(2);
        assertThat(files(answer.sha256())).hasSize(1);
    }

    @Test
    void a_withdrawal_by_number_is_an_event_without_content_and_happens_once() {
        // given
        publisher.publish("issue.txt", issue());
        // when
        boolean first = publisher.withdraw(county.substring(0, county.length() - 1) + "政发[2031]8号", "印发有误");
        // then
        assertThat(first).isTrue();
        assertThat(publisher.withdraw(county.substring(0, county.length() - 1) + "政发〔2031〕8号", "印发有误"))
                .isFalse();
        DocumentEvent event = events().stream()
                .map(DocumentPublisherTest::event)
                .filter(one -> one.getEventType() == EventType.WITHDRAWN)
                .findFirst()
                .orElseThrow();
        assertThat(event.getDocument()).isNull();
        assertThat(event.getReason()).isEqualTo("印发有误");
    }

    @Test
    void an_unknown_document_cannot_be_withdrawn() {
        // when / then
        assertThatThrownBy(() -> publisher.withdraw("无此政发〔1999〕1号", "印发有误"))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("PUB-005"));
    }

    @Test
    void a_refused_file_leaves_a_dead_letter_without_content() {
        // given
        byte[] bytes = (county + "今天天气很好。").getBytes(StandardCharsets.UTF_8);
        // when
        PublishedFile answer = publisher.publish(county + ".txt", bytes);
        // then
        assertThat(answer.outcome()).isEqualTo(FileOutcome.REFUSED);
        List<DeadLetter> letters = records(Topics.DEAD_LETTERS).stream()
                .map(record -> (DeadLetter) record.value())
                .filter(letter -> letter.getTopic().equals("file:" + county + ".txt"))
                .toList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getStage()).isEqualTo("producers.reading");
            assertThat(letter.getCode()).isEqualTo("READ-005");
            assertThat(letter.getValue()).isNull();
        });
    }

    @Test
    void a_document_that_no_record_can_hold_is_left_out_and_told() {
        // given
        publisher.close();
        publisher = new DocumentPublisher(configuration(Map.of("gongbao.producers.document.max.bytes", "4000")));
        byte[] bytes = new String(issue(), StandardCharsets.UTF_8)
                .replace("三月底", "三月底".repeat(1000))
                .getBytes(StandardCharsets.UTF_8);
        // when
        PublishedFile answer = publisher.publish("large.txt", bytes);
        // then
        assertThat(answer.outcome()).isEqualTo(FileOutcome.PARTLY);
        assertThat(answer.published()).isEqualTo(1);
        assertThat(answer.problems()).extracting(Problem::code).containsExactly("PUB-004");
    }

    @Test
    void without_a_broker_publishing_gives_up_with_a_code() {
        // given
        publisher.close();
        publisher = new DocumentPublisher(configuration(Map.of(
                "gongbao.bootstrap.servers",
                "127.0.0.1:1",
                "gongbao.producers.timeout.ms",
                "1000",
                "gongbao.producers.attempts",
                "2")));
        // when / then
        assertThatThrownBy(() -> publisher.publish("issue.txt", issue()))
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("PUB-001"))
                .hasMessageContaining("Nothing of it was written");
    }

    @Test
    void two_publishers_in_turn_see_what_the_other_wrote() {
        // given
        publisher.publish("first.txt", (county + "无文件。").getBytes(StandardCharsets.UTF_8));
        try (DocumentPublisher other = new DocumentPublisher(configuration(Map.of()))) {
            other.publish("issue.txt", issue());
        }
        byte[] changed = new String(issue(), StandardCharsets.UTF_8)
                .replace("三月底", "四月底")
                .getBytes(StandardCharsets.UTF_8);
        // when
        PublishedFile answer = publisher.publish("issue.txt", changed);
        // then
        assertThat(answer.corrected()).isEqualTo(1);
        assertThat(answer.unchanged()).isEqualTo(1);
        assertThat(events()).hasSize(3);
    }

    @Test
    void what_a_dead_publisher_left_open_is_ended_before_the_topic_is_read() throws Exception {
        // given
        KafkaClients dead = new KafkaClients(configuration(Map.of()));
        Producer<String, SpecificRecord> left = dead.producers().createProducer();
        left.beginTransaction();
        SourceFile file = SourceFile.newBuilder()
                .setSha256(county)
                .setFile("issue.txt")
                .setBytes(0)
                .setReader("test")
                .setReadAt(Instant.EPOCH)
                .setOutcome(FileOutcome.READ)
                .setDocuments(List.of())
                .build();
        left.send(Outbox.plain(Topics.SOURCES_FILES.name(), county, file, Instant.EPOCH))
                .get();
        // when
        publisher.start();
        // then
        assertThat(ends(Topics.SOURCES_FILES, IsolationLevel.READ_COMMITTED))
                .isEqualTo(ends(Topics.SOURCES_FILES, IsolationLevel.READ_UNCOMMITTED));
        assertThat(files(county)).isEmpty();
        left.close();
    }

    private ProducersConfiguration configuration(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(
                Map.of("gongbao.bootstrap.servers", KAFKA.bootstrapServers(), "gongbao.schema.registry.url", registry));
        settings.putAll(more);
        return ProducersConfiguration.from(settings);
    }

    private byte[] issue() {
        String code = county.substring(0, county.length() - 1);
        return """
                %1$s人民政府公报

                2031年第2期

                %1$s人民政府关于做好春灌工作的通知

                %2$s政发〔2031〕8号

                各乡镇人民政府：

                请在三月底前完成渠道清淤。

                %1$s人民政府

                2031年3月2日

                %1$s人民政府关于开展植树活动的通知

                %2$s政发〔2031〕9号

                各乡镇人民政府：

                请认真组织。

                %1$s人民政府

                2031年3月5日
                """.formatted(county, code).getBytes(StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, SpecificRecord>> events() {
        List<ConsumerRecord<String, SpecificRecord>> all = records(Topics.DOCUMENTS_PUBLISHED);
        Set<String> mine = all.stream()
                .filter(record -> event(record).getDocument() != null)
                .filter(record -> event(record).getDocument().getTitle().startsWith(county + "人民政府"))
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
        return all.stream().filter(record -> mine.contains(record.key())).toList();
    }

    private List<SourceFile> files(String sha256) {
        return records(Topics.SOURCES_FILES).stream()
                .filter(record -> record.key().equals(sha256))
                .map(record -> (SourceFile) record.value())
                .toList();
    }

    private List<ConsumerRecord<String, SpecificRecord>> records(TopicDefinition<?> topic) {
        // the mark of a committed transaction reaches the partitions shortly after the commit was answered
        Awaitility.await().untilAsserted(() -> assertThat(ends(topic, IsolationLevel.READ_COMMITTED))
                .isEqualTo(ends(topic, IsolationLevel.READ_UNCOMMITTED)));
        List<ConsumerRecord<String, SpecificRecord>> records = new ArrayList<>();
        KafkaClients clients = new KafkaClients(configuration(Map.of()));
        new TopicScan(clients::consumer, Duration.ofSeconds(20)).read(topic, records::add);
        return records;
    }

    private static Map<TopicPartition, Long> ends(TopicDefinition<?> topic, IsolationLevel isolation) throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            return admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static DocumentEvent event(ConsumerRecord<String, SpecificRecord> record) {
        return (DocumentEvent) record.value();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
