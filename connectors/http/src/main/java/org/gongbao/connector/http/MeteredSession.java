package org.gongbao.connector.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.gongbao.connector.http.OutgoingRequest.Capture;

/**
 * Bounds what comes over a connection from one request to the next, whatever it says. With HTTP/2 that is not the answer alone: the client acknowledges each
 * PING and SETTINGS, and keeps in memory without bound what the other side does not read of that ({@code AbstractH2StreamMultiplexer} of httpcore5-h2 5.4);
 * frames may be empty, too. Thread-safe.
 */
final class MeteredSession extends ForwardingSession {

    private static final String ATTRIBUTE = "gongbao.allowance";

    /** Holds the longest head, with what belongs to the connection. */
    private static final long LEAST = 128 * 1024;

    /** A body may come in frames that are hardly longer than their own heads. */
    private static final int FRAMING = 4;

    private final AtomicLong left = new AtomicLong(LEAST);

    MeteredSession(IOSession session) {
        super(session);
    }

    /** Allows a request that is sent with a context as much as its answer may take. */
    static void allow(HttpContext context, Capture capture) {
        context.setAttribute(ATTRIBUTE, LEAST + (long) FRAMING * capture.readBytes());
    }

    @Override
    public void enqueue(Command command, Command.Priority priority) {
        if (command instanceof RequestExecutionCommand request
                && request.getContext().getAttribute(ATTRIBUTE) instanceof Long allowance) {
            left.set(allowance);
        }
        super.enqueue(command, priority);
    }

    /** With TLS what was decrypted is handed over by an event; what is read here is empty then. */
    @Override
    public void upgrade(IOEventHandler handler) {
        super.upgrade(new MeteredHandler(handler, this));
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = super.read(target);
        take(count);
        return count;
    }

    /** Counts bytes that have come; less than one stands for none. */
    void take(int count) throws MessageConstraintException {
        if (count > 0 && left.addAndGet(-count) < 0) {
            throw new MessageConstraintException("More came over the connection than any answer needs");
        }
    }
}
