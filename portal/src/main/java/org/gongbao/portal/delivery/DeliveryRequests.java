package org.gongbao.portal.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.index.PlacedDocument;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.log.TopicLog.Keyed;
import org.gongbao.portal.view.DeliveryQuery;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.schemas.identity.Identities;

/** Asks for deliveries once more. Returns when the topic of commands has the requests; what they lead to is seen in the delivery log. Thread-safe. */
public final class DeliveryRequests {

    /** Deliveries that one request may ask for. */
    public static final int MOST = 10_000;

    private static final int MOST_DOCUMENTS = 20_000;
    private static final int MOST_FOR_A_TEST = 2_000;
    private static final Set<DeliveryStatus> SETTLED = EnumSet.of(DeliveryStatus.DELIVERED, DeliveryStatus.PENDING);

    private final Views views;
    private final DocumentSearch search;
    private final TopicLog<DeliveryCommand> log;
    private final DeliveryCommands commands;

    /** Makes it. */
    public DeliveryRequests(Views views, DocumentSearch search, TopicLog<DeliveryCommand> log, Clock clock) {
        this.views = views;
        this.search = search;
        this.log = log;
        this.commands = new DeliveryCommands(clock);
    }

    /**
     * One delivery once more, whatever became of it.
     *
     * @throws ConflictException if its endpoint is disabled
     */
    public Requested replay(Caller caller, Subscription subscription, DeliveryState delivery) {
        refuseDisabled(delivery.getEndpointId());
        return send(List.of(commands.replay(caller, delivery, subscription)), false);
    }

    /**
     * Deliveries of a subscription once more, those that changed last first.
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
        refuseDisabled(subscription.getEndpoint().getEndpointId());
        List<DeliveryState> found = views.deliveries().find(query, MOST + 1);
        List<DeliveryCommand> asked = found.stream()
                .limit(MOST)
                .map(delivery -> commands.replay(caller, delivery, subscription))
                .toList();
        return send(asked, found.size() > MOST);
    }

    /**
     * Asks the filter of a subscription again of the documents since a time, and asks for those that it wants.
     *
     * @throws org.gongbao.portal.subscription.InvalidRequestException if the request is wrong
     * @throws ConflictException if the endpoint is disabled
     */
    public MatchedAgain matchAgain(Caller caller, Subscription subscription, MatchAgainRequest request) {
        DeliveryParameters parameters = new DeliveryParameters();
        Instant since = parameters.required("since", request.since());
        parameters.check();
        refuseDisabled(subscription.getEndpoint().getEndpointId());
        boolean again = Boolean.TRUE.equals(request.again());
        FilterMatcher matcher = FilterMatcher.of(subscription.getFilter());
        Asked asked = new Asked();
        int documents = search.publishedSince(since, MOST_DOCUMENTS, found -> {
            asked.examined++;
            if (matcher.matches(found.document())) {
                asked.matched++;
                if (!again && isSettled(found, subscription)) {
                    asked.known++;
                } else if (asked.commands.size() < MOST) {
                    asked.commands.add(commands.deliver(caller, found, subscription));
                }
            }
        });
        send(asked.commands, false);
        boolean more = documents > asked.examined || asked.matched > asked.known + asked.commands.size();
        return new MatchedAgain(asked.examined, asked.matched, asked.known, asked.commands.size(), more);
    }

    /** What was found and asked so far. */
    private static final class Asked {
        private final List<DeliveryCommand> commands = new ArrayList<>();
        private int examined;
        private int matched;
        private int known;
    }

    /**
     * Sends the latest document that a subscription wants, under an id of its own.
     *
     * @return the id
     * @throws ConflictException if there is no such document, or the endpoint is disabled
     */
    public String test(Caller caller, Subscription subscription) {
        refuseDisabled(subscription.getEndpoint().getEndpointId());
        FilterMatcher matcher = FilterMatcher.of(subscription.getFilter());
        PlacedDocument[] latest = new PlacedDocument[1];
        search.publishedSince(Instant.EPOCH, MOST_FOR_A_TEST, found -> {
            if (latest[0] == null && matcher.matches(found.document())) {
                latest[0] = found;
            }
        });
        if (latest[0] == null) {
            throw ConflictException.nothingToSend(subscription.getSubscriptionId());
        }
        DeliveryCommand command = commands.test(caller, latest[0], subscription);
        send(List.of(command), false);
        return command.getIntent().getDeliveryId();
    }

    /** Asks to enable or disable an endpoint. */
    public void about(Caller caller, String endpointId, DeliveryAction action) {
        send(List.of(commands.about(caller, endpointId, action)), false);
    }

    private boolean isSettled(PlacedDocument found, Subscription subscription) {
        String id = Identities.deliveryId(
                found.document().getDocumentId(), found.document().getRevision(), subscription.getSubscriptionId());
        return views.deliveries()
                .byId(id)
                .filter(delivery -> SETTLED.contains(delivery.getStatus()))
                .isPresent();
    }

    private void refuseDisabled(String endpointId) {
        boolean disabled = views.endpoints()
                .get(endpointId)
                .filter(state -> state.getBreaker() == BreakerState.DISABLED)
                .isPresent();
        if (disabled) {
            throw ConflictException.disabled(endpointId);
        }
    }

    private Requested send(List<DeliveryCommand> asked, boolean more) {
        if (!asked.isEmpty()) {
            log.write(asked.stream()
                    .map(command -> new Keyed<>(command.getEndpointId(), command))
                    .toList());
        }
        return new Requested(asked.size(), more);
    }
}
