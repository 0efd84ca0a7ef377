package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;

/** The last 100 notices about every endpoint, and the last one about its consent, however many came after it. */
public final class Notices implements TopicView<EndpointNotice> {

    private static final int KEPT = 100;

    private static final Set<EndpointEvent> CONSENT =
            EnumSet.of(EndpointEvent.CONSENT_PENDING, EndpointEvent.CONSENT_REFUSED, EndpointEvent.CONSENT_GRANTED);

    private final Map<String, Deque<EndpointNotice>> byEndpoint = new HashMap<>();
    private final Map<String, EndpointNotice> consents = new HashMap<>();

    @Override
    public synchronized void accept(String key, EndpointNotice value) {
        if (value != null) {
            Deque<EndpointNotice> notices =
                    byEndpoint.computeIfAbsent(value.getEndpointId(), none -> new ArrayDeque<>());
            notices.addFirst(value);
            if (notices.size() > KEPT) {
                notices.removeLast();
            }
            if (CONSENT.contains(value.getEvent())) {
                consents.put(value.getEndpointId(), value);
            }
        }
    }

    @Override
    public synchronized void clear() {
        byEndpoint.clear();
        consents.clear();
    }

    /** Returns the last notice about the consent of an endpoint's address. */
    public synchronized Optional<EndpointNotice> consent(String endpointId) {
        return Optional.ofNullable(consents.get(endpointId));
    }

    /** Returns the notices about an endpoint, the latest first. */
    public synchronized List<EndpointNotice> of(String endpointId) {
        return new ArrayList<>(byEndpoint.getOrDefault(endpointId, new ArrayDeque<>()));
    }
}
