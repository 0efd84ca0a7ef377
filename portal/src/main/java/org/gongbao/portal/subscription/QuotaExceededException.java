package org.gongbao.portal.subscription;

import org.gongbao.portal.PortalException;

/** A tenant has as much of something as it may have. */
public final class QuotaExceededException extends PortalException {

    private static final long serialVersionUID = 1L;

    private final String quota;
    private final int limit;
    private final int used;

    /**
     * Makes it.
     *
     * @param quota what is limited, as {@code subscriptions}
     * @param limit how many there may be
     * @param used how many there are
     * @param wanted how many more were asked for
     */
    QuotaExceededException(String quota, int limit, int used, int wanted) {
        super(
                "POR-015",
                "Your tenant may have " + limit + " " + quota + " and has " + used + "; " + wanted
                        + " more cannot be made. Remove some, or ask the operator of this portal for more");
        this.quota = quota;
        this.limit = limit;
        this.used = used;
    }

    /** Returns what is limited. */
    public String quota() {
        return quota;
    }

    /** Returns how many there may be. */
    public int limit() {
        return limit;
    }

    /** Returns how many there are. */
    public int used() {
        return used;
    }
}
