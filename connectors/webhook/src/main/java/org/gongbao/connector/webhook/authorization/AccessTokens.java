package org.gongbao.connector.webhook.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongbao.connector.http.HttpSender;
import org.gongbao.connector.http.OutgoingRequest;
import org.gongbao.connector.http.OutgoingRequest.Capture;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.connector.webhook.authorization.TokenResult.Closed;
import org.gongbao.connector.webhook.authorization.TokenResult.Refused;
import org.gongbao.connector.webhook.authorization.TokenResult.Token;
import org.gongbao.connector.webhook.authorization.TokenResult.Unreached;
import org.gongbao.connector.webhook.message.Credentials.OAuth2;

/**
 * Gets tokens by client credentials (RFC 6749, section 4.4) and keeps each until shortly before it expires. Requests for the same token share one
 * fetch; a failure is kept for nobody. Thread-safe.
 */
public final class AccessTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Capture WHOLE = new Capture(16 * 1024, 64 * 1024);

    /** A token without a time of its own. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    /** It has to live through the request that it is for. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private record Kept(CompletableFuture<TokenResult> result, Instant until) {}

    private record Answer(TokenResult result, Duration lifetime) {}

    private final HttpSender sender;
    private final Clock clock;
    private final Map<OAuth2, Kept> kept = new HashMap<>();

    /**
     * Creates an empty store of tokens.
     *
     * @param sender guards what may be connected to
     */
    public AccessTokens(HttpSender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Returns a token, or why there is none; never completed exceptionally. */
    public CompletableFuture<TokenResult> token(OAuth2 client) {
        CompletableFuture<TokenResult> fetched = new CompletableFuture<>();
        synchronized (kept) {
            Kept known = kept.get(client);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.result();
            }
            kept.put(client, new Kept(fetched, Instant.MAX));
        }
        Optional<OutgoingRequest> request = request(client);
        if (request.isEmpty()) {
            settle(client, fetched, new Answer(new Refused("Not a URL of a token"), Duration.ZERO));
        } else {
            var unused = sender.send(request.get()).thenAccept(result -> settle(client, fetched, answer(result)));
        }
        return fetched;
    }

    /** Forgets a token that the receiver did not accept. */
    public void forget(OAuth2 client) {
        synchronized (kept) {
            kept.remove(client);
        }
    }

    private void settle(OAuth2 client, CompletableFuture<TokenResult> fetched, Answer answer) {
        synchronized (kept) {
            if (answer.result() instanceof Token) {
                kept.put(
                        client,
                        new Kept(
                                fetched, clock.instant().plus(answer.lifetime()).minus(MARGIN)));
            } else {
                kept.remove(client);
            }
        }
        fetched.complete(answer.result());
    }

    private static Optional<OutgoingRequest> request(OAuth2 client) {
        String form =
                "grant_type=client_credentials" + (client.scope().isEmpty() ? "" : "&scope=" + form(client.scope()));
        String pair = form(client.clientId()) + ":" + form(client.clientSecret());
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        try {
            return Optional.of(new OutgoingRequest(
                    "POST",
                    new URI(client.tokenUrl()),
                    Map.of("Authorization", basic, "Accept", "application/json"),
                    Optional.of(FORM),
                    form.getBytes(StandardCharsets.UTF_8),
                    WHOLE));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Answer answer(SendResult result) {
        return switch (result) {
            case NoAnswer none when none.reason() == Reason.CLOSED -> new Answer(new Closed(), Duration.ZERO);
            case NoAnswer none when none.reason() == Reason.PROXY -> new Answer(new Unreached(none), Duration.ZERO);
            case NoAnswer none -> refused("no answer: " + none.reason());
            case Answered answer when !answer.successful() -> refused("status " + answer.status());
            case Answered answer -> token(answer.body());
        };
    }

    private static Answer token(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            String token = json.path("access_token").asText();
            if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                return refused("no access_token");
            }
            long seconds = json.path("expires_in").asLong(USUAL.toSeconds());
            return new Answer(new Token(token), Duration.ofSeconds(seconds));
        } catch (JsonProcessingException e) {
            return refused("no JSON");
        }
    }

    private static Answer refused(String why) {
        return new Answer(new Refused("The token's server gave " + why), Duration.ZERO);
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
