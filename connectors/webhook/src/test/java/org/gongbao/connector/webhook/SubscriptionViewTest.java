package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.connector.webhook.kafka.ClientSettings;
import org.gongbao.connector.webhook.kafka.Recipients;
import org.gongbao.connector.webhook.kafka.SubscriptionView;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubscriptionViewTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void whoAsksWhileSubscriptionsAreReadDoesNotMakeThemBeReadAgain() throws Exception {
        // given
        try (DeliveryTopics topics = new DeliveryTopics(KAFKA)) {
            topics.subscribe("one", "https://example.org/");
            try (SubscriptionView view = view(topics)) {
                assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();

                // when
                CompletableFuture<Void> caughtUp = view.catchUp();
                goOn.countDown();

                // then
                caughtUp.get(30, TimeUnit.SECONDS);
                assertThat(view.find("one")).isPresent();
                assertThat(opened).hasValue(1);
            }
        }
    }

    private SubscriptionView view(DeliveryTopics topics) {
        ClientSettings settings = new ClientSettings(
                KAFKA.uniqueName("view"),
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                topics.registrySettings());
        return new SubscriptionView(settings, topics.subscriptions, new Recipients(this::open, () -> null));
    }

    /** Somebody asks while this goes on. */
    private String open(String sealed) {
        opened.incrementAndGet();
        reading.countDown();
        try {
            goOn.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DeliveryTopics.SECRET;
    }
}
