package org.gongbao.streams.acknowledgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.identity.Identities;

/**
 * The state machine of one notice: event in, next state out; an asking that the state has more than before is to be made. What has ended stays as it
 * ended. Pure and thread-safe; an event that comes again changes nothing.
 */
final class AcknowledgementMachine {

    /** A delivery that asks the first contact is known; the time runs from when the document was matched. */
    AcknowledgementState opened(Chain chain, DeliveryState delivery, Instant now) {
        AcknowledgementState empty = AcknowledgementState.newBuilder()
                .setNoticeId(delivery.getDeliveryId())
                .setSubscriptionId(delivery.getSubscriptionId())
                .setTenant(chain.tenant())
                .setDocumentId(delivery.getDocumentId())
                .setRevision(delivery.getRevision())
                .setDocumentPartition(delivery.getDocumentPartition())
                .setDocumentOffset(delivery.getDocumentOffset())
                .setStatus(AcknowledgementStatus.ASKED)
                .setOpenedAt(delivery.getMatchedAt())
                .setUpdatedAt(now)
                .build();
        return asking(empty, chain.contacts().getFirst(), 1, delivery.getMatchedAt(), now);
    }

    /** The delivery of an asking changed: one that can never arrive lets the next be asked at once. */
    AcknowledgementState delivered(
            AcknowledgementState notice, Optional<Chain> chain, DeliveryState delivery, Instant now) {
        if (notice.getAskings().isEmpty() && delivery.getAsking() == 1 && chain.isPresent()) {
            return Answers.named(notice, opened(chain.get(), delivery, now));
        }
        Optional<Asking> known = find(notice, delivery.getAsking());
        if (known.isEmpty()) {
            return notice;
        }
        Asking asking = known.get();
        if (delivery.getStatus() == DeliveryStatus.DELIVERED && asking.getDeliveredAt() == null) {
            return with(notice, arrived(asking, delivery.getUpdatedAt()), now);
        }
        if (!isLost(delivery.getStatus()) || asking.getFailure() != null) {
            return notice;
        }
        AcknowledgementState noted = with(notice, failed(asking, delivery.getStatus()), now);
        boolean last = asking.getNumber() == notice.getAskings().size();
        return last && isOpen(noted) ? onward(noted, chain, false, now) : noted;
    }

    private static boolean isLost(DeliveryStatus status) {
        return switch (status) {
            case GONE, EXHAUSTED, SHED -> true;
            case PENDING, DELIVERED, COLLAPSED, UNKNOWN -> false;
        };
    }

    /** The time of whoever was asked last is over. Calls before that time change nothing. */
    AcknowledgementState due(AcknowledgementState notice, Optional<Chain> chain, Instant now) {
        boolean over = isOpen(notice)
                && notice.getDeadlineAt() != null
                && !notice.getDeadlineAt().isAfter(now);
        return over ? onward(notice, chain, true, now) : notice;
    }

    /** Somebody answered. The first answer ends an open notice; every contact's first answer is kept. */
    AcknowledgementState replied(AcknowledgementState notice, AcknowledgementReply reply, Instant now) {
        return Answers.isRepeated(notice, reply)
                ? notice
                : isOpen(notice)
                        ? ended(
                                Answers.added(notice, reply),
                                AcknowledgementStatus.ACKNOWLEDGED,
                                reply.getAnsweredAt(),
                                now)
                        : AcknowledgementState.newBuilder(Answers.added(notice, reply))
                                .setUpdatedAt(now)
                                .build();
    }

    /** Somebody answered before it was known that they were asked: answer and asking took different ways. */
    AcknowledgementState answered(Chain chain, AcknowledgementReply reply, Instant now) {
        AcknowledgementState unknown = AcknowledgementState.newBuilder()
                .setNoticeId(
                        Identities.deliveryId(reply.getDocumentId(), reply.getRevision(), reply.getSubscriptionId()))
                .setSubscriptionId(reply.getSubscriptionId())
                .setTenant(chain.tenant())
                .setDocumentId(reply.getDocumentId())
                .setRevision(reply.getRevision())
                .setDocumentPartition(-1)
                .setDocumentOffset(-1)
                .setStatus(AcknowledgementStatus.ASKED)
                .setOpenedAt(reply.getAnsweredAt())
                .setUpdatedAt(now)
                .build();
        return replied(unknown, reply, now);
    }

