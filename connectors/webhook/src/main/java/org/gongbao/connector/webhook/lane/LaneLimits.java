package org.gongbao.connector.webhook.lane;

import java.time.Duration;

/**
 * How much may run and wait.
 *
 * @param fast requests at the same time that have not yet run for long
 * @param slow requests at the same time that run for long, or go to an endpoint that lately took long
 * @param perEndpoint requests at the same time to one endpoint
 * @param waitingPerEndpoint deliveries that wait for one endpoint
 * @param slowAfter what counts as long
 */
public record LaneLimits(int fast, int slow, int perEndpoint, int waitingPerEndpoint, Duration slowAfter) {

    /** Checks the bounds. */
    public LaneLimits {
        if (fast < 1 || slow < 0 || perEndpoint < 1 || waitingPerEndpoint < 0 || slowAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "Limits of the lanes must not be negative, and fast and perEndpoint at" + " least 1: " + fast + ", "
                            + slow + ", " + perEndpoint + ", " + waitingPerEndpoint + ", " + slowAfter);
        }
    }
}
