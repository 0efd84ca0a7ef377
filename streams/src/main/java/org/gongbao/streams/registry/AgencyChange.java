package org.gongbao.streams.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.record.v1.Agency;

/**
 * A change of one entry of the registry.
 *
 * @param agencyId the agency
 * @param before the entry before; null if there was none
 * @param after the entry now; null if there is none any more
 */
public record AgencyChange(String agencyId, Agency before, Agency after) {

    /** Returns what differs between two states of the registry, by identifier. */
    public static List<AgencyChange> between(Map<String, Agency> before, Map<String, Agency> after) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .map(id -> new AgencyChange(id, before.get(id), after.get(id)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
