package org.gongbao.streams.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/** Runs the machine over the book and says what follows. Knows no Kafka types. Not thread-safe. */
final class AcknowledgementDesk {

    private static final int MOST_PER_CALL = 1_000;

    private final AcknowledgementMachine machine = new AcknowledgementMachine();
    private final Deadlines deadlines = new Deadlines();
    private final AcknowledgementBook book;
    private final Duration memory;
    private final Consumer<AcknowledgementOutput> outputs;

    /** @param memory how long what ended is remembered */
    AcknowledgementDesk(AcknowledgementBook book, Duration memory, Consumer<AcknowledgementOutput> outputs) {
        this.book = book;
        this.memory = memory;
        this.outputs = outputs;
    }

    /** Learns the deadlines of a book that others have written. */
    void learn(AcknowledgementState notice) {
        deadlines.note(notice);
    }

    void delivery(DeliveryState delivery, Instant now) {
        NoticeKey key = new NoticeKey(delivery.getDocumentId(), delivery.getSubscriptionId(), delivery.getRevision());
        Optional<Chain> chain = book.chain(delivery.getSubscriptionId());
        Optional<AcknowledgementState> known = book.notice(key);
        if (known.isPresent()) {
            apply(known.get(), notice -> machine.delivered(notice, chain, delivery, now), now);
        } else if (chain.isPresent() && opens(delivery)) {
            AcknowledgementState opened = machine.opened(chain.get(), delivery, now);
            save(opened);
            apply(opened, notice -> machine.delivered(notice, chain, delivery, now), now);
        }
    }

    /** What somebody asked for once more, and what is withdrawn already, has not to be acknowledged. */
    private boolean opens(DeliveryState delivery) {
        boolean withdrawn = book.withdrawal(delivery.getDocumentId())
                .filter(withdrawal -> delivery.getRevision() <= withdrawal.getRevision())
                .isPresent();
        return delivery.getAsking() == 1 && delivery.getLastCommandId() == null && !withdrawn;
    }

    void replied(AcknowledgementReply reply, Instant now) {
        NoticeKey key = new NoticeKey(reply.getDocumentId(), reply.getSubscriptionId(), reply.getRevision());
        Optional<AcknowledgementState> known = book.notice(key);
        if (known.isPresent()) {
            apply(known.get(), notice -> machine.replied(notice, reply, now), now);
        } else {
            book.chain(reply.getSubscriptionId()).ifPresent(chain -> save(machine.answered(chain, reply, now)));
        }
        supersedeBefore(key, now);
    }

    /** Whoever acknowledged a revision need not acknowledge those before. */
    private void supersedeBefore(NoticeKey key, Instant now) {
        boolean acknowledged = book.notice(key)
                .filter(notice -> notice.getStatus() == AcknowledgementStatus.ACKNOWLEDGED)
                .isPresent();
        if (acknowledged) {
            book.ofDocument(key.documentId()).stream()
                    .filter(notice -> notice.getSubscriptionId().equals(key.subscriptionId())
                            && notice.getRevision() < key.revision())
                    .forEach(former ->
                            apply(former, notice -> machine.ended(notice, AcknowledgementStatus.SUPERSEDED, now), now));
        }
    }

    void withdrawn(WithdrawnDocument withdrawal, Instant now) {
        book.save(withdrawal);
        List<AcknowledgementState> before = book.ofDocument(withdrawal.getDocumentId()).stream()
                .filter(notice -> notice.getRevision() < withdrawal.getRevision())
                .toList();
        before.forEach(
                former -> apply(former, notice -> machine.ended(notice, AcknowledgementStatus.WITHDRAWN, now), now));
        tellWithdrawal(before, withdrawal, now);
    }

    /** The subscription's own endpoint hears of it as all do who were told of the document; the contacts after it only from here. */
    private void tellWithdrawal(List<AcknowledgementState> notices, WithdrawnDocument withdrawal, Instant now) {
        Set<String> told = new HashSet<>();
        for (AcknowledgementState notice : notices) {
            for (Asking asking : notice.getAskings()) {
                boolean first = told.add(notice.getSubscriptionId() + "|" + asking.getEndpointId());
                if (asking.getNumber() > 1 && first) {
                    outputs.accept(
                            new AcknowledgementOutput.DeliveryWanted(Commands.tell(notice, asking, withdrawal, now)));
                }
            }
        }
    }

    /** Looks at what is due. */
    void tick(Instant now) {
        for (NoticeKey key : deadlines.due(now, MOST_PER_CALL)) {
            book.notice(key)
                    .ifPresent(former -> apply(
                            former, notice -> machine.due(notice, book.chain(notice.getSubscriptionId()), now), now));
        }
    }

    /** Forgets what ended long ago. */
    void tidy(Instant now) {
        Instant bound = now.minus(memory);
        book.forget(
                notice -> !AcknowledgementMachine.isOpen(notice)
                        && notice.getUpdatedAt().isBefore(bound),
                withdrawal -> withdrawal.getAt().isBefore(bound));
    }

    /** Says once more what followed last from a notice: its saying may be lost. */
    void sayAgain(AcknowledgementState notice, Instant now) {
        outputs.accept(new AcknowledgementOutput.NoticeChanged(notice));
        if (AcknowledgementMachine.isOpen(notice)) {
            sayAsking(notice, now);
        }
        if (notice.getStatus() == AcknowledgementStatus.UNANSWERED) {
            outputs.accept(new AcknowledgementOutput.Unanswered(Commands.unanswered(notice)));
        }
        book.withdrawal(notice.getDocumentId())
                .filter(withdrawal -> notice.getRevision() < withdrawal.getRevision())
                .ifPresent(withdrawal -> tellWithdrawal(List.of(notice), withdrawal, now));
    }

    /** The machine returns what it got where nothing changes; Avro cannot compare lists of records that hold moments. */
    @SuppressWarnings("ReferenceEquality")
    private void apply(AcknowledgementState former, UnaryOperator<AcknowledgementState> change, Instant now) {
        AcknowledgementState changed = change.apply(former);
        if (changed == former) {
            return;
        }
        save(changed);
        if (changed.getAskings().size() > former.getAskings().size()) {
            sayAsking(changed, now);
        }
        if (changed.getStatus() == AcknowledgementStatus.UNANSWERED && AcknowledgementMachine.isOpen(former)) {
            outputs.accept(new AcknowledgementOutput.Unanswered(Commands.unanswered(changed)));
        }
    }

    private void save(AcknowledgementState notice) {
        book.save(notice);
        deadlines.note(notice);
        outputs.accept(new AcknowledgementOutput.NoticeChanged(notice));
    }

    /** The first asking is the delivery that matching made. */
    private void sayAsking(AcknowledgementState notice, Instant now) {
        Asking asking = notice.getAskings().getLast();
        if (asking.getNumber() > 1) {
            Optional<Chain> chain = book.chain(notice.getSubscriptionId());
            outputs.accept(new AcknowledgementOutput.DeliveryWanted(Commands.ask(notice, asking, chain, now)));
        }
    }
}
