package org.gongbao.connector.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult.Answered;

/**
 * Takes in one answer: keeps its first bytes, reads on so that the connection can be used again, and breaks off when it is too long. Written
 * by a thread of the network, read by that of the deadline too: hence the lock.
 */
final class CapturingConsumer implements AsyncResponseConsumer<Void> {

    private final Capture capture;
    private final Runnable whenReleased;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    private HttpResponse head;
    private Instant headAt;
    private FutureCallback<Void> end;
    private long read;
    private boolean complete;

    /**
     * Creates the consumer of one answer.
     *
     * @param capture how much is wanted
     * @param whenReleased called once the connection is free for the next request
     */
    CapturingConsumer(Capture capture, Runnable whenReleased) {
        this.capture = capture;
        this.whenReleased = whenReleased;
    }

    /** Returns whether the answer has come to its end. */
    synchronized boolean isComplete() {
        return complete;
    }

    /** Returns what came so far; empty while there is no status. */
    synchronized Optional<Answered> answer() {
        if (head == null) {
            return Optional.empty();
        }
        Optional<String> contentType = header("Content-Type");
        return Optional.of(new Answered(
                head.getCode(),
                kept.toString(charset(contentType)),
                !complete || read > kept.size(),
                contentType,
                header("Retry-After").flatMap(value -> RetryAfter.parse(value, headAt)),
                wanted()));
    }

    @Override
    public synchronized void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<Void> callback) {
        head = response;
        headAt = Instant.now();
        end = callback;
        if (entity == null) {
            complete = true;
            callback.completed(null);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 and 103 say nothing about the outcome
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void consume(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            byte[] chunk = new byte[source.remaining()];
            source.get(chunk);
            int wanted = Math.min(chunk.length, capture.keptBytes() - kept.size());
            kept.write(chunk, 0, wanted);
            read += chunk.length;
        }
        if (read > capture.readBytes()) {
            throw new IOException("The answer is longer than " + capture.readBytes() + " bytes");
        }
    }

    @Override
    public synchronized void streamEnd(List<? extends Header> trailers) {
        complete = true;
        end.completed(null);
    }

    @Override
    public void failed(Exception cause) {
        // the callback of the request hears of it too
    }

    @Override
    public void releaseResources() {
        whenReleased.run();
    }

    private Map<String, String> wanted() {
        Map<String, String> found = new HashMap<>();
        capture.headers().forEach(name -> header(name).ifPresent(value -> found.put(name, value)));
        return found;
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(head.getFirstHeader(name)).map(Header::getValue);
    }

    private static Charset charset(Optional<String> contentType) {
        return contentType
                .map(ContentType::parseLenient)
                .map(type -> type.getCharset(StandardCharsets.UTF_8))
                .orElse(StandardCharsets.UTF_8);
    }
}
