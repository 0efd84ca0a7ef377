package org.gongbao.connector.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/** Hands on the events of a connection, and counts what comes with them. Called by the thread of its connection. */
final class MeteredHandler implements IOEventHandler {

    private final IOEventHandler handler;
    private final MeteredSession meter;

    MeteredHandler(IOEventHandler handler, MeteredSession meter) {
        this.handler = handler;
        this.meter = meter;
    }

    @Override
    public void inputReady(IOSession session, ByteBuffer source) throws IOException {
        if (source != null) {
            meter.take(source.remaining());
        }
        handler.inputReady(session, source);
    }

    @Override
    public void connected(IOSession session) throws IOException {
        handler.connected(session);
    }

    @Override
    public void outputReady(IOSession session) throws IOException {
        handler.outputReady(session);
    }

    @Override
    public void timeout(IOSession session, Timeout timeout) throws IOException {
        handler.timeout(session, timeout);
    }

    @Override
    public void exception(IOSession session, Exception cause) {
        handler.exception(session, cause);
    }

    @Override
    public void disconnected(IOSession session) {
        handler.disconnected(session);
    }
}
