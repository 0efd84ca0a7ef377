package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;
import org.gongbao.streams.store.v1.ToldBatch;
import org.gongbao.streams.store.v1.Withdrawal;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shard that stops without a word and processes records again. */
class MatchingProcessorTest {

    private static final long COMMIT_INTERVAL = 200;
    private static final int MANY = 1_100;

    @TempDir
    File stateDirectory;

    private final ForgetfulStore<Subscription> subscriptions = new ForgetfulStore<>(MatchingProcessor.SUBSCRIPTIONS);
    private final ForgetfulStore<NotifiedSubscription> told = new ForgetfulStore<>(MatchingProcessor.TOLD);
    private final ForgetfulStore<ToldBatch> batches = new ForgetfulStore<>(MatchingProcessor.TOLD_BATCHES);
    private final ForgetfulStore<IntentBatch> waiting = new ForgetfulStore<>(MatchingProcessor.BATCHES);
    private final List<String> sent = new ArrayList<>();
    private MockProcessorContext<String, List<DeliveryIntent>> context;
    private MatchingProcessor shard;
    private long now;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "localhost:1");
        settings.put("commit.interval.ms", COMMIT_INTERVAL);
        context = new MockProcessorContext<>(settings, new TaskId(0, 0), stateDirectory);
        context.addStateStore(subscriptions);
        context.addStateStore(told);
        context.addStateStore(batches);
        context.addStateStore(waiting);
        context.addStateStore(new ForgetfulStore<NotifiedSubscriptions>(MatchingProcessor.NOTIFIED));
        context.addStateStore(new ForgetfulStore<Withdrawal>(MatchingProcessor.WITHDRAWN));
        restart();
    }

    @Test
    void aRecordThatIsProcessedAgainIsToldAgain() {
        // given
        subscribe("a");
        publish(1, 10);

        // when
        restart();
        publish(1, 10);

        // then
        assertThat(sent).containsExactly("a 1", "a 1");
        assertThat(batches.size()).isEqualTo(1);
    }

    @Test
    void anotherRecordOfTheSameRevisionIsNotToldAgain() {
        // given
        subscribe("a");
        publish(1, 10);

        // when
        publish(1, 12);

        // then
        assertThat(sent).containsExactly("a 1");
    }

    @Test
    void whatWasToldBeforeAWithdrawalIsForgottenAfterTheCommit() {
        // given
        subscribe("a");
        publish(1, 10);
        withdraw(2, 11);
        int before = batches.size();

        // when
        pass(2 * COMMIT_INTERVAL);

        // then
        assertThat(List.of(before, batches.size())).containsExactly(1, 0);
    }

    @Test
    void aWithdrawalThatIsProcessedAgainReachesTheSameAndForgetsNothingOfWhatCameAfterIt() {
        // given
        subscribe("a");
        publish(1, 10);
        withdraw(2, 11);
        subscribe("b");
        publish(3, 12);
        sent.clear();

        // when
        restart();
        withdraw(2, 11);
        publish(3, 12);
        pass(2 * COMMIT_INTERVAL);
        withdraw(4, 13);

        // then
        assertThat(sent).containsExactlyInAnyOrder("a 2", "a 3", "b 3", "a 4", "b 4");
    }

    /** The changelog of those who wait may lose all that was written last, but not what came before in it. */
    @Test
    void whoeverWaitsWhenADocumentIsWithdrawnHearsOfItWhereverACrashCutsTheChangelog() {
        int everything = waitThenWithdraw();
        IntStream.rangeClosed(0, everything).forEach(lost -> {
            // given
            waitThenWithdraw();

            // when
            waiting.loseLast(lost);
            restart();
            withdraw(2, 11);
            pass(10 * COMMIT_INTERVAL);

            // then
            assertThat(sent.stream().filter(each -> each.endsWith(" 2")).distinct())
                    .as("%d writes were lost", lost)
                    .hasSize(MANY);
        });
    }

    /** Returns how many writes the withdrawal made. */
    private int waitThenWithdraw() {
        now = 0;
        List.of(subscriptions, told, batches, waiting).forEach(ForgetfulStore::clear);
        restart();
        IntStream.range(0, MANY).forEach(number -> subscribe("s%05d".formatted(number)));
        publish(1, 10);
        int before = waiting.writes();
        withdraw(2, 11);
        sent.clear();
        return waiting.writes() - before;
    }

    private void restart() {
        shard = new MatchingProcessor();
        context.scheduledPunctuators().clear();
        context.resetForwards();
        context.setCurrentSystemTimeMs(now);
        shard.init(context);
    }

    private void subscribe(String id) {
        process(
                new MatchingInput.Subscribed(
                        Documents.subscription(id, "http://localhost:1", "").build()),
                id);
    }

    private void publish(int revision, long offset) {
        offer(Documents.enriched(1).setRevision(revision).build(), offset);
    }

    private void withdraw(int revision, long offset) {
        offer(
                Documents.enriched(1)
                        .setRevision(revision)
                        .setStatus(DocumentStatus.WITHDRAWN)
                        .build(),
                offset);
    }

    private void offer(EnrichedDocument document, long offset) {
        process(new MatchingInput.Offered(new Candidate(0, offset, document, null)), document.getDocumentId());
    }

    private void process(MatchingInput input, String key) {
        shard.process(new Record<>(key, input, now));
        gather();
    }

    private void pass(long millis) {
        for (long end = now + millis; now < end; ) {
            now += 50;
            context.setCurrentSystemTimeMs(now);
            context.scheduledPunctuators().getLast().getPunctuator().punctuate(now);
            gather();
        }
    }

    private void gather() {
        context.forwarded().forEach(forward -> forward.record()
                .value()
                .forEach(intent -> sent.add(intent.getSubscriptionId() + " " + intent.getRevision())));
        context.resetForwards();
    }
}
