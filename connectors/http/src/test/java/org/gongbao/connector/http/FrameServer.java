package org.gongbao.connector.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.impl.io.FrameInputBuffer;

/** A server that speaks frames of HTTP/2 over TLS, so that it can misbehave. Each request is answered by the next step of the script, or else by 200. */
final class FrameServer implements AutoCloseable {

    /** What to do once a request has been read. */
    interface Step {
        void answer(FrameConnection connection, int stream) throws IOException, InterruptedException;
    }

    /** Length of what each client says first (RFC 9113, section 3.4). */
    private static final int PREFACE = 24;

    final AtomicInteger requests = new AtomicInteger();
    final List<FrameConnection> connections = new CopyOnWriteArrayList<>();
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final SSLServerSocket listener;

    FrameServer(SSLContext context, Step... steps) {
        script.addAll(List.of(steps));
        try {
            listener = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static Step ok(String body) {
        return (connection, stream) -> {
            connection.head(stream, false, ":status", "200");
            connection.data(stream, true, body);
        };
    }

    URI uri(String host) {
        return URI.create("https://" + host + ":" + port() + "/");
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        connections.forEach(FrameConnection::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(SSLSocket socket) {
        FrameConnection connection = new FrameConnection(socket);
        try {
            connection.handshake();
            connections.add(connection);
            InputStream in = socket.getInputStream();
            in.readNBytes(PREFACE);
            connection.settings();
            FrameInputBuffer frames = new FrameInputBuffer(16_384);
            for (RawFrame frame = frames.read(in); frame != null; frame = frames.read(in)) {
                connection.received(frame);
                if (endsRequest(frame)) {
                    requests.incrementAndGet();
                    Step step = script.poll();
                    (step == null ? ok("") : step).answer(connection, frame.getStreamId());
                }
            }
        } catch (IOException e) {
            // the client went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }

    private static boolean endsRequest(RawFrame frame) {
        boolean request = frame.isType(FrameType.DATA) || frame.isType(FrameType.HEADERS);
        return request && frame.isFlagSet(FrameFlag.END_STREAM);
    }
}
