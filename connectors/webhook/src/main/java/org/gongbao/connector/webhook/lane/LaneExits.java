package org.gongbao.connector.webhook.lane;

/**
 * What the lanes decide for a delivery. Called from within the lanes: an implementation must not call back into them at once.
 *
 * @param <F> a delivery under way
 */
public interface LaneExits<F> {

    /** The delivery may run now; {@link Lanes#finished} must be told when it has ended. */
    void start(F flight);

    /** The delivery runs too long and there is no room left for such: it is to be broken off and put off. */
    void giveUp(F flight);

    /** The delivery is put off without having run. */
    void defer(F flight, DeferralReason reason);
}
