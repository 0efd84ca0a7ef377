package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Feeds intents, outcomes and the clock to the desk and forwards what it says. Used by one stream task. */
public final class DeliveryProcessor implements Processor<String, DeliveryInput, String, DeliveryOutput> {

    /** How often what need not be done at once is looked at. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final DeliveryPolicy policy;
    private final TenantRates rates;
    private final Duration tick;
    private ProcessorContext<String, DeliveryOutput> context;
    private DeliveryDesk desk;
    private FirstAttempts outputs;
    private Recovery recovery;
    private Forgetting forgetting;

    /**
     * Makes a processor.
     *
     * @param policy rules of delivery
     * @param rates of tenants, one for all tasks of a process
     * @param tick how often the timer is looked at
     */
    public DeliveryProcessor(DeliveryPolicy policy, TenantRates rates, Duration tick) {
        this.policy = policy;
        this.rates = rates;
        this.tick = tick;
    }

    @Override
    public void init(ProcessorContext<String, DeliveryOutput> context) {
        this.context = context;
        StoreBook book = new StoreBook(context);
        this.outputs = new FirstAttempts(this::forward);
        this.desk = new DeliveryDesk(policy, rates, book, settling(context), outputs);
        rates.joined();
        this.recovery = new Recovery(book, policy.lease(), desk.digests(), desk.missed());
        this.forgetting = new Forgetting(book, policy.memory());
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, time -> {
            recovery.tellSome(now(), this::forward);
            desk.tick(now());
        });
        context.schedule(SETTLE, PunctuationType.WALL_CLOCK_TIME, time -> {
            recovery.before(now());
            outputs.tellLasting(now());
            book.settleSome();
            forgetting.look(now());
            desk.digests().tidy(now());
            desk.tellMissed(now());
        });
    }

    /** After two intervals between commits the state of a digest is durable; see ADR 24. */
    private static Duration settling(ProcessorContext<String, DeliveryOutput> context) {
        Number interval = (Number) context.appConfigs().get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        return Duration.ofMillis(2 * interval.longValue());
    }

    @Override
    public void process(Record<String, DeliveryInput> record) {
        recovery.before(now());
        switch (record.value()) {
            case DeliveryInput.Intended(var intents) -> intents.forEach(intent -> desk.intended(intent, now()));
            case DeliveryInput.Attempted(var attempt) -> desk.attempted(attempt, now());
            case DeliveryInput.Commanded(var command) -> desk.commanded(command, now());
        }
    }

    @Override
    public void close() {
        rates.left();
    }

    private void forward(DeliveryOutput output) {
        String key =
                switch (output) {
                    case DeliveryOutput.AttemptDue(var intent) -> intent.getEndpointId();
                    case DeliveryOutput.DeliveryChanged(var state) -> state.getDeliveryId();
                    case DeliveryOutput.EndpointChanged(var state) -> state.getEndpointId();
                    case DeliveryOutput.Noticed(var notice) -> notice.getEndpointId();
                };
        // these records tell of now, not of the day of the document
        context.forward(new Record<>(key, output, context.currentSystemTimeMs(), new RecordHeaders()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
