package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.EndpointNotice;

/** The last 100 notices about every endpoint. */
public final class Notices implements TopicView<EndpointNotice> {

    private static final int KEPT = 100;

    private final Map<String, Deque<EndpointNotice>> byEndpoint = new HashMap<>();

    @Override
    public synchronized void accept(String key, EndpointNotice value) {
        if (value != null) {
            Deque<EndpointNotice> notices =
                    byEndpoint.computeIfAbsent(value.getEndpointId(), none -> new ArrayDeque<>());
            notices.addFirst(value);
            if (notices.size() > KEPT) {
                notices.removeLast();
            }
        }
    }

    @Override
    public synchronized void clear() {
        byEndpoint.clear();
    }

    /** Returns the notices about an endpoint, the latest first. */
    public synchronized List<EndpointNotice> of(String endpointId) {
        return new ArrayList<>(byEndpoint.getOrDefault(endpointId, new ArrayDeque<>()));
    }
}
