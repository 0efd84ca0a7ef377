package org.gongbao.portal.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.gongbao.record.v1.DeliveryState;

/** Several ordered sets, read as one. Not thread-safe. */
final class MergedDeliveries implements Iterator<DeliveryState> {

    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::state, DeliveryIndex.ORDER));

    private record Head(DeliveryState state, Iterator<DeliveryState> rest) {}

    private MergedDeliveries() {}

    static Iterator<DeliveryState> of(Collection<NavigableSet<DeliveryState>> sets, Optional<DeliveryPlace> after) {
        MergedDeliveries merged = new MergedDeliveries();
        Optional<DeliveryState> probe = after.map(DeliveryPlace::probe);
        sets.forEach(set -> merged.add(
                probe.map(place -> set.tailSet(place, false)).orElse(set).iterator()));
        return merged;
    }

    private void add(Iterator<DeliveryState> states) {
        if (states.hasNext()) {
            heads.add(new Head(states.next(), states));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public DeliveryState next() {
        Head first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        add(first.rest());
        return first.state();
    }
}
