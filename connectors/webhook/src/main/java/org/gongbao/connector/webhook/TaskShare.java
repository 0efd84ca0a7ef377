package org.gongbao.connector.webhook;

import java.util.HashMap;
import java.util.Map;

/**
 * The share that one of several tasks has in what must be done once.
 *
 * @param number the task, from 0
 * @param tasks how many there are
 */
record TaskShare(int number, int tasks) {

    private static final String NUMBER = "webhook.task.number";
    private static final String TASKS = "webhook.task.count";

    /** Returns the share that the connector gave a task; all of it if it gave none. */
    static TaskShare of(Map<String, String> properties) {
        return new TaskShare(
                Integer.parseInt(properties.getOrDefault(NUMBER, "0")),
                Integer.parseInt(properties.getOrDefault(TASKS, "1")));
    }

    Map<String, String> addedTo(Map<String, String> settings) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(NUMBER, Integer.toString(number));
        more.put(TASKS, Integer.toString(tasks));
        return Map.copyOf(more);
    }

    /** Returns whether this task does what concerns an endpoint. */
    boolean includes(String endpointId) {
        return Math.floorMod(endpointId.hashCode(), tasks) == number;
    }
}
