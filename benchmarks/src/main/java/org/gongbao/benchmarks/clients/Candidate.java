package org.gongbao.benchmarks.clients;

import java.util.function.Function;

/** The clients that are compared. */
enum Candidate {
    /** The baseline. */
    SOCKETS("blocking sockets, virtual threads", false, SocketClient::new),
    /** What the connectors send by. */
    CONNECTOR("connector (Apache HttpClient 5)", true, ConnectorClient::new),
    /** The same library without the connector's additions. */
    APACHE_LAX("Apache HttpClient 5 alone, lax pool", false, LaxPoolClient::new),
    /** {@code java.net.http}. */
    JDK("JDK HttpClient", true, JdkClient::new),
    /** Jetty. */
    JETTY("Jetty HttpClient", false, JettyClient::new),
    /** AsyncHttpClient. */
    NETTY("AsyncHttpClient (Netty)", false, NettyClient::new);

    private final String title;
    private final boolean poolBounded;
    private final Function<Limits, Client> opening;

    Candidate(String title, boolean poolBounded, Function<Limits, Client> opening) {
        this.title = title;
        this.poolBounded = poolBounded;
        this.opening = opening;
    }

    String title() {
        return title;
    }

    /** Returns whether it closes kept connections where more are needed than it may have, so that it can be asked for more addresses than connections. */
    boolean isPoolBounded() {
        return poolBounded;
    }

    Client open(Limits limits) {
        return opening.apply(limits);
    }
}
