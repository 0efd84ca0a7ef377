package org.gongbao.benchmarks.clients;

import java.util.Locale;
import org.gongbao.benchmarks.receiver.Behaviour;

/** What the clients are asked to do. In each there are 64 requests to healthy endpoints under way. */
enum Scenario {
    /** Connections are kept. */
    KEPT(200, Behaviour.OK, false, "200 addresses, connections kept"),
    /** The receiver closes after each answer. */
    NEW(20_000, Behaviour.CLOSE, false, "20,000 addresses, a new connection each"),
    /** More addresses than the pool may have connections: each request needs a new one, and another has to go for it. */
    POOL_FULL(20_000, Behaviour.OK, false, "20,000 addresses, pool of 3,000 full"),
    /** As {@link #KEPT}, and one request in twenty goes to an address that answers nothing. */
    HANGING(200, Behaviour.OK, false, "200 addresses kept, 5 % more hang"),
    /** TLS, the receiver closes after each answer: a handshake each, resumed where the client can. */
    TLS(100, Behaviour.CLOSE, true, "100 names, a new TLS connection each");

    /** One request in so many hangs. */
    static final int HANGING_SHARE = 20;

    /** Endpoints that hang have numbers of their own, beyond all others. */
    private static final int FIRST_HANGING = 100_000;

    private final int addresses;
    private final Behaviour behaviour;
    private final boolean secure;
    private final String title;

    Scenario(int addresses, Behaviour behaviour, boolean secure, String title) {
        this.addresses = addresses;
        this.behaviour = behaviour;
        this.secure = secure;
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isSecure() {
        return secure;
    }

    /** Returns where the request goes that is sent as this one, counted from zero. */
    Target target(int request, int port) {
        return target(request % addresses, port, behaviour);
    }

    /** Returns the address of the hanging request that is sent as this one; each has one of its own. */
    Target hangingTarget(int request, int port) {
        return target(FIRST_HANGING + request, port, Behaviour.HANG);
    }

    private Target target(int endpoint, int port, Behaviour asked) {
        return Target.of(endpoint, port, "/" + asked.name().toLowerCase(Locale.ROOT) + "/" + endpoint, secure);
    }

    /** Returns whether this client can be asked for it. */
    boolean suits(Candidate candidate) {
        return this != POOL_FULL || candidate.isPoolBounded();
    }
}
