package org.gongbao.connector.ckan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;

/** Reports in memory. Thread-safe. */
final class RecordedReports implements Reports {

    final List<PortalState> states = new CopyOnWriteArrayList<>();
    final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
    final AtomicBoolean loseNext = new AtomicBoolean();

    @Override
    public void state(PortalState state) {
        states.add(state);
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        deadLetters.add(letter);
    }

    @Override
    public void flush() {
        if (loseNext.getAndSet(false)) {
            throw new ReportsLostException("portals.state.v1", new IllegalStateException("broker away"));
        }
    }

    @Override
    public void close() {
        // holds nothing
    }

    List<PortalAction> actions() {
        return states.stream().map(PortalState::getAction).toList();
    }
}
