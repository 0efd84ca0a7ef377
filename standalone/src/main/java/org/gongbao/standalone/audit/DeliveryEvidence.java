package org.gongbao.standalone.audit;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.DeliveryState;

/** All that topics say of one delivery. Not thread-safe. */
final class DeliveryEvidence {

    /** Who says that the delivery should be. */
    enum Witness {
        /** Document and filter. */
        FILTER,
        /** The same, but the subscription was changed at about that time. */
        FILTER_AT_THE_SAME_TIME,
        /** The matcher's book of who was told. */
        MATCHER,
        /** What the matcher has still to pass on. */
        WAITING,
        /** A command. */
        COMMAND
    }

    private final String deliveryId;
    private final String documentId;
    private final int revision;
    private final String subscriptionId;
    private final Set<Witness> witnesses = EnumSet.noneOf(Witness.class);
    private final Set<Place> places = new LinkedHashSet<>(2);
    private final AttemptLog attempts = new AttemptLog();
    private DeliveryState state;
    private boolean tried;
    private boolean underWay;
    private boolean test;

    DeliveryEvidence(String deliveryId, String documentId, int revision, String subscriptionId) {
        this.deliveryId = deliveryId;
        this.documentId = documentId;
        this.revision = revision;
        this.subscriptionId = subscriptionId;
    }

    String deliveryId() {
        return deliveryId;
    }

    String documentId() {
        return documentId;
    }

    int revision() {
        return revision;
    }

    String subscriptionId() {
        return subscriptionId;
    }

    Set<Witness> witnesses() {
        return witnesses;
    }

    Set<Place> places() {
        return places;
    }

    AttemptLog attempts() {
        return attempts;
    }

    Optional<DeliveryState> state() {
        return Optional.ofNullable(state);
    }

    /** Tells whether an attempt was released or made, long enough ago for its state to be there. */
    boolean isTried() {
        return tried;
    }

    /** Tells whether an attempt was released so shortly ago that its state need not be there. */
    boolean mayBeUntold() {
        return underWay;
    }

    /** Tells whether it is a test that somebody asked for, with an id of its own. */
    boolean isTest() {
        return test;
    }

    void stateIs(DeliveryState latest) {
        state = latest;
    }

    void wasTried() {
        tried = true;
    }

    void isUnderWay() {
        underWay = true;
    }

    void isATest() {
        test = true;
    }

    Finding finding(Fault fault, String detail) {
        return new Finding(fault.code(), fault, deliveryId, documentId, revision, subscriptionId, detail);
    }
}
