package org.gongbao.portal.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;

/**
 * Which changes are asked for.
 *
 * @param tenant whose things were changed
 * @param kinds what was done; empty = anything
 * @param object identifier of the thing
 * @param since changed at this time or later
 * @param until changed before this time
 */
public record ChangeQuery(
        String tenant,
        Set<ChangeKind> kinds,
        Optional<String> object,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** Copies the kinds. */
    public ChangeQuery {
        kinds = Set.copyOf(kinds);
    }

    /** Returns whether a change is asked for. */
    public boolean wants(Change change) {
        return change.getTenant().equals(tenant)
                && (kinds.isEmpty() || kinds.contains(change.getKind()))
                && object.map(change.getObjectId()::equals).orElse(true)
                && since.map(first -> !change.getAt().isBefore(first)).orElse(true)
                && until.map(end -> change.getAt().isBefore(end)).orElse(true);
    }
}
