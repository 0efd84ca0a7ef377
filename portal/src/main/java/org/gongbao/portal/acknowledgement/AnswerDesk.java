package org.gongbao.portal.acknowledgement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.log.TopicLog;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AnswerWay;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.acknowledgement.AskedFor;

/** Takes answers and passes them on to whoever keeps the notices. Thread-safe. */
public final class AnswerDesk {

    /** A link is good for so long after the document was matched. */
    public static final Duration GOOD_FOR = Duration.ofDays(30);

    private static final int LONGEST_NAME = 100;

    private final Views views;
    private final Supplier<AcknowledgementTokens> tokens;
    private final TopicLog<AcknowledgementReply> log;
    private final Clock clock;

    /**
     * Makes a desk.
     *
     * @param tokens reads links; asked when the first link comes
     * @param log where answers go
     */
    public AnswerDesk(
            Views views, Supplier<AcknowledgementTokens> tokens, TopicLog<AcknowledgementReply> log, Clock clock) {
        this.views = views;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads a link; nothing changes.
     *
     * @throws AnswerRefusedException POR-033 if this portal did not make it, POR-034 if it is no longer good
     */
    public AskedNotice read(String token) {
        AskedFor asked = tokens.get().read(token).orElseThrow(AnswerRefusedException::unknown);
        AskedNotice notice = new AskedNotice(
                asked, views.acknowledgements().find(asked.documentId(), asked.revision(), asked.subscriptionId()));
        if (!isGood(notice)) {
            throw AnswerRefusedException.over();
        }
        return notice;
    }

    /**
     * Takes an answer. The same contact's second answer changes nothing.
     *
     * @param answeredBy who answers, in their own words; null or blank = they do not say
     * @return true if it is new
     * @throws InvalidRequestException if the name is too long
     * @throws PortalException POR-030 if it cannot be stored
     */
    public boolean answer(AskedNotice notice, String answeredBy, AnswerWay way) {
        String name = answeredBy == null || answeredBy.isBlank() ? null : answeredBy.strip();
        if (name != null && (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidRequestException(
                    List.of(new FieldError("answeredBy", "has at most " + LONGEST_NAME + " characters, on one line")));
        }
        if (notice.answer().isPresent()) {
            return false;
        }
        AskedFor asked = notice.asked();
        log.write(
                asked.subscriptionId(),
                AcknowledgementReply.newBuilder()
                        .setSubscriptionId(asked.subscriptionId())
                        .setDocumentId(asked.documentId())
                        .setRevision(asked.revision())
                        .setAsking(asked.asking())
                        .setAnsweredBy(name)
                        .setWay(way)
                        .setAnsweredAt(now())
                        .build());
        return true;
    }

    /** Of a notice that this portal has not read of yet the subscription tells whether it can still come. */
    private boolean isGood(AskedNotice notice) {
        Optional<AcknowledgementState> known = notice.notice();
        return known.isPresent()
                ? known.get().getOpenedAt().plus(GOOD_FOR).isAfter(now())
                : views.subscriptions().get(notice.asked().subscriptionId()).isPresent();
    }

    /** Topics hold moments to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
