package org.gongbao.portal.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;

/**
 * The last 100 notices about every endpoint, of the last 50,000 of all: of endpoints that nothing happened to for longest, they are forgotten first;
 * and the last one about the consent of each, however many came after it.
 */
public final class Notices implements TopicView<EndpointNotice> {

    private static final int KEPT = 100;

    private static final int KEPT_OF_ALL = 50_000;

    private static final Set<EndpointEvent> CONSENT =
            EnumSet.of(EndpointEvent.CONSENT_PENDING, EndpointEvent.CONSENT_REFUSED, EndpointEvent.CONSENT_GRANTED);

    private final Map<String, EndpointNotice> consents = new HashMap<>();
    private final SequencedMap<String, Deque<EndpointNotice>> byEndpoint = new LinkedHashMap<>();
    private int size;

    @Override
    public synchronized void accept(String key, EndpointNotice value) {
        if (value != null) {
            Deque<EndpointNotice> known = byEndpoint.remove(value.getEndpointId());
            Deque<EndpointNotice> notices = known == null ? new ArrayDeque<>() : known;
            byEndpoint.putLast(value.getEndpointId(), notices);
            notices.addFirst(value);
            size++;
            if (notices.size() > KEPT) {
                notices.removeLast();
                size--;
            }
            while (size > KEPT_OF_ALL) {
                size -= byEndpoint.pollFirstEntry().getValue().size();
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
        size = 0;
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
