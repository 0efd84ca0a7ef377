package org.gongbao.benchmarks.receiver;

/** Loopback addresses, one for each endpoint. */
public final class Loopback {
    /** 127.0.0.0/8 without 127.0.x.y, which others may use. */
    private static final int NETWORK = 127;

    private static final int FIRST = 2;

    private Loopback() {}

    /**
     * Returns the address of an endpoint.
     *
     * @param endpoint number of the endpoint, below 16 million
     */
    public static String address(int endpoint) {
        int place = endpoint + FIRST;
        return "%d.%d.%d.%d".formatted(NETWORK, 1 + (place >> 16), place >> 8 & 255, place & 255);
    }
}
