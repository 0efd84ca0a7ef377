package org.gongbao.portal.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.schemas.digest.DigestSchedule;

/** How many digests documents would have made, by the schedule that makes them. Pure. */
final class DigestCount {

    private DigestCount() {}

    /**
     * Counts.
     *
     * @param times when the documents came, in any order
     */
    static int of(DigestRule rule, Collection<Instant> times) {
        DigestSchedule schedule = DigestSchedule.of(rule);
        List<Instant> sorted = times.stream().sorted().toList();
        int digests = 0;
        int next = 0;
        Instant last = Instant.EPOCH;
        while (next < sorted.size()) {
            Instant end = schedule.end(sorted.get(next), last);
            int held = 0;
            while (next < sorted.size()
                    && !schedule.isEnough(held)
                    && sorted.get(next).isBefore(end)) {
                held++;
                next++;
            }
            digests += Math.ceilDiv(held, DigestSchedule.MOST_ITEMS);
            last = schedule.isEnough(held) ? sorted.get(next - 1) : end;
        }
        return digests;
    }
}
