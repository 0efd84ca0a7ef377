package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.schemas.digest.DigestSchedule;
import org.gongbao.schemas.identity.Identities;

/**
 * Collects documents that go out together, closes windows, and lets each item end as its digest does. The state of a delivery says all: that it is collected, until when, and in which digest it went; windows
 * and their places in the book follow from it. Knows no Kafka types. Not thread-safe.
 */
final class DigestDesk {

    private final DeliveryBook book;
    private final Consumer<DeliveryOutput> outputs;
    private final DigestWindows windows = new DigestWindows();

    DigestDesk(DeliveryBook book, Consumer<DeliveryOutput> outputs) {
        this.book = book;
        this.outputs = outputs;
    }

    /**
     * Takes what would be collected.
     *
     * @return false if it has to go out by itself: a withdrawal of what the subscriber may have been told of
     */
    boolean takes(DeliveryIntent intent, Instant now) {
        Optional<DeliveryState> held = held(intent);
        if (intent.getWithdrawal()) {
            held.ifPresent(item -> collapse(item, DigestStates.WITHDRAWN, now));
            return neverTold(intent) && refused(intent, DigestStates.NEVER_TOLD, now);
        }
        if (held.filter(item -> item.getRevision() > intent.getRevision()).isPresent()) {
            return refused(intent, DigestStates.LATER_REVISION, now);
        }
        held.ifPresent(item -> collapse(item, DigestStates.LATER_REVISION, now));
        collect(intent, now);
        return true;
    }

    private void collect(DeliveryIntent intent, Instant now) {
        DigestKey key = DigestKey.of(intent);
        Optional<Instant> former = windows.end(key);
        Instant end = windows.add(key, intent.getDigest(), now);
        DeliveryState item = DigestStates.collected(intent, end, now);
        save(item);
        book.collect(item);
        if (!former.equals(Optional.of(end))) {
            book.addTimer(timerOf(key, end));
        }
    }

    /** Ends what will not be collected. */
    private boolean refused(DeliveryIntent intent, String reason, Instant now) {
        save(DigestStates.collapsed(DeliveryDraft.fresh(intent, null, 0, now), reason, now));
        return true;
    }

    private void collapse(DeliveryState item, String reason, Instant now) {
        left(item);
        save(DigestStates.collapsed(item, reason, now));
    }

    /** Only what is known counts: of a revision that nothing is known of, the subscriber may have been told long ago. */
    private boolean neverTold(DeliveryIntent withdrawal) {
        return IntStream.range(1, withdrawal.getRevision())
                .mapToObj(revision -> book.delivery(
                        Identities.deliveryId(withdrawal.getDocumentId(), revision, withdrawal.getSubscriptionId())))
                .allMatch(known -> known.filter(state -> state.getStatus() == DeliveryStatus.COLLAPSED)
                        .isPresent());
    }

    private Optional<DeliveryState> held(DeliveryIntent intent) {
        return book.collected(DigestKey.of(intent), intent.getDocumentId())
                .flatMap(book::delivery)
                .filter(DigestStates::isCollected);
    }

    /** A delivery is no longer collected. */
    void left(DeliveryState item) {
        if (DigestStates.isCollected(item)) {
            book.uncollect(item);
            windows.remove(DigestKey.of(item));
        }
    }

    /** Returns true if a window need not wait for its time. */
    boolean isFull(DeliveryIntent intent) {
        return DigestSchedule.of(intent.getDigest()).isEnough(windows.documents(DigestKey.of(intent)));
    }

    /** Returns true if the timer is that of a window which is open. */
    boolean isDue(TimerEntry entry) {
        return windows.end(DigestKey.parse(entry.id())).equals(Optional.of(entry.due()));
    }

    /**
     * Closes a window.
     *
     * @param endpoint its endpoint
     * @param begun takes each digest, whose state has to be saved before {@link #assign} is called
     */
    void close(DigestKey key, EndpointState endpoint, Instant now, Consumer<DeliveryIntent> begun) {
        List<DeliveryState> items = book.collected(key).stream()
                .map(book::delivery)
                .flatMap(Optional::stream)
                .filter(DigestStates::isCollected)
                .toList();
        Instant closed = windows.close(key, now);
        if (!items.isEmpty()) {
            DigestStates.digests(items, endpoint, closed).forEach(begun);
        }
    }

    /** Gives the items of a digest to it, and lets them be in the state in which it is. */
    void assign(DeliveryState digest, Instant now) {
        for (DigestItem item : digest.getItems()) {
            book.delivery(item.getDeliveryId())
                    .filter(DigestStates::isCollected)
                    .ifPresent(state -> {
                        left(state);
                        save(DigestStates.partOf(digest, state, now));
                    });
        }
    }

    /** The state of a digest changed: so do those of its items that did not go out by themselves since. */
    void follow(DeliveryState digest, Instant now) {
        for (DigestItem item : digest.getItems()) {
            book.delivery(item.getDeliveryId())
                    .filter(state -> digest.getDeliveryId().equals(state.getDigestId()))
                    .filter(state -> !saysTheSame(digest, state))
                    .ifPresent(state -> save(DigestStates.partOf(digest, state, now)));
        }
    }

    private static boolean saysTheSame(DeliveryState digest, DeliveryState item) {
        return item.getStatus() == digest.getStatus()
                && Objects.equals(item.getLastReason(), digest.getLastReason())
                && Objects.equals(item.getLastStatus(), digest.getLastStatus());
    }

    /** Forgets windows that closed long ago. */
    void tidy(Instant now) {
        windows.tidy(now);
    }

    /** Learns what is collected from what the book holds. */
    void learn(DeliveryState delivery) {
        if (DigestStates.isCollected(delivery)) {
            DigestKey key = DigestKey.of(delivery);
            windows.learn(key, delivery.getNextDueAt());
            book.collect(delivery);
            book.ensureTimer(timerOf(key, delivery.getNextDueAt()));
        } else if (DigestStates.isDigest(delivery)) {
            windows.closed(DigestKey.of(delivery), delivery.getMatchedAt());
        }
    }

    private static TimerEntry timerOf(DigestKey key, Instant end) {
        return new TimerEntry(end, TimerEntry.Kind.DIGEST, key.text());
    }

    private void save(DeliveryState delivery) {
        book.saveDelivery(delivery);
        outputs.accept(new DeliveryOutput.DeliveryChanged(delivery));
    }
}
