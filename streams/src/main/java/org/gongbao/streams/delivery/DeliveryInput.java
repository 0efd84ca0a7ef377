package org.gongbao.streams.delivery;

import java.util.List;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;

/** What reaches the delivery processor. */
public sealed interface DeliveryInput {

    /** A document is to go to subscriptions. */
    record Intended(List<DeliveryIntent> intents) implements DeliveryInput {

        /** Copies the list. */
        public Intended {
            intents = List.copyOf(intents);
        }
    }

    /** An attempt has ended. */
    record Attempted(DeliveryAttempt attempt) implements DeliveryInput {}

    /** Somebody asks something of a delivery or an endpoint. */
    record Commanded(DeliveryCommand command) implements DeliveryInput {}
}
