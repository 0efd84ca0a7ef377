package org.gongbao.streams.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/** Where the desk keeps notices and what was withdrawn: state stores, or maps in tests. */
interface AcknowledgementBook {

    /** Returns the rule of a subscription as it is now, if it asks. */
    Optional<Chain> chain(String subscriptionId);

    Optional<AcknowledgementState> notice(NoticeKey key);

    /** Returns the notices of a document, by subscription, then by revision. */
    List<AcknowledgementState> ofDocument(String documentId);

    void save(AcknowledgementState notice);

    Optional<WithdrawnDocument> withdrawal(String documentId);

    void save(WithdrawnDocument withdrawal);

    /** Hands over all notices, in no order. Nothing may be saved meanwhile. */
    void each(Consumer<AcknowledgementState> taking);

    /** Forgets notices and withdrawals. */
    void forget(Predicate<AcknowledgementState> notices, Predicate<WithdrawnDocument> withdrawals);
}
