package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongbao.record.v1.AcknowledgementAnswer;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AnswerWay;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain of the officer on duty, the deputy and the head, each with ten minutes, on the real topology under a test clock. */
class AcknowledgementTopologyTest {

    private static final Instant START = Instant.parse("2026-07-20T17:30:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    Path stateDirectory;

    private final Map<String, AcknowledgementState> notices = new LinkedHashMap<>();
    private final List<DeliveryIntent> released = new ArrayList<>();
    private final List<EndpointNotice> events = new ArrayList<>();
    private TestSettings settings;
    private TopologyTestDriver driver;
    private Instant now = START;

    @BeforeEach
    void start() {
        settings = new TestSettings(stateDirectory);
        open();
        input(Topics.SUBSCRIPTIONS).pipeInput("duty", subscription(0), now);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aDocumentThatNobodyAcknowledgesGoesFromContactToContactAndEndsUnanswered() {
        // given
        offer(1, DocumentStatus.ACTIVE);

        // when
        List<String> askedAfterNine = passing(Duration.ofMinutes(9));
        List<String> askedAfterEleven = passing(Duration.ofMinutes(2));
        List<String> askedAfterTwentyOne = passing(TEN_MINUTES);
        List<String> askedAfterThirtyOne = passing(TEN_MINUTES);

        // then
        assertThat(askedAfterNine).containsExactly("endpoint-duty");
        assertThat(askedAfterEleven).containsExactly("endpoint-duty", "deputy");
        assertThat(askedAfterTwentyOne).containsExactly("endpoint-duty", "deputy", "head");
        assertThat(askedAfterThirtyOne).isEqualTo(askedAfterTwentyOne);
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.UNANSWERED);
        assertThat(events)
                .extracting(EndpointNotice::getEvent, EndpointNotice::getEndpointId, EndpointNotice::getDeliveryId)
                .containsExactly(tuple(EndpointEvent.UNANSWERED, "endpoint-duty", noticeId()));
    }

    @Test
    void anAnswerEndsTheChainAndTheNextHearsNothing() {
        // given
        offer(1, DocumentStatus.ACTIVE);
        passing(Duration.ofMinutes(11));

        // when
        reply(2, "王五");
        List<String> asked = passing(Duration.ofHours(2));

        // then
        assertThat(asked).containsExactly("endpoint-duty", "deputy");
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.ACKNOWLEDGED);
        assertThat(notice().getAnswers())
                .extracting(
                        AcknowledgementAnswer::getContact,
                        AcknowledgementAnswer::getAnsweredBy,
                        AcknowledgementAnswer::getLate)
                .containsExactly(tuple("deputy", "王五", false));
    }

