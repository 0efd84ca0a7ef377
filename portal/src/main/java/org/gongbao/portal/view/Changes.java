package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.Change;

/** The latest changes of each tenant, {@value #MOST} each; the topic has those before. Thread-safe. */
public final class Changes implements TopicView<Change> {

    static final int MOST = 2_000;

    private final Map<String, Deque<Change>> byTenant = new HashMap<>();

    @Override
    public synchronized void accept(String key, Change value) {
        if (value != null) {
            Deque<Change> changes = byTenant.computeIfAbsent(value.getTenant(), none -> new ArrayDeque<>());
            changes.addFirst(value);
            if (changes.size() > MOST) {
                changes.removeLast();
            }
        }
    }

    @Override
    public synchronized void clear() {
        byTenant.clear();
    }

    /**
     * Returns changes that are asked for, the latest first.
     *
     * @param after the last change of the page before; one that is no longer here ends the list
     */
    public synchronized List<Change> find(ChangeQuery query, Optional<String> after, int most) {
        List<Change> found = new ArrayList<>();
        boolean begun = after.isEmpty();
        for (Change change : byTenant.getOrDefault(query.tenant(), new ArrayDeque<>())) {
            if (begun && query.wants(change) && found.size() < most) {
                found.add(change);
            }
            begun |= change.getChangeId().equals(after.orElse(null));
        }
        return List.copyOf(found);
    }
}
