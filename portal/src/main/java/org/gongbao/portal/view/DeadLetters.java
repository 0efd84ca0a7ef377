package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongbao.record.v1.DeadLetter;

/** The last 1,000 dead letters and how many there were. Their bytes are not kept: pages never show them. */
public final class DeadLetters implements TopicView<DeadLetter> {

    private static final int KEPT = 1_000;

    private final Deque<DeadLetter> latest = new ArrayDeque<>();
    private long count;

    @Override
    public synchronized void accept(String key, DeadLetter value) {
        if (value != null) {
            count++;
            latest.addFirst(
                    DeadLetter.newBuilder(value).setKey(null).setValue(null).build());
            if (latest.size() > KEPT) {
                latest.removeLast();
            }
        }
    }

    @Override
    public synchronized void clear() {
        latest.clear();
        count = 0;
    }

    /** Returns how many dead letters the topic held. */
    public synchronized long count() {
        return count;
    }

    /** Returns the last ones, latest first. */
    public synchronized List<DeadLetter> latest(int most) {
        return new ArrayList<>(latest).subList(0, Math.min(most, latest.size()));
    }
}
