package org.gongbao.connector.webhook.dispatch;

import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeliveryAttempt;

/** Where outcomes go. Thread-safe, does not block. */
public interface Outbox {

    /** Writes an attempt and calls back once it is durable. */
    void attempt(DeliveryAttempt attempt, Runnable whenWritten);

    /** Writes a record that is no intent and calls back once it is durable. */
    void deadLetter(DeadLetter letter, Runnable whenWritten);

    /** Returns how many records are not yet durable. */
    int unwritten();
}
