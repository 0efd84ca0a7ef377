package org.gongbao.standalone.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.gongbao.standalone.line.Clients;

/** Reads dead letters and puts them back, for the API. One redrive at a time; thread-safe. */
public final class RedriveDesk {

    private final Clients clients;
    private final String prefix;
    private final Object oneAtATime = new Object();

    RedriveDesk(Clients clients, String prefix) {
        this.clients = clients;
        this.prefix = prefix;
    }

    /** Opens that of the cluster that settings name. */
    public static RedriveDesk of(Map<String, String> settings) {
        return new RedriveDesk(
                Clients.of(settings), settings.getOrDefault("gongbao.streams.application.prefix", "gongbao"));
    }

    /** Returns all that there are, oldest first. */
    List<NumberedLetter> all() {
        return new DeadLetterBook(clients).all();
    }

    /** Returns what was put back. */
    RedriveBook redrives() {
        return RedriveBook.of(clients);
    }

    /** Tells what would become of these, and does nothing. */
    List<Redriven> rehearse(List<NumberedLetter> letters, IntPredicate again) {
        return new RedriveOrder(clients, prefix, again).rehearse(letters);
    }

    /**
     * Puts these back, in this order.
     *
     * @param again whether to put back once more what was put back so often
     * @param patience how long to wait until they are read again
     */
    List<Redriven> redrive(List<NumberedLetter> letters, IntPredicate again, String requestedBy, Duration patience)
            throws InterruptedException {
        RedriveOrder order = new RedriveOrder(clients, prefix, again);
        List<Redriven> placed;
        synchronized (oneAtATime) {
            placed = order.place(letters, requestedBy);
        }
        return order.follow(placed, patience);
    }
}
