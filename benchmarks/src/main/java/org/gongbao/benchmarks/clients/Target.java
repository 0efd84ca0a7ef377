package org.gongbao.benchmarks.clients;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where a request goes.
 *
 * @param host name that Host and SNI have to carry
 * @param address address to connect to: the one that was checked
 * @param port port
 * @param path path
 * @param secure true for https
 */
record Target(String host, InetAddress address, int port, String path, boolean secure) {

    /** Returns the target of an endpoint. */
    static Target of(int endpoint, int port, String path, boolean secure) {
        String host = EndpointName.of(endpoint);
        return new Target(host, EndpointName.address(host).orElseThrow(), port, path, secure);
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    URI uri() {
        return URI.create(scheme() + "://" + host + ":" + port + path);
    }
}
