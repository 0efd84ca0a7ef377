package org.gongbao.connector.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.webhook.kafka.DocumentLookup;
import org.gongbao.connector.webhook.kafka.DocumentSource;
import org.gongbao.connector.webhook.kafka.SubscriptionSource;
import org.gongbao.connector.webhook.message.Credentials;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.MissedDeliveries;
import org.gongbao.record.v1.MissedOfSubscription;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Asked documents = new Asked();
    private final Preparation preparation = new Preparation(subscriptions, documents, loop::add);

    @Test
    void asksForNoDocumentBeforeAllSubscriptionsAreKnown() {
        // given
        CompletableFuture<Optional<Verdict>> prepared = preparation.prepare(delivery(1));
        // when
        runLoop();
        // then
        assertThat(documents.offsets).isEmpty();
        assertThat(prepared).isNotDone();
    }

    @Test
    void asksForTheDocumentsOfABacklogInItsOrder() {
        // given
        for (int offset = 0; offset < 5; offset++) {
            var unused = preparation.prepare(delivery(offset));
        }
        runLoop();
        // when
        subscriptions.known.complete(null);
        var unused = preparation.prepare(delivery(5));
        runLoop();
        // then
        assertThat(documents.offsets).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void putsOffWhatGoesToAnAddressThatHasNotAgreed() {
        // given
        subscriptions.consent = Consent.PENDING;
        subscriptions.known.complete(null);
        CompletableFuture<Optional<Verdict>> prepared = preparation.prepare(delivery(1));
        // when
        runLoop();
        // then
        Verdict verdict = prepared.join().orElseThrow();
        assertThat(verdict.outcome()).isEqualTo(AttemptOutcome.DEFERRED);
        assertThat(verdict.reason()).hasValue("CONSENT_PENDING");
        assertThat(documents.offsets).isEmpty();
    }

    @Test
    void putsItOffAlsoWhenEverythingIsAtHandAndNothingHasToWait() {
        // given
        subscriptions.consent = Consent.PENDING;
        subscriptions.known.complete(null);
        runLoop();
        // when
        Optional<Verdict> verdict = preparation.prepare(delivery(1)).join();
        // then
        assertThat(verdict.orElseThrow().reason()).hasValue("CONSENT_PENDING");
        assertThat(documents.offsets).isEmpty();
    }

    @Test
    void whatAnEndpointMissedNeedsNoDocumentAndAnySubscriptionThatIsLeftThere() {
        // given: the first subscription is gone
        subscriptions.known.complete(null);
        runLoop();
        Delivery delivery = missed("s0", "s1");
        // when
        Optional<Verdict> verdict = preparation.prepare(delivery).join();
        // then
        assertThat(verdict).isEmpty();
        assertThat(delivery.subscriber().subscriptionId()).isEqualTo("s1");
        assertThat(documents.offsets).isEmpty();
    }

    private static Delivery missed(String... subscriptions) {
        Instant at = Documents.TIME;
        List<MissedOfSubscription> all = Arrays.stream(subscriptions)
                .map(id -> new MissedOfSubscription(id, 1L, at, at))
                .toList();
        return new Delivery(
                DeliveryIntent.newBuilder(delivery(0).intent())
                        .setSubscriptionId(subscriptions[0])
                        .setDocumentId("")
                        .setMissed(new MissedDeliveries(2L, at, at, at, all))
                        .build(),
                () -> {});
    }

    private void runLoop() {
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    private static Delivery delivery(long offset) {
        DeliveryIntent intent = DeliveryIntent.newBuilder()
                .setDeliveryId("delivery-" + offset)
                .setSubscriptionId("s1")
                .setEndpointId("endpoint-s1")
                .setDocumentId("document-" + offset)
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(offset)
                .setAttempt(1)
                .setReleasedAt(Documents.TIME)
                .build();
        return new Delivery(intent, () -> {});
    }

    private static final class Subscriptions implements SubscriptionSource {
        private final CompletableFuture<Void> known = new CompletableFuture<>();
        private Consent consent = Consent.ASSUMED;

        @Override
        public Optional<Subscriber> find(String subscriptionId) {
            Recipient recipient = new Recipient(
                    "endpoint-s1",
                    "http://127.0.0.1/",
                    WebhookFormat.STANDARD,
                    Optional.empty(),
                    Credentials.NONE,
                    consent);
            return Optional.of(new Subscriber("s1", recipient, PayloadKind.THIN, List.of()));
        }

        @Override
        public Optional<Subscriber> find(String subscriptionId, String endpointId) {
            return subscriptionId.equals("s1") ? find(subscriptionId) : Optional.empty();
        }

        @Override
        public CompletableFuture<Void> catchUp() {
            return known;
        }
    }

    private static final class Asked implements DocumentSource {
        private final List<Long> offsets = new ArrayList<>();

        @Override
        public CompletableFuture<DocumentLookup> fetch(int partition, long offset) {
            offsets.add(offset);
            return new CompletableFuture<>();
        }
    }
}
