package org.gongbao.broker;

import java.time.Duration;

/**
 * How often a child that dies is started again, and how fast. Immutable.
 *
 * @param firstWait wait after the first failure; it doubles with each further one in a row
 * @param longestWait longest wait
 * @param mostFailures so many failures in a row are the last
 * @param recovered a child that has worked for so long begins a new row when it dies
 */
record RestartPolicy(Duration firstWait, Duration longestWait, int mostFailures, Duration recovered) {

    /** Returns the wait after so many failures in a row, from 1. */
    Duration waitAfter(int failures) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
