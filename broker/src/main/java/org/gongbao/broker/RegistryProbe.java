package org.gongbao.broker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;

/** Asks a registry whether it serves requests. */
final class RegistryProbe {

    /** Asks for no upgrade to HTTP/2, which would be one more thing that can go wrong in the first request to a server. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final HttpRequest request;

    RegistryProbe(String schemaRegistryUrl) {
        request = HttpRequest.newBuilder(URI.create(schemaRegistryUrl + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    boolean answers() {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
