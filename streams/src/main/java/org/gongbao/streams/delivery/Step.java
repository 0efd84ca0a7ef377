package org.gongbao.streams.delivery;

import java.util.Optional;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointState;

/**
 * What one event makes of a delivery and its endpoint.
 *
 * @param endpoint the endpoint from now on
 * @param delivery the delivery from now on
 * @param released the attempt that is to be made now, if one is
 */
public record Step(EndpointState endpoint, DeliveryState delivery, Optional<DeliveryIntent> released) {

    static Step of(EndpointState endpoint, DeliveryState delivery) {
        return new Step(endpoint, delivery, Optional.empty());
    }
}
