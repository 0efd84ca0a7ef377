package org.gongbao.standalone.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.UnfitException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of a portal, by one tenant.
 *
 * @param address address of the portal, without a slash at the end
 * @param key the tenant's API key
 */
public record PortalApi(String address, String key) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;

    /** Returns what the API answers to a GET. */
    public JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Returns what the API answers to a GET, as it is. */
    public String text(String path) {
        return answer("GET", path, BodyPublishers.noBody()).body();
    }

    /** Returns what the API answers to a POST without a body. */
    public JsonNode post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** Returns what the API answers to a POST of JSON. */
    public JsonNode post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)));
    }

    /** Returns what the API answers to a PUT of JSON. */
    public JsonNode put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)));
    }

    /** Removes something. */
    public void delete(String path) {
        answer("DELETE", path, BodyPublishers.noBody());
    }

    /** Returns a text as part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        return json(answer(method, path, body));
    }

    private HttpResponse<String> answer(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                JsonNode json = json(answer);
                throw new GongbaoException(
                        json.path("code").asString("RUN-051"),
                        json.path("detail").asString("The portal answers with status " + answer.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new UnfitException(
                    "RUN-051", "The portal at " + address + " does not answer (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitException("RUN-051", "Interrupted while waiting for the portal", e);
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (JacksonException e) {
            throw new UnfitException(
                    "RUN-051",
                    "What answers at " + address + " (status " + answer.statusCode() + ") is no portal of Gongbao",
                    e);
        }
    }

    @Override
    public String toString() {
        return "PortalApi at " + address;
    }
}
