package org.gongbao.streams.acknowledgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongbao.record.v1.AcknowledgementState;

/**
 * Deadlines of open notices, earliest first. They follow from the notices and are made of them at every start, so that no crash can part the two. Not thread-safe.
 */
final class Deadlines {

    private record Deadline(Instant at, NoticeKey key) {}

    private final TreeSet<Deadline> ordered = new TreeSet<>(Comparator.comparing(Deadline::at)
            .thenComparing(deadline -> deadline.key().text()));
    private final Map<NoticeKey, Deadline> byKey = new HashMap<>();

    /** Takes the notice as it is now. */
    void note(AcknowledgementState notice) {
        NoticeKey key = NoticeKey.of(notice);
        Deadline former = byKey.remove(key);
        if (former != null) {
            ordered.remove(former);
        }
        if (notice.getDeadlineAt() != null) {
            Deadline deadline = new Deadline(notice.getDeadlineAt(), key);
            byKey.put(key, deadline);
            ordered.add(deadline);
        }
    }

    /** Returns the notices whose deadline has come, earliest first. */
    List<NoticeKey> due(Instant now, int most) {
        List<NoticeKey> due = new ArrayList<>();
        for (Deadline deadline : ordered) {
            if (deadline.at().isAfter(now) || due.size() == most) {
                break;
            }
            due.add(deadline.key());
        }
        return due;
    }
}
