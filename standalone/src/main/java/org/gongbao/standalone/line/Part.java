package org.gongbao.standalone.line;

/** The parts of the line in the opposite order of their stopping: whoever uses another part stops before it. */
enum Part {
    BROKER,
    REGISTRY,
    PORTAL,
    STREAMS,
    CONNECT,
    PRODUCERS
}
