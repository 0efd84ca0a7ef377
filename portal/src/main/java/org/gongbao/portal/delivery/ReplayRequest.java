package org.gongbao.portal.delivery;

import java.util.List;

/**
 * Which deliveries of a subscription are wanted once more.
 *
 * @param states in these states; absent = those that ended without their receiver: EXHAUSTED, GONE, SHED
 * @param since matched at this time or later
 * @param until matched before this time
 * @param documents of these documents; absent = of all
 */
public record ReplayRequest(List<String> states, String since, String until, List<String> documents) {

    /** Fills what is absent. */
    public ReplayRequest {
        states = states == null || states.isEmpty() ? List.of("EXHAUSTED", "GONE", "SHED") : List.copyOf(states);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
