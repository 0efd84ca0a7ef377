package org.gongbao.streams.acknowledgement;

/** Names of the stores. */
public final class AcknowledgementStores {

    /** State of each notice, by document, subscription and revision. */
    public static final String NOTICES = "acknowledgement-notices";

    /** Documents that were withdrawn, by their identifier. */
    public static final String WITHDRAWALS = "acknowledgement-withdrawals";

    private AcknowledgementStores() {}
}
