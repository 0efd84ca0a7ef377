package org.gongbao.connector.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;

/** Blocking JSON calls over a sender, one after another or from many threads. Thread-safe; does not own the sender. */
public final class JsonExchange {

    private final HttpSender sender;
    private final Capture capture;

    /**
     * Creates the exchange.
     *
     * @param sender what sends
     * @param bodyLimit bytes of an answer that are read and kept
     */
    public JsonExchange(HttpSender sender, int bodyLimit) {
        this.sender = sender;
        this.capture = new Capture(bodyLimit, bodyLimit);
    }

    /**
     * Posts JSON and waits for the answer.
     *
     * @return the answer, of whatever status
     * @throws NoAnswerException if there was none
     */
    public JsonAnswer post(URI target, Map<String, String> headers, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return exchange(new OutgoingRequest("POST", target, headers, Optional.of(OutgoingRequest.JSON), body, capture));
    }

    /**
     * Gets a resource and waits for the answer.
     *
     * @return the answer, of whatever status
     * @throws NoAnswerException if there was none
     */
    public JsonAnswer get(URI target, Map<String, String> headers) {
        return exchange(new OutgoingRequest("GET", target, headers, Optional.empty(), new byte[0], capture));
    }

    private JsonAnswer exchange(OutgoingRequest request) {
        return switch (await(request)) {
            case Answered(var status, var body, var truncated, var contentType, var retryAfter, var headers) ->
                new JsonAnswer(status, body, truncated, contentType, retryAfter);
            case NoAnswer(var reason, var message) ->
                throw new NoAnswerException(reason, request.method() + " " + request.target() + ": " + message);
        };
    }

    private SendResult await(OutgoingRequest request) {
        try {
            return sender.send(request).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer(Reason.CLOSED, "The calling thread was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A sender completes its results with values only", e);
        }
    }
}