    @Test
    void theFirstContactMayAnswerAfterItsDeadlineWhichIsKeptAsLate() {
        // given
        offer(1, DocumentStatus.ACTIVE);
        passing(Duration.ofMinutes(11));

        // when
        reply(1, null);

        // then
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.ACKNOWLEDGED);
        assertThat(notice().getAnswers()).singleElement().returns(true, AcknowledgementAnswer::getLate);
    }

    @Test
    void aDeliveryThatIsRefusedForGoodLetsTheNextBeAskedAtOnce() {
        // given
        offer(1, DocumentStatus.ACTIVE);

        // when
        attempt(released.getFirst(), AttemptOutcome.GONE, 410);
        List<String> asked = passing(Duration.ofSeconds(1));

        // then
        assertThat(asked).containsExactly("endpoint-duty", "deputy");
        assertThat(notice().getAskings()).first().returns("GONE", Asking::getFailure);
    }

    @Test
    void aWithdrawalEndsTheNoticeAndReachesWhoeverWasAsked() {
        // given
        offer(1, DocumentStatus.ACTIVE);
        passing(Duration.ofMinutes(11));

        // when
        offer(2, DocumentStatus.WITHDRAWN);
        passing(Duration.ofHours(1));

        // then
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.WITHDRAWN);
        assertThat(released)
                .filteredOn(intent -> intent.getAttempt() == 1)
                .extracting(DeliveryIntent::getEndpointId, DeliveryIntent::getRevision)
                .containsExactlyInAnyOrder(
                        tuple("endpoint-duty", 1), tuple("deputy", 1), tuple("endpoint-duty", 2), tuple("deputy", 2));
        assertThat(notices).containsOnlyKeys(noticeId());
    }

    @Test
    void whoeverAcknowledgesALaterRevisionNeedNotAcknowledgeTheOneBefore() {
        // given
        offer(1, DocumentStatus.ACTIVE);
        offer(2, DocumentStatus.ACTIVE);

        // when
        reply(2, 1, null);

        // then
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.SUPERSEDED);
        assertThat(notices.get(Identities.deliveryId(Documents.documentId(1), 2, "duty"))
                        .getStatus())
                .isEqualTo(AcknowledgementStatus.ACKNOWLEDGED);
    }

    @Test
    void allAreAskedOnceMoreWhereTheRuleSaysSo() {
        // given
        input(Topics.SUBSCRIPTIONS).pipeInput("duty", subscription(1), now);
        offer(1, DocumentStatus.ACTIVE);

        // when
        List<String> asked = passing(Duration.ofHours(2));

        // then
        assertThat(asked).containsExactly("endpoint-duty", "deputy", "head", "endpoint-duty", "deputy", "head");
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.UNANSWERED);
    }

    @Test
    void aPausedSubscriptionCallsNobodyElse() {
        // given
        offer(1, DocumentStatus.ACTIVE);
        input(Topics.SUBSCRIPTIONS)
                .pipeInput(
                        "duty",
                        Subscription.newBuilder(subscription(0))
                                .setActive(false)
                                .build(),
                        now);

        // when
        List<String> asked = passing(Duration.ofHours(1));

        // then
        assertThat(asked).containsExactly("endpoint-duty");
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.CANCELLED);
    }

    private void open() {
        driver = new TopologyTestDriver(
                DeliveryTopology.build(
                        settings.checked(),
                        settings.serdes,
                        settings.configuration.delivery(),
                        settings.configuration.deliveryTick()),
                settings.properties,
                now);
    }

    private void offer(int revision, DocumentStatus status) {
        EnrichedDocument document = Documents.enriched(1)
                .setRevision(revision)
                .setStatus(status)
                .setChangeClass(
                        status == DocumentStatus.WITHDRAWN
                                ? ChangeClass.WITHDRAWAL
                                : revision == 1 ? ChangeClass.NEW : ChangeClass.MAJOR)
                .build();
        input(Topics.DOCUMENTS_ENRICHED).pipeInput(document.getDocumentId(), document, now);
        collect();
    }

    private void reply(int asking, String by) {
        reply(1, asking, by);
    }

    private void reply(int revision, int asking, String by) {
        AcknowledgementReply reply = AcknowledgementReply.newBuilder()
                .setSubscriptionId("duty")
                .setDocumentId(Documents.documentId(1))
                .setRevision(revision)
                .setAsking(asking)
                .setAnsweredBy(by)
                .setWay(AnswerWay.LINK)
                .setAnsweredAt(now)
                .build();
        input(Topics.ACKNOWLEDGEMENTS_ANSWERS).pipeInput("duty", reply, now);
        input(Topics.ACKNOWLEDGEMENTS_ANSWERS).pipeInput("duty", reply, now);
        collect();
    }

    /** Lets time pass, every first attempt being accepted as it comes, and returns whom revision 1 went to so far. */
    private List<String> passing(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            Duration step = Duration.ofSeconds(30);
            Duration left = Duration.between(now, end);
            Duration passed = step.compareTo(left) < 0 ? step : left;
            driver.advanceWallClockTime(passed);
            now = now.plus(passed);
            collect();
        }
        return released.stream()
                .filter(intent -> intent.getRevision() == 1 && intent.getAttempt() == 1)
                .map(DeliveryIntent::getEndpointId)
                .toList();
    }

    private void collect() {
        List<DeliveryIntent> due = read(Topics.DELIVERIES_DUE);
        for (DeliveryIntent intent : due) {
            if (released.stream()
                    .noneMatch(known -> known.getDeliveryId().equals(intent.getDeliveryId())
                            && known.getAttempt() == intent.getAttempt())) {
                released.add(intent);
            }
        }
        read(Topics.ACKNOWLEDGEMENTS).forEach(notice -> notices.put(notice.getNoticeId(), notice));
        events.addAll(read(Topics.ENDPOINTS_NOTICES));
        if (due.isEmpty()) {
            return;
        }
        if (now.isAfter(START)) {
            due.forEach(intent -> attempt(intent, AttemptOutcome.DELIVERED, 200));
        }
    }

    private void attempt(DeliveryIntent intent, AttemptOutcome outcome, int status) {
        input(Topics.DELIVERIES_ATTEMPTS)
                .pipeInput(
                        intent.getEndpointId(),
                        DeliveryAttempt.newBuilder()
                                .setDeliveryId(intent.getDeliveryId())
                                .setSubscriptionId(intent.getSubscriptionId())
                                .setEndpointId(intent.getEndpointId())
                                .setDocumentId(intent.getDocumentId())
                                .setRevision(intent.getRevision())
                                .setAttempt(intent.getAttempt())
                                .setStartedAt(now)
                                .setMillis(12)
                                .setOutcome(outcome)
                                .setStatus(status)
                                .build(),
                        now);
        collect();
    }

    private AcknowledgementState notice() {
        return notices.get(noticeId());
    }

    private static String noticeId() {
        return Identities.deliveryId(Documents.documentId(1), 1, "duty");
    }

    private static Subscription subscription(int repeats) {
        return Documents.subscription("duty", "http://localhost:1", "")
                .setAcknowledgement(AcknowledgementRule.newBuilder()
                        .setDeadlineSeconds(TEN_MINUTES.toSeconds())
                        .setContacts(List.of(contact("deputy"), contact("head")))
                        .setRepeats(repeats)
                        .build())
                .build();
    }

    private static AcknowledgementContact contact(String name) {
        return AcknowledgementContact.newBuilder()
                .setName(name)
                .setEndpoint(Endpoint.newBuilder()
                        .setEndpointId(name)
                        .setUrl("http://localhost:1/" + name)
                        .setSealedSecret("")
                        .build())
                .build();
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(TopicDefinition<T> topic) {
        return driver.createInputTopic(
                topic.name(),
                new StringSerializer(),
                settings.serdes.of(topic.valueType()).serializer());
    }

    private <T extends SpecificRecord> List<T> read(TopicDefinition<T> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        settings.serdes.of(topic.valueType()).deserializer())
                .readValuesToList();
    }
}
