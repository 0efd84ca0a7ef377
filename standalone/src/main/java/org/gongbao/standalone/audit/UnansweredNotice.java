package org.gongbao.standalone.audit;

import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;

/**
 * A notice that nobody of those who were asked has acknowledged. Nothing is wrong with its deliveries; somebody should know all the same.
 *
 * @param noticeId the notice
 * @param documentId its document
 * @param revision the document's revision
 * @param subscriptionId its subscription
 * @param endedAt when the last one's time was over
 * @param contacts who was asked, in order
 */
public record UnansweredNotice(
        String noticeId,
        String documentId,
        int revision,
        String subscriptionId,
        Instant endedAt,
        List<String> contacts) {

    /** Copies the list. */
    public UnansweredNotice {
        contacts = List.copyOf(contacts);
    }

    static UnansweredNotice of(AcknowledgementState notice) {
        return new UnansweredNotice(
                notice.getNoticeId(),
                notice.getDocumentId(),
                notice.getRevision(),
                notice.getSubscriptionId(),
                notice.getEndedAt(),
                notice.getAskings().stream().map(Asking::getContact).toList());
    }
}
