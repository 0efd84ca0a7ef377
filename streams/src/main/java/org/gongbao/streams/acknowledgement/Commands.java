package org.gongbao.streams.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/** Makes the records that others get. The same asking makes the same delivery, so one that is made again changes nothing. Pure. */
final class Commands {

    private static final String REQUESTED_BY = "acknowledgement";

    private Commands() {}

    /**
     * The delivery that asks.
     *
     * @param chain who is asked by the rule as it is now; nothing if there is none any more
     */
    static DeliveryCommand ask(AcknowledgementState notice, Asking asking, Optional<Chain> chain, Instant now) {
        return command(DeliveryIntent.newBuilder()
                .setDeliveryId(asking.getDeliveryId())
                .setSubscriptionId(notice.getSubscriptionId())
                .setEndpointId(asking.getEndpointId())
                .setDocumentId(notice.getDocumentId())
                .setRevision(notice.getRevision())
                .setDocumentPartition(notice.getDocumentPartition())
                .setDocumentOffset(notice.getDocumentOffset())
                .setAsking(asking.getNumber())
                .setTenant(notice.getTenant())
                .setRatePerMinute(
                        chain.map(known -> known.rate(asking.getEndpointId())).orElse(0))
                .setRetry(chain.map(Chain::retry).orElse(null))
                .setReleasedAt(now)
                .build());
    }

    /** The delivery that tells whoever was asked that the document is withdrawn. */
    static DeliveryCommand tell(AcknowledgementState notice, Asking asking, WithdrawnDocument withdrawal, Instant now) {
        return command(DeliveryIntent.newBuilder()
                .setDeliveryId(Identities.deliveryId(
                        notice.getDocumentId(),
                        withdrawal.getRevision(),
                        notice.getSubscriptionId(),
                        asking.getNumber()))
                .setSubscriptionId(notice.getSubscriptionId())
                .setEndpointId(asking.getEndpointId())
                .setDocumentId(notice.getDocumentId())
                .setRevision(withdrawal.getRevision())
                .setDocumentPartition(withdrawal.getDocumentPartition())
                .setDocumentOffset(withdrawal.getDocumentOffset())
                .setAsking(asking.getNumber())
                .setTenant(notice.getTenant())
                .setReleasedAt(now)
                .build());
    }

    /** What the owner of the subscription reads at its endpoint. */
    static EndpointNotice unanswered(AcknowledgementState notice) {
        Asking first = notice.getAskings().getFirst();
        return EndpointNotice.newBuilder()
                .setEndpointId(first.getEndpointId())
                .setEvent(EndpointEvent.UNANSWERED)
                .setDeliveryId(notice.getNoticeId())
                .setSubscriptionId(notice.getSubscriptionId())
                .setOccurredAt(notice.getEndedAt())
                .build();
    }

    private static DeliveryCommand command(DeliveryIntent intent) {
        return DeliveryCommand.newBuilder()
                .setCommandId(intent.getDeliveryId())
                .setAction(DeliveryAction.BEGIN)
                .setEndpointId(intent.getEndpointId())
                .setIntent(intent)
                .setRequestedBy(REQUESTED_BY)
                .setRequestedAt(intent.getReleasedAt())
                .build();
    }
}
