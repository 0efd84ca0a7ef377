package org.gongbao.portal.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.deliverylog.DeliveryQuery;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.Subscription;

/** Asks for deliveries once more. Returns when the topic of commands has the requests; what they lead to is seen in the delivery log. Thread-safe. */
public final class DeliveryRequests {

    /** Deliveries that one request may ask for. */
    public static final int MOST = 10_000;

    private final Views views;
    private final CommandDesk desk;
    private final DeliveryCommands commands;

    /** Makes it. */
    public DeliveryRequests(Views views, CommandDesk desk, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.commands = new DeliveryCommands(clock);
    }

    /**
     * One delivery once more, whatever became of it.
     *
     * @throws ConflictException if its endpoint is disabled
     */
    public Requested replay(Caller caller, Subscription subscription, DeliveryState delivery) {
        desk.refuseDisabled(delivery.getEndpointId());
        desk.send(
                ChangeKind.REPLAY_ASKED,
                caller,
                delivery.getDeliveryId(),
                List.of(commands.replay(caller, delivery, subscription)));
        return new Requested(1, false);
    }

    /**
     * Deliveries of a subscription once more, those matched last first. What went with a digest goes with it again, unless certain documents are asked for.
     *
     * @throws org.gongbao.portal.subscription.InvalidRequestException if the request is wrong
     * @throws ConflictException if the endpoint is disabled
     */
    public Requested replay(Caller caller, Subscription subscription, ReplayRequest request) {
        DeliveryParameters parameters = new DeliveryParameters();
        DeliveryQuery query = new DeliveryQuery(
                Set.of(subscription.getSubscriptionId()),
                Set.copyOf(request.documents()),
                Optional.empty(),
                parameters.states("states", request.states()),
                parameters.time("since", request.since()),
                parameters.time("until", request.until()),
                Optional.empty());
        parameters.check();
        desk.refuseDisabled(subscription.getEndpoint().getEndpointId());
        boolean single = !request.documents().isEmpty();
        List<DeliveryState> found =
                views.deliveries().find(query, MOST + 1, delivery -> single || isByItself(delivery));
        List<DeliveryCommand> asked = found.stream()
                .limit(MOST)
                .map(delivery -> commands.replay(caller, delivery, subscription))
                .toList();
        desk.send(ChangeKind.REPLAY_ASKED, caller, subscription.getSubscriptionId(), asked);
        return new Requested(asked.size(), found.size() > MOST);
    }

    private static boolean isByItself(DeliveryState delivery) {
        return delivery.getDigestId() == null;
    }

    /** Asks to enable or disable an endpoint. */
    public void about(Caller caller, String endpointId, DeliveryAction action) {
        ChangeKind kind = action == DeliveryAction.ENABLE ? ChangeKind.ENDPOINT_ENABLED : ChangeKind.ENDPOINT_DISABLED;
        desk.send(kind, caller, endpointId, List.of(commands.about(caller, endpointId, action)));
    }
}
