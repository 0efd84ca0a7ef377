package org.gongbao.streams.acknowledgement;

import org.gongbao.record.v1.AcknowledgementState;

/** What a notice is of. Written so that those of a document lie together, by subscription and revision. */
record NoticeKey(String documentId, String subscriptionId, int revision) {

    private static final char SEPARATOR = '|';

    static NoticeKey of(AcknowledgementState notice) {
        return new NoticeKey(notice.getDocumentId(), notice.getSubscriptionId(), notice.getRevision());
    }

    static String prefix(String documentId) {
        return documentId + SEPARATOR;
    }

    String text() {
        return prefix(documentId) + subscriptionId + SEPARATOR + "%010d".formatted(revision);
    }
}
