package org.gongbao.portal.view;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.record.v1.HeldDocument;

/** How many documents are held, and why. Keeps nothing else of them: what is held must not be seen here. */
public final class HeldReasons implements TopicView<HeldDocument> {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    @Override
    public void accept(String key, HeldDocument value) {
        if (value == null) {
            reasons.remove(key);
        } else if (value.getDocument() != null) {
            // what was only read is tagged in a moment, and waits then or does not
            reasons.put(key, value.getHold().getReason());
        }
    }

    @Override
    public void clear() {
        reasons.clear();
    }

    /** Returns the number of held documents by reason code. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        reasons.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts;
    }
}
