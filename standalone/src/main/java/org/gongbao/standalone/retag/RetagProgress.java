package org.gongbao.standalone.retag;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.record.v1.RetagState;

/**
 * How far a request to tag anew is, over all partitions. Immutable.
 *
 * @param partitions number of partitions that will report
 * @param states last report of each partition
 */
public record RetagProgress(int partitions, Map<Integer, RetagState> states) {

    /** Copies the reports. */
    public RetagProgress {
        states = Map.copyOf(states);
    }

    /** Returns a request of which nothing was heard yet. */
    public static RetagProgress none(int partitions) {
        return new RetagProgress(partitions, Map.of());
    }

    /** Returns the progress after a report. */
    public RetagProgress with(RetagState state) {
        Map<Integer, RetagState> next = new TreeMap<>(states);
        next.put(state.getPartition(), state);
        return new RetagProgress(partitions, next);
    }

    /** Tells whether nothing is left to do. */
    public boolean isDone() {
        return done() == partitions;
    }

    /** Returns the number of partitions that are done. */
    public long done() {
        return states.values().stream().filter(RetagState::getDone).count();
    }

    /** Returns the number of documents that were looked at. */
    public long examined() {
        return states.values().stream().mapToLong(RetagState::getExamined).sum();
    }

    /** Returns the number of documents that came out otherwise and were sent out again. */
    public long changed() {
        return states.values().stream().mapToLong(RetagState::getChanged).sum();
    }

    /** Returns the number of documents that could not be tagged. */
    public long failed() {
        return states.values().stream().mapToLong(RetagState::getFailed).sum();
    }

    /** Returns the rule sets that tagged them: several while versions of the program run side by side. */
    public String ruleSets() {
        TreeSet<String> versions = new TreeSet<>();
        states.values().forEach(state -> versions.add(state.getRuleSetVersion()));
        return String.join(", ", versions);
    }
}
