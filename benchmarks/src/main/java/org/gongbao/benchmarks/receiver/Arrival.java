package org.gongbao.benchmarks.receiver;

/**
 * One request.
 *
 * @param document number of the document that its body names; -1 if it names none
 * @param endpoint number at the end of its path
 * @param behaviour what was done with it
 * @param nanos when it was complete, on the machine's monotonic clock
 */
public record Arrival(int document, int endpoint, Behaviour behaviour, long nanos) {}
