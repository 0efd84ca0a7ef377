package org.gongbao.benchmarks.delivery;

import java.io.IOException;
import org.gongbao.benchmarks.receiver.Behaviour;
import org.gongbao.benchmarks.receiver.ReceiverProcess;

/** What is wrong with the endpoints of which something is wrong. */
enum Trouble {
    NONE("nothing"),
    HANG("answer nothing for 30 s"),
    REFUSE("refuse connections"),
    ERROR("answer 500"),
    DRIP("answer a byte a second"),
    BUSY("answer 429, Retry-After 60");

    private final String meaning;

    Trouble(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** Returns the address of an endpoint that has this trouble. */
    String url(ReceiverProcess receiver, int endpoint) throws IOException {
        return switch (this) {
            case NONE -> receiver.url(Behaviour.OK, endpoint);
            case HANG -> receiver.url(Behaviour.HANG, endpoint);
            case REFUSE -> receiver.refusingUrl(endpoint);
            case ERROR -> receiver.url(Behaviour.ERROR, endpoint);
            case DRIP -> receiver.url(Behaviour.DRIP, endpoint);
            case BUSY -> receiver.url(Behaviour.BUSY, endpoint);
        };
    }
}
