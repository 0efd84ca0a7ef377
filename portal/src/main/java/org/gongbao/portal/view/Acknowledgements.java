package org.gongbao.portal.view;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.schemas.identity.Identities;

/** All notices that have to be acknowledged, by their identifier. */
public final class Acknowledgements extends LatestByKey<AcknowledgementState> {

    private static final Comparator<AcknowledgementState> LATEST_FIRST = Comparator.comparing(
                    AcknowledgementState::getOpenedAt)
            .reversed()
            .thenComparing(AcknowledgementState::getNoticeId);

    private final Map<String, String> noticeOfDelivery = new ConcurrentHashMap<>();

    @Override
    public void accept(String key, AcknowledgementState value) {
        super.accept(key, value);
        if (value == null) {
            noticeOfDelivery.values().removeIf(key::equals);
        } else {
            value.getAskings().forEach(asking -> noticeOfDelivery.put(asking.getDeliveryId(), key));
        }
    }

    @Override
    public void clear() {
        super.clear();
        noticeOfDelivery.clear();
    }

    /** Returns the notice that a delivery asks to acknowledge. */
    public Optional<AcknowledgementState> ofDelivery(String deliveryId) {
        return Optional.ofNullable(noticeOfDelivery.get(deliveryId)).flatMap(this::get);
    }

    /** Returns the notice of one revision of a document to a subscription. */
    public Optional<AcknowledgementState> find(String documentId, int revision, String subscriptionId) {
        return get(Identities.deliveryId(documentId, revision, subscriptionId));
    }

    /** Returns those that fit, the latest first. */
    public List<AcknowledgementState> find(AcknowledgementQuery query, int most) {
        return all().stream()
                .filter(query::fits)
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    /** Returns how many notices of a document are in which state. */
    public Map<AcknowledgementStatus, Long> countsOfDocument(String documentId) {
        Map<AcknowledgementStatus, Long> counts = new EnumMap<>(AcknowledgementStatus.class);
        all().stream()
                .filter(notice -> notice.getDocumentId().equals(documentId))
                .forEach(notice -> counts.merge(notice.getStatus(), 1L, Long::sum));
        return counts;
    }
}
