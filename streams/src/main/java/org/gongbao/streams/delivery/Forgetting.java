package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;

/**
 * Forgets deliveries whose end is longer ago than they are remembered. Walks through all of them, a few at each look, and begins again a hundredth of that time later: a timer for each
 * delivery that ended would be two more writes for each. For one stream task.
 */
final class Forgetting {

    private static final int MOST_PER_LOOK = 200;
    private static final int WALKS = 100;
    private static final String FIRST = "";

    private final DeliveryBook book;
    private final Duration memory;
    private String reached = FIRST;
    private Instant begun = Instant.EPOCH;

    /** @param memory how long a delivery that ended is remembered */
    Forgetting(DeliveryBook book, Duration memory) {
        this.book = book;
        this.memory = memory;
    }

    /** Goes on a little; to be called every second or so. */
    void look(Instant now) {
        if (reached.equals(FIRST)) {
            if (begun.plus(memory.dividedBy(WALKS)).isAfter(now)) {
                return;
            }
            begun = now;
        }
        List<DeliveryState> next = book.deliveriesAfter(reached, MOST_PER_LOOK);
        next.stream()
                .filter(delivery -> delivery.getStatus() != DeliveryStatus.PENDING)
                .filter(delivery -> !delivery.getUpdatedAt().plus(memory).isAfter(now))
                .forEach(delivery -> book.forgetDelivery(delivery.getDeliveryId()));
        reached = next.size() < MOST_PER_LOOK ? FIRST : next.getLast().getDeliveryId();
    }
}
