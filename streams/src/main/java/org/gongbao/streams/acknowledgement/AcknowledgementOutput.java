package org.gongbao.streams.acknowledgement;

import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.EndpointNotice;

/** What follows for others. */
public sealed interface AcknowledgementOutput {

    /** A notice changed. */
    record NoticeChanged(AcknowledgementState state) implements AcknowledgementOutput {}

    /** A delivery is to begin. */
    record DeliveryWanted(DeliveryCommand command) implements AcknowledgementOutput {}

    /** Nobody answered, which the owner of the subscription should know. */
    record Unanswered(EndpointNotice notice) implements AcknowledgementOutput {}
}
