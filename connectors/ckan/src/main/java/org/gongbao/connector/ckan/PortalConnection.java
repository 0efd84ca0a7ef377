package org.gongbao.connector.ckan;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongbao.connector.ckan.client.CkanClient;
import org.gongbao.connector.ckan.client.HttpTransport;
import org.gongbao.connector.ckan.client.Outcome;
import org.gongbao.connector.ckan.mapping.CkanMapping;
import org.gongbao.schemas.serde.AvroSerializer;

/** All that a task has open: the portal, the reports and what lies between. Used by one thread. */
final class PortalConnection implements AutoCloseable {

    private final CkanClient client;
    private final Reports reports;
    private final ChangeReader reader;
    private final RetryBudget budget;
    private final CkanMetrics metrics = new CkanMetrics();
    private final BatchPush batch;

    /** Makes a connection that owns what it is given. */
    PortalConnection(CkanSinkConfig config, CkanClient client, Reports reports, InstantSource clock) {
        this.client = client;
        this.reports = reports;
        this.reader = new ChangeReader(config.serde());
        this.budget = new RetryBudget(config.getInt(CkanSinkConfig.RETRY_ATTEMPTS));
        Reporter reporter = new Reporter(config.getString(CkanSinkConfig.PORTAL_NAME), reports, clock);
        CkanMapping mapping = new CkanMapping(config.portalUrl(), config.text());
        this.batch = new BatchPush(
                new DocumentPush(reader, mapping, client, reporter, budget, metrics),
                reporter,
                clock,
                config.millis(CkanSinkConfig.PUT_BUDGET),
                config.getInt(CkanSinkConfig.IN_FLIGHT));
    }

    /** Opens what a configuration asks for. Nothing is called yet. */
    static PortalConnection open(CkanSinkConfig config) {
        CkanClient client = new CkanClient(new HttpTransport(
                config.url(),
                config.getString(CkanSinkConfig.TOKEN_HEADER),
                config.token(),
                config.millis(CkanSinkConfig.TIMEOUT_CONNECT),
                config.millis(CkanSinkConfig.TIMEOUT_REQUEST),
                config.getInt(CkanSinkConfig.IN_FLIGHT)));
        return new PortalConnection(config, client, reports(config), InstantSource.system());
    }

    private static Reports reports(CkanSinkConfig config) {
        AvroSerializer<SpecificRecord> values = new AvroSerializer<>();
        values.configure(config.serde(), false);
        return new KafkaReports(
                new KafkaProducer<>(config.producer(), new ByteArraySerializer(), values),
                config.getString(CkanSinkConfig.STATES_TOPIC),
                config.getString(CkanSinkConfig.DEAD_LETTERS_TOPIC));
    }

    BatchPush batch() {
        return batch;
    }

    CkanMetrics metrics() {
        return metrics;
    }

    /**
     * Returns why nothing can be written; empty if writing is allowed.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    Optional<Trouble> obstacle() throws InterruptedException {
        return client.obstacle().map(outcome -> switch (outcome) {
            case Outcome.Barred(String code, String message) ->
                new Trouble(code, message, Trouble.Kind.STOP, Optional.empty());
            case Outcome.Postponed(String code, String message, var retryAfter) ->
                new Trouble(code, message, Trouble.Kind.OUTAGE, retryAfter);
            default -> throw new IllegalStateException("An obstacle is no " + outcome);
        });
    }

    void forgetBatch() {
        batch.forget();
        budget.forget();
    }

    @Override
    public void close() {
        batch.close();
        client.close();
        reports.close();
        reader.close();
    }
}
