package org.gongbao.streams.delivery;

/** Names of the delivery processor's stores. */
public final class DeliveryStores {

    /** State of each delivery, by its identifier. */
    public static final String STATES = "delivery-states";

    /** Health of each endpoint, by its identifier. */
    public static final String ENDPOINTS = "delivery-endpoints";

    /** What is due when; see {@link StoreKeys}. */
    public static final String TIMER = "delivery-timer";

    /** Deliveries that wait for room at their endpoint; see {@link StoreKeys}. */
    public static final String PARKED = "delivery-parked";

    /** Deliveries that wait for their digest; see {@link StoreKeys}. */
    public static final String COLLECTED = "delivery-collected";

    private DeliveryStores() {}
}
