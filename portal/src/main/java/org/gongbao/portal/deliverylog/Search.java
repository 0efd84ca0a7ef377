package org.gongbao.portal.deliverylog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.rocksdb.RocksIterator;

/**
 * One question to the lists. It walks along those of the narrowest kind, one after the other, and leaves each as soon as nothing on it can be
 * among the first any more. Used once.
 */
final class Search {

    private static final DeliveryStatus[] STATUSES = DeliveryStatus.values();

    private final Database database;
    private final Function<String, Optional<DeliveryState>> states;
    private final DeliveryQuery query;
    private final Predicate<DeliveryState> wanted;
    private final int most;
    private final PriorityQueue<Found> found =
            new PriorityQueue<>(Comparator.comparing(Found::place).reversed());

    private record Found(DeliveryPlace place, DeliveryState state) {}

    Search(
            Database database,
            Function<String, Optional<DeliveryState>> states,
            DeliveryQuery query,
            Predicate<DeliveryState> wanted,
            int most) {
        this.database = database;
        this.states = states;
        this.query = query;
        this.wanted = wanted;
        this.most = most;
    }

    List<DeliveryState> run() {
        if (query.subscriptions().size() == 1) {
            walk(Family.SUBSCRIPTION, query.subscriptions());
        } else if (!query.documents().isEmpty()) {
            walk(Family.DOCUMENT, query.documents());
        } else if (query.endpoint().isPresent()) {
            walk(Family.ENDPOINT, Set.of(query.endpoint().get()));
        } else {
            walk(Family.SUBSCRIPTION, query.subscriptions());
        }
        List<Found> first = new ArrayList<>(found);
        first.sort(Comparator.comparing(Found::place));
        return first.stream().map(Found::state).toList();
    }

    private void walk(Family list, Set<String> owners) {
        try (RocksIterator entries = database.iterator(list)) {
            for (String owner : owners) {
                walk(entries, owner);
            }
        }
    }

    private void walk(RocksIterator entries, String owner) {
        byte[] prefix = PlaceKeys.prefix(owner);
        for (entries.seek(begin(owner)); entries.isValid(); entries.next()) {
            byte[] key = entries.key();
            if (!PlaceKeys.isUnder(prefix, key)) {
                return;
            }
            DeliveryPlace place = PlaceKeys.place(prefix, key);
            if (isTooOld(place.matchedAt()) || isBehindAll(place)) {
                return;
            }
            if (wantsStatus(entries.value()[0])) {
                take(place);
            }
        }
    }

    private byte[] begin(String owner) {
        byte[] begin = PlaceKeys.prefix(owner);
        if (query.after().isPresent()) {
            // an identifier with something behind it is the next possible one
            DeliveryPlace last = query.after().get();
            begin = PlaceKeys.at(owner, new DeliveryPlace(last.matchedAt(), last.deliveryId() + "\0"));
        }
        if (query.until().isPresent()) {
            byte[] latest = PlaceKeys.before(owner, query.until().get());
            begin = java.util.Arrays.compareUnsigned(begin, latest) < 0 ? latest : begin;
        }
        return begin;
    }

    private boolean isTooOld(Instant matchedAt) {
        return query.since().isPresent() && matchedAt.isBefore(query.since().get());
    }

    private boolean isBehindAll(DeliveryPlace place) {
        return found.size() == most && place.compareTo(found.element().place()) > 0;
    }

    private boolean wantsStatus(byte status) {
        return query.states().isEmpty() || query.states().contains(STATUSES[status]);
    }

    private void take(DeliveryPlace place) {
        states.apply(place.deliveryId()).filter(query::wants).filter(wanted).ifPresent(state -> {
            found.add(new Found(place, state));
            if (found.size() > most) {
                found.remove();
            }
        });
    }
}
