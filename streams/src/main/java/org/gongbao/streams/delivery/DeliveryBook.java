package org.gongbao.streams.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointState;

/** Where the desk keeps deliveries, endpoints, timers and parked deliveries: state stores, or maps in tests. */
interface DeliveryBook {

    Optional<DeliveryState> delivery(String deliveryId);

    void saveDelivery(DeliveryState delivery);

    void forgetDelivery(String deliveryId);

    Optional<EndpointState> endpoint(String endpointId);

    void saveEndpoint(EndpointState endpoint);

    /** As {@link #saveEndpoint}, but it may be lost in a crash of the next minute, or two. */
    void saveEndpointSoon(EndpointState endpoint);

    /** Saves some of what was to be saved soon; to be called once a second. */
    void settleSome();

    /** Returns some deliveries, those that ended too, in the order of their identifiers: those behind the given one. */
    List<DeliveryState> deliveriesAfter(String deliveryId, int most);

    void addTimer(TimerEntry entry);

    void removeTimer(TimerEntry entry);

    /** Returns entries that are due, earliest first. */
    List<TimerEntry> due(Instant now, int limit);

    void park(DeliveryState delivery);

    void unpark(DeliveryState delivery);

    /** Returns the delivery that was matched first of those that are parked for an endpoint. */
    Optional<String> firstParked(String endpointId);

    /** Notes a delivery that is collected with others: one of each document. */
    void collect(DeliveryState delivery);

    void uncollect(DeliveryState delivery);

    /** Returns the delivery of a document that is collected, as far as is noted: its state tells whether it still is. */
    Optional<String> collected(DigestKey key, String documentId);

    /** Returns the deliveries that are collected, as far as is noted. */
    List<String> collected(DigestKey key);

    /** Adds a timer unless it is there. */
    void ensureTimer(TimerEntry entry);

    /** Parks a delivery unless it is parked. */
    void ensureParked(DeliveryState delivery);

    /** Hands over all deliveries, those that ended too, in no order. Nothing may be saved meanwhile. */
    void eachDelivery(Consumer<DeliveryState> taking);

    /** Hands over all endpoints, in no order. Nothing may be saved meanwhile. */
    void eachEndpoint(Consumer<EndpointState> taking);

    /** Takes out the parked deliveries, by identifier, that are not. */
    void keepParked(Predicate<String> parked);
}
