package org.gongbao.connector.ckan.client;

import java.time.Duration;
import java.util.Optional;

/** How the attempt to bring one document's dataset into step ended. */
public sealed interface Outcome {

    /** What was done. */
    enum Deed {
        /** A dataset was made. */
        CREATED,
        /** A dataset was changed, or called back from the deleted ones. */
        UPDATED,
        /** The dataset is gone. */
        DELETED,
        /** The portal was in step already, or ahead. */
        UNCHANGED
    }

    /**
     * The portal is in step.
     *
     * @param deed what was done
     * @param name name of the dataset
     * @param portalId identifier that the portal gave; empty if there is no dataset
     * @param revision revision that stands there now
     */
    record Settled(Deed deed, String name, String portalId, int revision) implements Outcome {}

    /**
     * The portal will never take this.
     *
     * @param code stable code
     * @param field the field that it refuses; empty if it does not say
     * @param message what failed, in the portal's words
     */
    record Refused(String code, String field, String message) implements Outcome {}

    /** Not now. */
    record Postponed(String code, String message, Optional<Duration> retryAfter) implements Outcome {}

    /** Not with this token or address, whatever the document. */
    record Barred(String code, String message) implements Outcome {}
}
