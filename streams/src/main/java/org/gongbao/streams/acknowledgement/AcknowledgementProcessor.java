package org.gongbao.streams.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/**
 * Feeds deliveries, answers, withdrawals and the clock to the desk and forwards what it says. Needs no transactions: what changed last before a stop is
 * said again at the start, and all that is said twice changes nothing. Used by one stream task.
 */
public final class AcknowledgementProcessor
        implements Processor<String, AcknowledgementInput, String, AcknowledgementOutput> {

    /** A record is written within this time or its task ends: the producer's delivery time-out. */
    private static final Duration UNSURE = Duration.ofMinutes(2);

    private static final Duration TIDYING = Duration.ofHours(1);

    private final String subscriptions;
    private final Duration memory;
    private final Duration tick;
    private final List<AcknowledgementState> unsure = new ArrayList<>();
    private ProcessorContext<String, AcknowledgementOutput> context;
    private AcknowledgementDesk desk;

    /**
     * Makes a processor.
     *
     * @param subscriptions name of the store of subscriptions
     * @param memory how long a notice that ended is remembered
     * @param tick how often deadlines are looked at
     */
    public AcknowledgementProcessor(String subscriptions, Duration memory, Duration tick) {
        this.subscriptions = subscriptions;
        this.memory = memory;
        this.tick = tick;
    }

    @Override
    public void init(ProcessorContext<String, AcknowledgementOutput> context) {
        this.context = context;
        StoreBook book = new StoreBook(context, subscriptions);
        desk = new AcknowledgementDesk(book, memory, this::forward);
        unsure.clear();
        book.each(notice -> {
            desk.learn(notice);
            note(notice);
        });
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, time -> {
            sayAgain();
            desk.tick(now());
        });
        context.schedule(TIDYING, PunctuationType.WALL_CLOCK_TIME, time -> desk.tidy(now()));
    }

    @Override
    public void process(Record<String, AcknowledgementInput> record) {
        sayAgain();
        switch (record.value()) {
            case AcknowledgementInput.DeliveryChanged(var state) -> desk.delivery(state, now());
            case AcknowledgementInput.Replied(var reply) -> desk.replied(reply, now());
            case AcknowledgementInput.Withdrawn(String documentId, int revision, int partition, long offset) ->
                desk.withdrawn(new WithdrawnDocument(documentId, revision, partition, offset, now()), now());
        }
    }

    /** Keeps only what may be unsure, as far as is known yet: the latest change is the first. */
    private void note(AcknowledgementState notice) {
        boolean latest = unsure.isEmpty()
                || notice.getUpdatedAt().isAfter(unsure.getFirst().getUpdatedAt());
        unsure.add(latest ? 0 : unsure.size(), notice);
        Instant bound = unsure.getFirst().getUpdatedAt().minus(UNSURE);
        if (latest) {
            unsure.removeIf(each -> each.getUpdatedAt().isBefore(bound));
        } else if (notice.getUpdatedAt().isBefore(bound)) {
            unsure.removeLast();
        }
    }

    private void sayAgain() {
        unsure.forEach(notice -> desk.sayAgain(notice, now()));
        unsure.clear();
    }

    private void forward(AcknowledgementOutput output) {
        String key =
                switch (output) {
                    case AcknowledgementOutput.NoticeChanged(var state) -> state.getNoticeId();
                    case AcknowledgementOutput.DeliveryWanted(var command) -> command.getEndpointId();
                    case AcknowledgementOutput.Unanswered(var notice) -> notice.getEndpointId();
                };
        // these records tell of now, not of the day of the document
        context.forward(new Record<>(key, output, context.currentSystemTimeMs(), new RecordHeaders()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
