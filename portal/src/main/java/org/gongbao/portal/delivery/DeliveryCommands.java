package org.gongbao.portal.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongbao.portal.index.DocumentPlace;
import org.gongbao.portal.index.PlacedDocument;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.identity.Identities;

/** Makes the records of requests. Thread-safe. */
final class DeliveryCommands {

    private final Clock clock;

    DeliveryCommands(Clock clock) {
        this.clock = clock;
    }

    /** A delivery that is known, once more: of the record that it was of. */
    DeliveryCommand replay(Caller caller, DeliveryState state, Subscription subscription) {
        DeliveryIntent intent = intent(subscription)
                .setDeliveryId(state.getDeliveryId())
                .setEndpointId(state.getEndpointId())
                .setDocumentId(state.getDocumentId())
                .setRevision(state.getRevision())
                .setDocumentPartition(state.getDocumentPartition())
                .setDocumentOffset(state.getDocumentOffset())
                .setTest(state.getTest())
                .setAsking(state.getAsking())
                .setItems(state.getItems())
                .setMissed(state.getMissed())
                .build();
        return command(caller, caller.commandId(state.getDeliveryId()), intent);
    }

    /** A document as it is now, to a subscription, in its digest if it has one; under the id that a match would have given it. */
    DeliveryCommand deliver(Caller caller, PlacedDocument found, Subscription subscription) {
        EnrichedDocument document = found.document();
        String deliveryId = Identities.deliveryId(
                document.getDocumentId(), document.getRevision(), subscription.getSubscriptionId());
        return command(
                caller,
                caller.commandId(deliveryId),
                intent(subscription, found)
                        .setDeliveryId(deliveryId)
                        .setDigest(subscription.getDigest())
                        .build());
    }

    /** A document as it is now, as a test, under an id of its own. */
    DeliveryCommand test(Caller caller, PlacedDocument found, Subscription subscription) {
        String commandId = caller.commandId("test|" + subscription.getSubscriptionId());
        return command(
                caller,
                commandId,
                intent(subscription, found)
                        .setDeliveryId(Identities.testDeliveryId(commandId))
                        .setTest(true)
                        .build());
    }

    /** Something about an endpoint alone. */
    DeliveryCommand about(Caller caller, String endpointId, DeliveryAction action) {
        return DeliveryCommand.newBuilder()
                .setCommandId(caller.commandId(action + "|" + endpointId))
                .setAction(action)
                .setEndpointId(endpointId)
                .setRequestedBy(caller.tenant())
                .setRequestedAt(now())
                .build();
    }

    private DeliveryCommand command(Caller caller, String commandId, DeliveryIntent intent) {
        return DeliveryCommand.newBuilder()
                .setCommandId(commandId)
                .setAction(DeliveryAction.REPLAY)
                .setEndpointId(intent.getEndpointId())
                .setIntent(intent)
                .setRequestedBy(caller.tenant())
                .setRequestedAt(now())
                .build();
    }

    private DeliveryIntent.Builder intent(Subscription subscription, PlacedDocument found) {
        DocumentPlace place = found.place();
        return intent(subscription)
                .setDocumentId(found.document().getDocumentId())
                .setRevision(found.document().getRevision())
                .setDocumentPartition(place.partition())
                .setDocumentOffset(place.offset());
    }

    private DeliveryIntent.Builder intent(Subscription subscription) {
        return DeliveryIntent.newBuilder()
                .setSubscriptionId(subscription.getSubscriptionId())
                .setEndpointId(subscription.getEndpoint().getEndpointId())
                .setRatePerMinute(subscription.getEndpoint().getRatePerMinute())
                .setOrdered(subscription.getOrdered())
                .setTenant(subscription.getTenant())
                .setRetry(subscription.getRetry())
                .setReleasedAt(now());
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
