package org.gongbao.connector.webhook.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongbao.connector.webhook.consent.Overwritten;
import org.gongbao.connector.webhook.message.Credentials;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** A change by the subscriber in the very moment of consent is not lost. */
class ConsentBookTest {

    private static final Recipient RECIPIENT = new Recipient(
            "endpoint-s1", "http://a/", WebhookFormat.STANDARD, Optional.empty(), Credentials.NONE, Consent.PENDING);

    private final ConsentBook book = new ConsentBook();
    private final Subscription asked = pending(0);

    @Test
    void consentThatOverwroteAChangeGivesItBack() {
        // given
        Subscription changed =
                Subscription.newBuilder(pending(5)).setActive(false).build();
        Subscription consent = granted(asked);
        write(asked);
        write(changed);
        // when
        write(consent);
        // then
        Overwritten lost = book.takeOverwritten().getFirst();
        assertThat(lost.wanted().orElseThrow().getActive()).isFalse();
        assertThat(lost.wanted().orElseThrow().getEndpoint()).isEqualTo(consent.getEndpoint());
        assertThat(book.takeOverwritten()).isEmpty();
        assertThat(book.pending()).isEmpty();
    }

    @Test
    void consentThatOverwroteARemovalRemovesAgain() {
        // given
        write(asked);
        book.removed("s1");
        // when
        write(granted(asked));
        // then
        assertThat(book.takeOverwritten()).containsExactly(new Overwritten("endpoint-s1", "s1", Optional.empty()));
    }

    @Test
    void aSubscriptionThatIsMadeAnewStays() {
        // given
        write(asked);
        book.removed("s1");
        Subscription anew = Subscription.newBuilder(granted(asked))
                .setCreatedAt(Documents.TIME.plusSeconds(60))
                .build();
        // when
        write(anew);
        // then
        assertThat(book.takeOverwritten()).isEmpty();
    }

    @Test
    void consentAloneOverwritesNothing() {
        // given
        write(asked);
        // when
        write(granted(asked));
        // then
        assertThat(book.takeOverwritten()).isEmpty();
    }

    private void write(Subscription subscription) {
        book.written(subscription, subscription.getEndpoint(), RECIPIENT);
    }

    private static Subscription pending(int seconds) {
        Subscription.Builder usual = Documents.subscription("s1", "http://a/", "sealed");
        return usual.setEndpoint(Endpoint.newBuilder(usual.getEndpoint())
                        .setConsent(Consent.PENDING)
                        .build())
                .setUpdatedAt(Documents.TIME.plusSeconds(seconds))
                .build();
    }

    private static Subscription granted(Subscription subscription) {
        return Subscription.newBuilder(subscription)
                .setEndpoint(Endpoint.newBuilder(subscription.getEndpoint())
                        .setConsent(Consent.GRANTED)
                        .setChangedAt(Documents.TIME.plusSeconds(9))
                        .build())
                .build();
    }
}
