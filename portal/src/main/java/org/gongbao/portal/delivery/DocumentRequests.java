package org.gongbao.portal.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.index.PlacedDocument;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.schemas.identity.Identities;

/** Asks for deliveries of documents that a filter wants, whether or not they were ever delivered. Thread-safe. */
public final class DocumentRequests {

    private static final int MOST_DOCUMENTS = 20_000;
    private static final int MOST_FOR_A_TEST = 2_000;
    private static final Set<DeliveryStatus> SETTLED = EnumSet.of(DeliveryStatus.DELIVERED, DeliveryStatus.PENDING);

    private final Views views;
    private final DocumentSearch search;
    private final CommandDesk desk;
    private final DeliveryCommands commands;

    /** Makes it. */
    public DocumentRequests(Views views, DocumentSearch search, CommandDesk desk, Clock clock) {
        this.views = views;
        this.search = search;
        this.desk = desk;
        this.commands = new DeliveryCommands(clock);
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
        desk.refuseDisabled(subscription.getEndpoint().getEndpointId());
        boolean again = Boolean.TRUE.equals(request.again());
        FilterMatcher matcher = FilterMatcher.of(subscription.getFilter());
        Asked asked = new Asked();
        int documents = search.publishedSince(since, MOST_DOCUMENTS, found -> {
            asked.examined++;
            if (matcher.matches(found.document())) {
                asked.matched++;
                if (!again && isSettled(found, subscription)) {
                    asked.known++;
                } else if (asked.commands.size() < DeliveryRequests.MOST) {
                    asked.commands.add(commands.deliver(caller, found, subscription));
                }
            }
        });
        desk.send(ChangeKind.MATCH_ASKED, caller, subscription.getSubscriptionId(), asked.commands);
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
        desk.refuseDisabled(subscription.getEndpoint().getEndpointId());
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
        desk.send(ChangeKind.REPLAY_ASKED, caller, subscription.getSubscriptionId(), List.of(command));
        return command.getIntent().getDeliveryId();
    }

    private boolean isSettled(PlacedDocument found, Subscription subscription) {
        String id = Identities.deliveryId(
                found.document().getDocumentId(), found.document().getRevision(), subscription.getSubscriptionId());
        return views.deliveries()
                .byId(id)
                .filter(delivery -> SETTLED.contains(delivery.getStatus()))
                .isPresent();
    }
}