    /** The document was withdrawn, or a later revision acknowledged. */
    AcknowledgementState ended(AcknowledgementState notice, AcknowledgementStatus status, Instant now) {
        return isOpen(notice) ? ended(notice, status, now, now) : notice;
    }

    static boolean isOpen(AcknowledgementState notice) {
        return notice.getStatus() == AcknowledgementStatus.ASKED;
    }

    /**
     * Asks the next: whoever of the chain, as it is now, has not been asked in this round.
     *
     * @param timeIsOver whether a new round may begin; where nobody can be reached it would else begin at once, in vain
     */
    private AcknowledgementState onward(
            AcknowledgementState notice, Optional<Chain> chain, boolean timeIsOver, Instant now) {
        if (chain.isEmpty()) {
            return ended(notice, AcknowledgementStatus.CANCELLED, now, now);
        }
        int round = notice.getAskings().getLast().getRound();
        Set<String> asked = notice.getAskings().stream()
                .filter(asking -> asking.getRound() == round)
                .map(Asking::getEndpointId)
                .collect(Collectors.toSet());
        Optional<Chain.Contact> next = chain.get().contacts().stream()
                .filter(contact -> !asked.contains(contact.endpointId()))
                .findFirst();
        if (next.isPresent()) {
            return asking(notice, next.get(), round, now, now);
        }
        if (round > chain.get().repeats()) {
            return ended(notice, AcknowledgementStatus.UNANSWERED, now, now);
        }
        return timeIsOver ? asking(notice, chain.get().contacts().getFirst(), round + 1, now, now) : notice;
    }

    private static AcknowledgementState asking(
            AcknowledgementState notice, Chain.Contact contact, int round, Instant askedAt, Instant now) {
        int number = notice.getAskings().size() + 1;
        Instant deadline = askedAt.plus(contact.deadline());
        List<Asking> askings = new ArrayList<>(notice.getAskings());
        askings.add(Asking.newBuilder()
                .setNumber(number)
                .setRound(round)
                .setContact(contact.name())
                .setEndpointId(contact.endpointId())
                .setDeliveryId(Identities.deliveryId(
                        notice.getDocumentId(), notice.getRevision(), notice.getSubscriptionId(), number))
                .setAskedAt(askedAt)
                .setDeadlineAt(deadline)
                .build());
        return AcknowledgementState.newBuilder(notice)
                .setAskings(askings)
                .setDeadlineAt(deadline)
                .setUpdatedAt(now)
                .build();
    }

    private static AcknowledgementState ended(
            AcknowledgementState notice, AcknowledgementStatus status, Instant endedAt, Instant now) {
        return AcknowledgementState.newBuilder(notice)
                .setStatus(status)
                .setDeadlineAt(null)
                .setEndedAt(endedAt)
                .setUpdatedAt(now)
                .build();
    }

    private static Optional<Asking> find(AcknowledgementState notice, int number) {
        return notice.getAskings().stream()
                .filter(asking -> asking.getNumber() == number)
                .findFirst();
    }

    private static Asking arrived(Asking asking, Instant at) {
        return Asking.newBuilder(asking).setDeliveredAt(at).setFailure(null).build();
    }

    private static Asking failed(Asking asking, DeliveryStatus status) {
        return Asking.newBuilder(asking).setFailure(status.name()).build();
    }

    private static AcknowledgementState with(AcknowledgementState notice, Asking changed, Instant now) {
        return AcknowledgementState.newBuilder(notice)
                .setAskings(notice.getAskings().stream()
                        .map(asking -> asking.getNumber() == changed.getNumber() ? changed : asking)
                        .toList())
                .setUpdatedAt(now)
                .build();
    }
}
