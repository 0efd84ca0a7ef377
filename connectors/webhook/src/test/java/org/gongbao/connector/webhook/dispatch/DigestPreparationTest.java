package org.gongbao.connector.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.webhook.kafka.DocumentLookup;
import org.gongbao.connector.webhook.message.Credentials;
import org.gongbao.connector.webhook.message.DigestEntry;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.RenderedDocument;
import org.gongbao.connector.webhook.message.Subscriber;
import org.gongbao.connector.webhook.message.WebhookBody;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class DigestPreparationTest {

    private final Map<Long, CompletableFuture<DocumentLookup>> records = new HashMap<>();
    private final DigestPreparation preparation = new DigestPreparation(
            (partition, offset) -> records.computeIfAbsent(offset, unread -> new CompletableFuture<>()), Runnable::run);
    private final Delivery delivery = delivery(1, 2);

    @Test
    void aDigestWaitsForTheLastOfItsDocuments() {
        // given
        CompletableFuture<Optional<Verdict>> prepared = preparation.prepare(delivery, subscriber());
        found(2);
        boolean early = prepared.isDone();

        // when
        found(1);

        // then
        assertThat(early).isFalse();
        assertThat(prepared.join()).isEmpty();
        assertThat(delivery.digest())
                .extracting(DigestEntry::documentId)
                .containsExactly(Documents.documentId(1), Documents.documentId(2));
    }

    @Test
    void aDocumentWhoseRecordIsGoneIsNamedAmongTheOthers() {
        // given
        CompletableFuture<Optional<Verdict>> prepared = preparation.prepare(delivery, subscriber());
        found(1);

        // when
        records.get(2L).complete(new DocumentLookup.Gone());

        // then
        assertThat(prepared.join()).isEmpty();
        assertThat(delivery.digest().get(0).document()).isPresent();
        assertThat(delivery.digest().get(1).document()).isEmpty();
    }

    @Test
    void aDigestOfWhichNothingIsLeftIsImpossible() {
        // given
        CompletableFuture<Optional<Verdict>> prepared = preparation.prepare(delivery, subscriber());
        records.get(1L).complete(new DocumentLookup.Gone());

        // when: another document stands where the second one stood
        records.get(2L).complete(new DocumentLookup.Found(rendered(7)));

        // then
        Verdict verdict = prepared.join().orElseThrow();
        assertThat(verdict.outcome()).isEqualTo(AttemptOutcome.IMPOSSIBLE);
        assertThat(verdict.reason()).hasValue("DOCUMENT_GONE");
    }

    private void found(int number) {
        records.get((long) number).complete(new DocumentLookup.Found(rendered(number)));
    }

    private static RenderedDocument rendered(int number) {
        return new WebhookBody("https://gongbao.example")
                .render(Documents.enriched(number).build());
    }

    private static Subscriber subscriber() {
        Recipient recipient = new Recipient(
                "e-1",
                "http://127.0.0.1/",
                WebhookFormat.STANDARD,
                Optional.empty(),
                Credentials.NONE,
                Consent.GRANTED);
        return new Subscriber("s1", recipient, PayloadKind.THIN, List.of());
    }

    private static Delivery delivery(int... numbers) {
        List<DigestItem> items = Arrays.stream(numbers)
                .mapToObj(number ->
                        new DigestItem("delivery-" + number, Documents.documentId(number), 1, 0, (long) number))
                .toList();
        DeliveryIntent intent = DeliveryIntent.newBuilder()
                .setDeliveryId("digest")
                .setSubscriptionId("s1")
                .setEndpointId("e-1")
                .setDocumentId("")
                .setRevision(0)
                .setDocumentPartition(0)
                .setDocumentOffset(0)
                .setReleasedAt(Documents.TIME)
                .setItems(items)
                .build();
        return new Delivery(intent, () -> {});
    }
}
