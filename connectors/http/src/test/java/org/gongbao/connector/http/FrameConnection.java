package org.gongbao.connector.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.config.H2Param;
import org.apache.hc.core5.http2.config.H2Setting;
import org.apache.hc.core5.http2.frame.DefaultFrameFactory;
import org.apache.hc.core5.http2.frame.FrameFactory;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.http2.impl.io.FrameOutputBuffer;
import org.apache.hc.core5.util.ByteArrayBuffer;

/** One connection of a {@link FrameServer}, with what its client has shown of itself. Written to by one thread. */
final class FrameConnection implements AutoCloseable {

    private static final FrameFactory FRAMES = DefaultFrameFactory.INSTANCE;

    /** Protocols that the client offered by ALPN. */
    final List<String> offered = new CopyOnWriteArrayList<>();

    /** Settings of the client, as name=value. */
    final List<String> settings = new CopyOnWriteArrayList<>();

    /** Done once the connection has ended. */
    final CompletableFuture<Void> closed = new CompletableFuture<>();

    private final SSLSocket socket;
    private final FrameOutputBuffer frames = new FrameOutputBuffer(16_384);
    private final HPackEncoder encoder = new HPackEncoder(4_096, StandardCharsets.US_ASCII);
    private OutputStream out = OutputStream.nullOutputStream();

    FrameConnection(SSLSocket socket) {
        this.socket = socket;
    }

    void handshake() throws IOException {
        socket.setHandshakeApplicationProtocolSelector((secure, protocols) -> {
            offered.addAll(protocols);
            return protocols.contains("h2") ? "h2" : "";
        });
        socket.startHandshake();
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Returns the names that the client asked for in the handshake (SNI). */
    List<String> names() {
        return ((ExtendedSSLSession) socket.getSession())
                .getRequestedServerNames().stream()
                        .map(name -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
                        .toList();
    }

    void settings() throws IOException {
        write(FRAMES.createSettings(new H2Setting(H2Param.MAX_CONCURRENT_STREAMS, 100)));
    }

    void received(RawFrame frame) throws IOException {
        if (frame.isType(FrameType.SETTINGS) && !frame.isFlagSet(FrameFlag.ACK)) {
            for (ByteBuffer payload = frame.getPayload(); payload.hasRemaining(); ) {
                H2Param parameter = H2Param.valueOf(payload.getShort());
                settings.add(parameter + "=" + payload.getInt());
            }
            write(FRAMES.createSettingsAck());
        }
    }

    void head(int stream, boolean end, String... namesAndValues) throws IOException {
        write(FRAMES.createHeaders(stream, ByteBuffer.wrap(packed(namesAndValues)), true, end));
    }

    /** Begins a head that goes on in further frames. */
    void beginHead(int stream, String... namesAndValues) throws IOException {
        write(FRAMES.createHeaders(stream, ByteBuffer.wrap(packed(namesAndValues)), false, false));
    }

    void continueHead(int stream, boolean end, String... namesAndValues) throws IOException {
        write(FRAMES.createContinuation(stream, ByteBuffer.wrap(packed(namesAndValues)), end));
    }

    void emptyContinuations(int stream, int count) throws IOException {
        for (int frame = 0; frame < count; frame++) {
            frames.write(FRAMES.createContinuation(stream, ByteBuffer.allocate(0), false), out);
        }
        out.flush();
    }

    void push(int stream, int promised) throws IOException {
        byte[] head = packed(":method", "GET", ":scheme", "https", ":authority", "localhost", ":path", "/pushed");
        write(FRAMES.createPushPromise(
                stream,
                ByteBuffer.allocate(4 + head.length).putInt(promised).put(head).flip(),
                true));
    }

    void data(int stream, boolean end, String text) throws IOException {
        write(FRAMES.createData(stream, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), end));
    }

    void reset(int stream, H2Error error) throws IOException {
        write(FRAMES.createResetStream(stream, error));
    }

    void goAway(int lastStream, H2Error error) throws IOException {
        write(FRAMES.createGoAway(lastStream, error, "leaving"));
    }

    /** Asks for signs of life, of which the client owes an answer each. */
    void pings(int count) throws IOException {
        for (int ping = 0; ping < count; ping++) {
            frames.write(FRAMES.createPing(ByteBuffer.allocate(8)), out);
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        } finally {
            closed.complete(null);
        }
    }

    private byte[] packed(String... namesAndValues) throws IOException {
        ByteArrayBuffer packed = new ByteArrayBuffer(64);
        for (int place = 0; place < namesAndValues.length; place += 2) {
            encoder.encodeHeader(packed, namesAndValues[place], namesAndValues[place + 1], false);
        }
        return packed.toByteArray();
    }

    private void write(RawFrame frame) throws IOException {
        frames.write(frame, out);
        out.flush();
    }
}
