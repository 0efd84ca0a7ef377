package org.gongbao.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to one registry with several addresses: the next address at once, the next round after a wait; only after an outage. */
final class RegistryTransport implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RegistryTransport.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConfiguration configuration;
    private final HttpClient http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int preferred;

    /** An answer that is no outage. */
    record Answer(int status, JsonNode body) {

        /** Returns Confluent's error code, or the status times 100 where there is none. */
        int errorCode() {
            return body.path("error_code").asInt(status * 100);
        }

        String message() {
            return body.path("message").asText(body.toString());
        }
    }

    RegistryTransport(RegistryConfiguration configuration) {
        this.configuration = configuration;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(configuration.connectTimeout())
                .build();
    }

    /** Sends a request; the body may be null. */
    Answer send(String method, String path, JsonNode body) {
        Exception last = null;
        for (int round = 0; round <= configuration.retries(); round++) {
            if (round > 0) {
                pause(round, last);
            }
            for (int turn = 0; turn < configuration.urls().size(); turn++) {
                int index = (preferred + turn) % configuration.urls().size();
                try {
                    Answer answer = once(configuration.urls().get(index), method, path, body);
                    preferred = index;
                    return answer;
                } catch (IOException e) {
                    last = e;
                }
            }
        }
        throw unavailable(last);
    }

    private Answer once(URI base, String method, String path, JsonNode body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(withoutUser(base) + path))
                .timeout(configuration.readTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        configuration.authorization().ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                throw new IOException("HTTP " + response.statusCode() + " from " + withoutUser(base) + path);
            }
            return answer(base, path, response);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Answer answer(URI base, String path, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new GongbaoException(
                    "REG-021",
                    "The schema registry " + withoutUser(base) + " refused the credentials (HTTP " + status
                            + "); check basic.auth.user.info");
        }
        try {
            return new Answer(status, JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new GongbaoException(
                    "REG-022",
                    "What answers at " + withoutUser(base) + path + " (HTTP " + status
                            + ") is no schema registry; check schema.registry.url",
                    e);
        }
    }

    private void pause(int round, Exception last) {
        Duration wait = configuration.firstWait().multipliedBy(1L << Math.min(round - 1, 20));
        Duration bounded = wait.compareTo(configuration.longestWait()) < 0 ? wait : configuration.longestWait();
        LOGGER.atWarn()
                .addKeyValue("round", round)
                .addKeyValue("waitMillis", bounded.toMillis())
                .addKeyValue("cause", String.valueOf(last))
                .log("No schema registry answers; trying again");
        try {
            if (closed.await(bounded.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(last);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private RegistryUnavailableException unavailable(Exception last) {
        return new RegistryUnavailableException(
                "No schema registry answers at "
                        + configuration.urls().stream()
                                .map(RegistryTransport::withoutUser)
                                .toList()
                        + "; start it or check schema.registry.url",
                last);
    }

    private static String withoutUser(URI url) {
        return url.getUserInfo() == null ? url.toString() : url.toString().replace(url.getRawUserInfo() + "@", "");
    }

    @Override
    public void close() {
        closed.countDown();
        http.shutdownNow();
    }
}
