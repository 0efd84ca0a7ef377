package org.gongbao.connector.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.PooledHttpSender;
import org.gongbao.connector.webhook.consent.Asking;
import org.gongbao.connector.webhook.consent.ConsentDesk;
import org.gongbao.connector.webhook.dispatch.DispatchCounters;
import org.gongbao.connector.webhook.dispatch.Dispatcher;
import org.gongbao.connector.webhook.dispatch.IntentDecoder;
import org.gongbao.connector.webhook.dispatch.IntentRecord;
import org.gongbao.connector.webhook.dispatch.OffsetLedger;
import org.gongbao.connector.webhook.dispatch.Outbox;
import org.gongbao.connector.webhook.kafka.AttemptWriter;
import org.gongbao.connector.webhook.kafka.ClientSettings;
import org.gongbao.connector.webhook.kafka.DocumentReader;
import org.gongbao.connector.webhook.kafka.Recipients;
import org.gongbao.connector.webhook.kafka.SubscriptionView;
import org.gongbao.connector.webhook.message.WebhookBody;
import org.gongbao.connector.webhook.message.WebhookMessages;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;

/** The parts of one task, put together: started in order, stopped in the reverse one. */
final class DeliveryEngine {

    /** Outcomes that may wait for the broker before no more intents are taken. */
    private static final int MOST_UNWRITTEN = 10_000;

    private final SubscriptionView subscriptions;
    private final DocumentReader documents;
    private final IntentDecoder decoder;
    private final HttpSender sender;
    private final AttemptWriter writer;
    private final Dispatcher dispatcher;
    private final WebhookMetrics metrics;
    private final ConsentDesk consents;

    private DeliveryEngine(
            String name, TaskShare share, WebhookSinkConfig config, OffsetLedger ledger, PluginMetrics pluginMetrics) {
        ClientSettings clients = config.clients(name);
        var sealer = config.sealer();
        DispatchCounters counters = new DispatchCounters();
        decoder = new IntentDecoder(clients.registry(), Clock.systemUTC());
        subscriptions = new SubscriptionView(
                clients, config.subscriptionsTopic(), new Recipients(sealer::open, config::signingKey));
        documents = new DocumentReader(
                clients, config.documentsTopic(), new WebhookBody(config.portalUrl()), config.documentCacheBytes());
        sender = new PooledHttpSender(config.http());
        writer = new AttemptWriter(clients);
        WebhookMessages messages = new WebhookMessages(config.portalUrl(), AcknowledgementTokens.of(sealer));
        dispatcher = new Dispatcher(
                name,
                new Dispatcher.Surroundings(
                        subscriptions, documents, decoder, messages, sender, outbox(config), ledger, counters),
                config.lanes(),
                Clock.systemUTC());
        metrics = new WebhookMetrics(pluginMetrics);
        metrics.watch(counters, writer::unwritten);
        String topic = config.subscriptionsTopic();
        String notices = config.noticesTopic();
        consents = new ConsentDesk(
                name,
                subscriptions,
                new Asking(messages, sender, Clock.systemUTC()),
                (id, subscription) -> writer.write(topic, id, subscription, () -> {}),
                notice -> writer.write(notices, notice.getEndpointId(), notice, () -> {}),
                share::includes,
                Clock.systemUTC());
    }

    /** Starts everything and returns at once; deliveries begin when all subscriptions are known. */
    static DeliveryEngine start(
            String name, TaskShare share, WebhookSinkConfig config, OffsetLedger ledger, PluginMetrics metrics) {
        return new DeliveryEngine(name, share, config, ledger, metrics);
    }

    void accept(IntentRecord intent) {
        dispatcher.accept(intent);
    }

    /** Returns how many records wait; very many while the broker takes no outcomes. */
    int backlog() {
        return writer.unwritten() > MOST_UNWRITTEN ? Integer.MAX_VALUE : dispatcher.backlog();
    }

    /** Lets running requests end within the time, and stops. What is not settled then is sent again under the same id. */
    void stop(Duration drain) {
        consents.close();
        dispatcher.drain(drain);
        dispatcher.close();
        sender.close();
        writer.close();
        documents.close();
        subscriptions.close();
        decoder.close();
        metrics.close();
    }

    private Outbox outbox(WebhookSinkConfig config) {
        String attempts = config.attemptsTopic();
        String deadLetters = config.deadLettersTopic();
        return new Outbox() {
            @Override
            public void attempt(DeliveryAttempt attempt, Runnable whenWritten) {
                writer.write(attempts, attempt.getEndpointId(), attempt, whenWritten);
            }

            @Override
            public void deadLetter(DeadLetter letter, Runnable whenWritten) {
                String key = letter.getKey() == null
                        ? letter.getTopic()
                        : StandardCharsets.UTF_8
                                .decode(letter.getKey().duplicate())
                                .toString();
                writer.write(deadLetters, key, letter, whenWritten);
            }

            @Override
            public int unwritten() {
                return writer.unwritten();
            }
        };
    }
}
