package org.gongbao.streams.delivery;

import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;

/** What the delivery machine wants said. */
public sealed interface DeliveryOutput {

    /** An attempt is due now. */
    record AttemptDue(DeliveryIntent intent) implements DeliveryOutput {}

    /** A delivery changed. */
    record DeliveryChanged(DeliveryState state) implements DeliveryOutput {}

    /** An endpoint's breaker or its time of rest changed. */
    record EndpointChanged(EndpointState state) implements DeliveryOutput {}

    /** Something happened to an endpoint that its owner should know. */
    record Noticed(EndpointNotice notice) implements DeliveryOutput {}
}
