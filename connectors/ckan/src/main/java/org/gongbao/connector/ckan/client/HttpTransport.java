package org.gongbao.connector.ckan.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.gongbao.connector.http.AddressGuard;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.HttpSettings;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.PooledHttpSender;
import org.gongbao.connector.http.SendResult;

/** Calls a portal's actions over HTTP. Thread-safe. */
public final class HttpTransport implements CkanTransport {

    /** An answer holds a dataset with all that others added to it; beyond this it is no answer to rely on. */
    private static final Capture WHOLE = new Capture(32 * 1024 * 1024, 32 * 1024 * 1024);

    private final URI actions;
    private final Map<String, String> headers;
    private final HttpSender sender;

    /**
     * Makes a transport and its connections.
     *
     * @param portal base address of the portal
     * @param tokenHeader name of the header that carries the token
     * @param token the token
     * @param connectTimeout longest time for a connection to be made
     * @param requestTimeout longest time for a whole call
     * @param connections calls at the same time
     */
    public HttpTransport(
            URI portal,
            String tokenHeader,
            String token,
            Duration connectTimeout,
            Duration requestTimeout,
            int connections) {
        actions = URI.create(portal.toString().replaceAll("/+$", "") + "/api/3/action/");
        headers = Map.of(tokenHeader, token);
        // the operator named this very address, so that it may well be within his own network
        sender = new PooledHttpSender(new HttpSettings(
                "gongbao-connector-ckan", connectTimeout, requestTimeout, connections, AddressGuard.open()));
    }

    @Override
    public CkanResponse call(String action, String contentType, byte[] body) throws IOException, InterruptedException {
        OutgoingRequest request =
                new OutgoingRequest("POST", actions.resolve(action), headers, Optional.of(contentType), body, WHOLE);
        return switch (await(sender.send(request))) {
            case SendResult.Answered answer
            when answer.truncated() ->
                throw new IOException("The answer to " + action + " broke off or is longer than 32 MiB");
            case SendResult.Answered answer ->
                new CkanResponse(answer.status(), answer.contentType().orElse(""), answer.body(), answer.retryAfter());
            case SendResult.NoAnswer none ->
                throw new IOException(none.reason() + " on " + action + ": " + none.message());
        };
    }

    @Override
    public void close() {
        sender.close();
    }

    private static SendResult await(CompletableFuture<SendResult> result) throws IOException, InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IOException("The sender failed: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
