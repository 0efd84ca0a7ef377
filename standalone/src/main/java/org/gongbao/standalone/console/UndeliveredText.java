package org.gongbao.standalone.console;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;

/** What is said of deliveries that ended without their receiver's consent. Pure. */
public final class UndeliveredText {

    private UndeliveredText() {}

    /** Returns one line for each kind of such an end; empty if all was delivered. */
    public static List<String> of(DeliveryCounts deliveries) {
        List<String> lines = new ArrayList<>();
        if (deliveries.gone() > 0) {
            lines.add(
                    "RUN-047: %d deliveries ended for good: their receiver said 410 or is disabled, or the subscription or document was removed meanwhile. Nothing is tried again."
                            .formatted(deliveries.gone()));
        }
        if (deliveries.exhausted() > 0) {
            lines.add(
                    "RUN-048: %d deliveries were given up after as many attempts as the schedule allows; gongbao status and the portal's page of subscriptions tell which endpoint."
                            .formatted(deliveries.exhausted()));
        }
        if (deliveries.shed() > 0) {
            lines.add(
                    "RUN-049: %d deliveries were given up unsent, as too many waited for their receiver (gongbao.delivery.backlog); they can be asked for again."
                            .formatted(deliveries.shed()));
        }
        if (deliveries.collected() > 0) {
            lines.add(
                    "RUN-058: %d deliveries wait for the time of their digest; they go out when the program runs then."
                            .formatted(deliveries.collected()));
        }
        return lines;
    }
}
